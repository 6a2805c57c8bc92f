import { i18n } from '#i18n';

/** Language and direction of the catalogue in use, for `lang` and `dir`: not the browser's, which may have no catalogue. */
export function readLocale(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: i18n.t('catalogue.locale'), dir: i18n.t('catalogue.direction') === 'rtl' ? 'rtl' : 'ltr' };
}

/** Words in a row as the catalogue's language sets them: "a, b and c". */
export function joinWords(words: readonly string[]): string {
  return new Intl.ListFormat(readLocale().lang, { type: 'conjunction' }).format(words);
}

/** Counts in a row: "3 corroborated, 1 both". */
export function listCounts(counts: readonly string[]): string {
  return new Intl.ListFormat(readLocale().lang, { type: 'unit' }).format(counts);
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
