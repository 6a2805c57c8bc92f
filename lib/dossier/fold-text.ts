/** A text made comparable, with the way back. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the text as it stood, for an offset in the folded text. */
  readonly at: (offset: number) => number;
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u0300\u0301\u0640\u064b-\u065f\u0670]/;
const toFold = new Map<string, string>([
  ...[...'‘’‚‛ʼ＇`´′'].map((mark): [string, string] => [mark, "'"]),
  ...[...'“”„‟«»＂″'].map((mark): [string, string] => [mark, '"']),
  ...[...'‐‑‒–—―−﹣－'].map((mark): [string, string] => [mark, '-']),
  ...[...'・･‧•·∙⋅'].map((mark): [string, string] => [mark, '·']),
  ['ё', 'е'],
  ['Ё', 'Е'],
  ...[...'أإآٱ'].map((letter): [string, string] => [letter, 'ا']),
  ...[...'ىی'].map((letter): [string, string] => [letter, 'ي']),
  ['ک', 'ك'],
]);
/** Nothing but these, letters and single spaces need no folding. */
const needsFold =
  /[^\x20-\x5f\x61-\x7e\u00a1-\u00aa\u00ac\u00ae-\u00b3\u00b8-\u00ba\u00bc-\u02bb\u0400\u0402-\u0450\u0452-\u04ff\u3001-\u3029\u3041-\u3098\u309d-\u30fa\u30fc-\u30ff\u3400-\u9fff\uac00-\ud7a3]| {2}/;

function foldChar(char: string): string {
  const mapped = toFold.get(char);
  if (mapped !== undefined) return mapped;
  if (/\s/.test(char)) return ' ';
  const code = char.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : char;
}

/** Characters that belong together: a letter with its combining marks or the jamo of a syllable. */
const clusters = /[\u1100-\u115f][\u1160-\u11ff]+|.[\u0302-\u036f\u3099\u309a]+|./gsu;

/**
 * One form for typographic quotes, hyphens, middle dots, wide letters, ё and the Arabic alif; runs of white space become
 * one space; soft hyphens, marks of direction, stress marks and Arabic vowel signs go; letters are composed.
 */
export function foldText(raw: string): FoldedText {
  if (!needsFold.test(raw)) return { text: raw, at: (offset) => offset };
  const places: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of raw.matchAll(clusters)) {
    if (invisible.test(cluster) && cluster.length === 1) continue;
    const folded = cluster.length === 1 ? foldChar(cluster) : cluster.normalize('NFC');
    if (folded === ' ' && text.endsWith(' ')) continue;
    for (let unit = 0; unit < folded.length; unit += 1) places.push(index + Math.min(unit, cluster.length - 1));
    text += folded;
  }
  places.push(raw.length);
  return { text, at: (offset) => places[offset] ?? raw.length };
}
