/** A word of a text with its place. */
export interface Word {
  /** As it stands, with curly apostrophes made straight and soft hyphens left out. */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** Offset into the text, in UTF-16 units. */
  readonly start: number;
  /** Offset into the text, in UTF-16 units, end exclusive. */
  readonly end: number;
  /** What stands between the word before and this one, without spaces and hyphens (`,` or `; "`). */
  readonly gap: string;
}

// Letters with dots (U.S.), amounts (1,600 or 4.4), words with an inner apostrophe (don't), bare words.
const wordPattern = /\p{L}\.(?:\p{L}\.)+|\d+(?:[.,]\d+)*|[\p{L}\p{M}\d\u00AD]+(?:'(?!s\b)\p{L}+)*|'s\b/gu;

/** The words of a text in order; a possessive `'s` is a word of its own, hyphens part words. */
export function splitWords(text: string): Word[] {
  const straight = text.replaceAll('’', "'").replaceAll('‘', "'");
  const words: Word[] = [];
  let last = 0;
  for (const match of straight.matchAll(wordPattern)) {
    const start = match.index;
    const gap = straight.slice(last, start).replace(/[\s\u00AD-]/g, '');
    last = start + match[0].length;
    const word = match[0].replaceAll('\u00AD', '');
    words.push({ text: word, lower: word.toLowerCase(), start, end: last, gap });
  }
  return words;
}
