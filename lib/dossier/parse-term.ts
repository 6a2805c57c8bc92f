import { splitWords } from './words.ts';

/** One piece of a term: a word, a stem, or an expression of another concept, and the gap allowed before it. */
export interface TermPiece {
  readonly kind: 'word' | 'exact' | 'stem' | 'concept';
  /** The word in lower case (`exact`: as it stands), the stem, or the concept's id. */
  readonly value: string;
  /** Words that may stand between the piece before and this one. */
  readonly gap: number;
}

const defaultGap = 6; // words between two parts of a term that are joined by a bare ellipsis

const plainWord = /^[a-z]+$/; // most words; spares them the general splitting

/** The pieces of a literal term in the notation of `ConceptSchema`. Never empty for a term with a word in it. */
export function parseTerm(term: string): TermPiece[] {
  const pieces: TermPiece[] = [];
  let gap = 0;
  for (const part of term.split(' ')) {
    if (part.startsWith('…')) {
      gap = part.length > 1 ? Number(part.slice(1)) : defaultGap;
    } else if (plainWord.test(part)) {
      pieces.push({ kind: 'word', value: part, gap });
      gap = 0;
    } else if (part.startsWith('{') && part.endsWith('}')) {
      pieces.push({ kind: 'concept', value: part.slice(1, -1), gap });
      gap = 0;
    } else {
      const isStem = part.endsWith('*');
      const words = splitWords(isStem ? part.slice(0, -1) : part);
      words.forEach(({ text, lower }, at) => {
        const last = isStem && at === words.length - 1;
        const exact = text !== lower;
        pieces.push({
          kind: last ? 'stem' : exact ? 'exact' : 'word',
          value: exact && !last ? text : lower,
          gap: at === 0 ? gap : 0,
        });
      });
      gap = 0;
    }
  }
  return pieces;
}
