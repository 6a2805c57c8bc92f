import { i18n } from '#i18n';

/** Language and direction of the catalogue in use, for `lang` and `dir`: not the browser's, which may have no catalogue. */
export function readLocale(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: i18n.t('catalogue.locale'), dir: i18n.t('catalogue.direction') === 'rtl' ? 'rtl' : 'ltr' };
}

const made = new Map<string, unknown>();

/** A formatter of `Intl` in the catalogue's language. To make one costs about a millisecond, so each is made once. */
export function formatter<Options, Format>(
  Kind: { readonly name: string; new (lang: string, options?: Options): Format },
  options: Options,
): Format {
  const { lang } = readLocale();
  const key = JSON.stringify([Kind.name, lang, options]);
  const kept = made.get(key) as Format | undefined; // the key names its kind
  if (kept) return kept;
  const format = new Kind(lang, options);
  made.set(key, format);
  return format;
}

/** Words in a row as the catalogue's language sets them: "a, b and c". */
export function joinWords(words: readonly string[]): string {
  return formatter<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat, { type: 'conjunction' }).format(words);
}

/** What stands in a row without a word between: "3 corroborated, 1 both". */
export function listPlainly(words: readonly string[]): string {
  return formatter<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat, { type: 'unit' }).format(words);
}

/** Name of a language in the catalogue's language; `undefined` for a tag that is none or that nobody has named. */
export function nameLanguage(tag: string): string | undefined {
  try {
    const language = new Intl.Locale(tag).language;
    return new Intl.DisplayNames(readLocale().lang, { type: 'language', fallback: 'none' }).of(language);
  } catch {
    return undefined;
  }
}

/** Name of a language in that language itself, as a reader of it looks for it; the tag where nobody has named it. */
export function nameInItself(tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
