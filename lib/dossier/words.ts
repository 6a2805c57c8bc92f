import { remember } from './remember.ts';

/** A word of a text with its place. */
export interface Word {
  /** As it stands, with curly apostrophes made straight and soft hyphens left out. */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** `lower` without its commonest ending. */
  readonly stem: string;
  /** Offset into the text, in UTF-16 units. */
  readonly start: number;
  /** Offset into the text, in UTF-16 units, end exclusive. */
  readonly end: number;
  /** What stands between the word before and this one, without spaces and hyphens (`,` or `; "`). */
  readonly gap: string;
}

// Letters with dots (U.S.), amounts (1,600 or 4.4), words with an inner apostrophe (don't), bare words.
const wordPattern = /\p{L}\.(?:\p{L}\.)+|\d+(?:[.,]\d+)*|[\p{L}\p{M}\d\u00AD]+(?:'(?!s\b)\p{L}+)*|'s\b/gu;

const endings = ['ing', 'ed', 'es', 's', 'ly'];
const shortestStem = 3; // letters

function stemWord(word: string): string {
  if (word.length <= shortestStem + 1) return word;
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}

/** The same strings each time, so that looking them up again is cheap. */
const formOf = remember((word: string): Pick<Word, 'text' | 'lower' | 'stem'> => {
  const text = word.replaceAll('\u00AD', '');
  const lower = text.toLowerCase();
  return { text, lower, stem: stemWord(lower) };
});

/** What stands between two words, without spaces and hyphens; mostly nothing. */
function readGap(text: string, from: number, to: number): string {
  if (from === to || (to - from === 1 && text.charCodeAt(from) === 0x20)) return '';
  return text.slice(from, to).replace(/[\s\u00AD-]/g, '');
}

/** The words of a text in order; a possessive `'s` is a word of its own, hyphens part words. */
export function splitWords(text: string): Word[] {
  const straight = text.replaceAll('’', "'").replaceAll('‘', "'");
  const words: Word[] = [];
  let last = 0;
  wordPattern.lastIndex = 0; // `exec` in a loop costs half of what `matchAll` does
  for (let match = wordPattern.exec(straight); match; match = wordPattern.exec(straight)) {
    const { text, lower, stem } = formOf(match[0]);
    const start = match.index;
    const end = wordPattern.lastIndex;
    words.push({ text, lower, stem, start, end, gap: readGap(straight, last, start) });
    last = end;
  }
  return words;
}
