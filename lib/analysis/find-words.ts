import { foldText } from '../dossier/fold-text.ts';

/** A stretch of a text: offsets in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface PlainText {
  readonly text: string;
  /** Offset in the text as it stood, for an offset in the plain one. */
  readonly at: (offset: number) => number;
}

/** Small letters without accents, with the way back; the same for a letter wherever it stands. */
function makePlain(raw: string): PlainText {
  const folded = foldText(raw);
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const char of folded.text) {
    const plain = char.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) places.push(folded.at(at));
    text += plain;
    at += char.length;
  }
  places.push(raw.length);
  return { text, at: (offset) => places[offset] ?? raw.length };
}

/**
 * Every place where words stand in a text, in its order, never overlapping. Case, accents, the form of quotes and hyphens and the breadth of
 * white space do not matter; parts of words are found, too. `[]` for nothing but white space.
 */
export function findWords(raw: string, words: string): Stretch[] {
  const { text, at } = makePlain(raw);
  const wanted = makePlain(words).text.trim(); // what is not seen goes first: white space may stand between it
  if (!wanted) return [];
  const found: Stretch[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
    found.push({ start: at(start), end: at(start + wanted.length) });
  }
  return found;
}
