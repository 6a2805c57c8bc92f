import { formatter } from './locale.ts';

/** The forms that a message with a number has in every catalogue, by the names of `Intl.PluralRules`. */
export type PluralForm = 'one' | 'few' | 'many' | 'other';

/** The form that goes with a number in the catalogue's language. */
export function pluralOf(count: number): PluralForm {
  const form = formatter<Intl.PluralRulesOptions, Intl.PluralRules>(Intl.PluralRules, {}).select(count);
  return form === 'zero' || form === 'two' ? 'other' : form;
}
