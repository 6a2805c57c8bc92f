/** How a letter is written, as far as words are bounded differently. `none`: digits, marks and everything else. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hangul' | 'han' | 'kana' | 'none';

/** Script of one character. */
export function scriptOf(char: string): Script {
  const code = char.charCodeAt(0);
  if (Number.isNaN(code)) return 'none';
  if (code < 0x250) return /\p{L}/u.test(char) ? 'latin' : 'none';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x600 && code < 0x780) return /\p{L}/u.test(char) ? 'arabic' : 'none';
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  if ((code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return 'kana';
  if (code >= 0x3400 && code <= 0x9fff) return 'han';
  return /\p{L}/u.test(char) ? 'latin' : 'none';
}

const scriptsOf: Readonly<Record<string, readonly Script[]>> = {
  zh: ['han'],
  ja: ['han', 'kana'],
  ko: ['hangul', 'han'],
  ru: ['cyrillic'],
  uk: ['cyrillic'],
  bg: ['cyrillic'],
  ar: ['arabic'],
  fa: ['arabic'],
  ur: ['arabic'],
};

/** Whether a language (primary tag) is written in a script. */
export function writes(lang: string, script: Script): boolean {
  return (scriptsOf[lang] ?? ['latin']).includes(script);
}
