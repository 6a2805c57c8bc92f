/** Letters of a script among the first ones of a text. */
function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

const commonWords: readonly [string, RegExp][] = [
  ['en', /\b(?:the|and|of|to|that|was|with|for)\b/g],
  ['de', /\b(?:der|die|und|das|den|nicht|mit|ein)\b/g],
  ['fr', /\b(?:le|les|et|des|une|dans|est|pour)\b/g],
  ['es', /\b(?:el|los|las|y|una|del|con|por)\b/g],
];

const traditional = /[國為這個來說時們會對沒後與學發經過開問東車報導禮贈韓羅蘭聯]/g;
const simplified = /[国为这个来说时们会对没后与学发经过开问东车报导礼赠韩罗兰联]/g;

function chineseOf(text: string): string {
  return count(text, traditional) > count(text, simplified) ? 'zh-Hant' : 'zh-Hans';
}

/** The language that the letters of a text tell, and which letters those are; `''` where they do not. */
function readLetters(text: string): { lang: string; script: string } {
  const hangul = count(text, /[가-힣]/g);
  const kana = count(text, /[ぁ-ゖァ-ヺ]/g);
  const han = count(text, /[\u3400-\u9fff]/g);
  const cyrillic = count(text, /[\u0400-\u04ff]/g);
  const latin = count(text, /[a-zA-Z\u00c0-\u024f]/g) / 3; // a word in Latin letters takes about three times as many
  const most = Math.max(hangul, kana + han, cyrillic, latin);
  if (most < 10) return { lang: '', script: '' };
  if (most === hangul) return { lang: 'ko', script: 'hangul' };
  if (most === kana + han) {
    return kana > 0.1 * han ? { lang: 'ja', script: 'kana' } : { lang: chineseOf(text), script: 'han' };
  }
  if (most === cyrillic) return { lang: /[іїєґ]/i.test(text) ? 'uk' : 'ru', script: 'cyrillic' };
  const lower = text.toLowerCase();
  const [best] = commonWords
    .map(([lang, words]) => ({ lang, hits: count(lower, words) }))
    .sort((a, b) => b.hits - a.hits);
  return { lang: best && best.hits > 0 ? best.lang : '', script: 'latin' };
}

function scriptOfLang(lang: string): string {
  const primary = lang.split('-')[0] ?? '';
  const scripts: Readonly<Record<string, string>> = { ko: 'hangul', ja: 'kana', zh: 'han' };
  if (/^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg)$/.test(primary)) return 'cyrillic';
  return scripts[primary] ?? 'latin';
}

/** How much text tells the language, in UTF-16 units. */
export const enoughForLang = 4000;

/** A language tag as BCP 47 has it; `''` for what is none. */
function toTag(declared: string): string {
  try {
    return Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** The language that is declared for a text, or the one that its letters tell where none is or they plainly disagree. */
export function chooseLang(declared: string, text: string): string {
  const tag = toTag(declared);
  const read = readLetters(text.slice(0, enoughForLang));
  if (tag === '') return read.lang;
  if (read.script === '' || read.script === scriptOfLang(tag)) return tag;
  return read.lang === '' ? tag : read.lang;
}

/** The page's language as it declares it, or as its letters have it where it declares none or they plainly disagree. */
export function readLang(document: Document, text: string): string {
  const root = document.documentElement;
  const candidates = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
  ];
  const declared = candidates.map((tag) => toTag(tag ?? '')).find((tag) => tag !== '') ?? '';
  return chooseLang(declared, text);
}
