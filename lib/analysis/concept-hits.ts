import type { CompiledLanguage, CompiledTerm } from '../dossier/compile-concepts.ts';
import type { TermPiece } from '../dossier/parse-term.ts';
import type { Word } from '../dossier/words.ts';

/** A place in a sentence where a concept is expressed. */
export interface ConceptHit {
  readonly conceptId: string;
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
  /** Indices of the words that were looked for, without those that stand between. */
  readonly covered: readonly number[];
}

/** Hits of one sentence by concept, each list in the order found. */
export type HitsByConcept = Map<string, ConceptHit[]>;

/** Adds a hit unless the same concept is already found over the same words. */
export function addHit(hits: HitsByConcept, hit: ConceptHit): boolean {
  const found = hits.get(hit.conceptId);
  if (!found) {
    hits.set(hit.conceptId, [hit]);
    return true;
  }
  if (found.some(({ from, to }) => from === hit.from && to === hit.to)) return false;
  found.push(hit);
  return true;
}

function fitsWord(piece: TermPiece, word: Word): boolean {
  if (piece.kind === 'word') return word.lower === piece.value;
  if (piece.kind === 'exact') return word.text === piece.value;
  return piece.kind === 'stem' && word.lower.startsWith(piece.value);
}

interface Match {
  readonly to: number;
  readonly covered: readonly number[];
}

/** Where the pieces from `index` on stand, the first at or after `at` within its gap; the nearest fit. */
function matchPieces(
  sentence: { words: readonly Word[]; hits: HitsByConcept },
  pieces: readonly TermPiece[],
  index: number,
  at: number,
): Match | undefined {
  const piece = pieces[index];
  if (!piece) return { to: at, covered: [] };
  for (let place = at; place <= at + piece.gap && place < sentence.words.length; place += 1) {
    const word = sentence.words[place];
    if (!word || (place > at && sentence.words[place]?.gap.includes(';'))) return undefined;
    const candidates: Match[] = [];
    if (piece.kind === 'concept') {
      for (const hit of sentence.hits.get(piece.value) ?? []) {
        if (hit.from === place) candidates.push({ to: hit.to, covered: hit.covered });
      }
    } else if (fitsWord(piece, word)) candidates.push({ to: place + 1, covered: [place] });
    for (const candidate of candidates) {
      const rest = matchPieces(sentence, pieces, index + 1, candidate.to);
      if (rest) return { to: rest.to, covered: [...candidate.covered, ...rest.covered] };
    }
  }
  return undefined;
}

/** Terms that can start at a word. */
function* termsAt(language: CompiledLanguage, word: Word): Generator<CompiledTerm> {
  yield* language.byWord.get(word.lower) ?? [];
  for (const length of language.stemLengths) {
    if (length > word.lower.length) return;
    yield* language.byStem.get(word.lower.slice(0, length)) ?? [];
  }
}

/**
 * Finds every expression of every concept, level by level; `seeds` are the mentions, `resolve` is called once when all
 * that pronouns stand for is found and may add hits.
 */
export function findConceptHits(
  words: readonly Word[],
  language: CompiledLanguage,
  seeds: readonly ConceptHit[],
  resolve: (hits: HitsByConcept) => readonly ConceptHit[],
): HitsByConcept {
  const hits: HitsByConcept = new Map();
  const waiting: { term: CompiledTerm; at: number }[][] = Array.from({ length: language.topLevel + 1 }, () => []);
  const take = (hit: ConceptHit): void => {
    if (!addHit(hits, hit)) return;
    for (const term of language.byConcept.get(hit.conceptId) ?? []) waiting[term.level]?.push({ term, at: hit.from });
  };
  seeds.forEach(take);
  words.forEach((word, at) => {
    for (const term of termsAt(language, word)) waiting[term.level]?.push({ term, at });
  });
  for (let level = 0; level <= language.topLevel; level += 1) {
    for (const { term, at } of waiting[level] ?? []) {
      const match = matchPieces({ words, hits }, term.pieces, 0, at);
      if (match) take({ conceptId: term.conceptId, from: at, ...match });
    }
    if (level === language.pronounLevel) resolve(hits).forEach(take);
  }
  return hits;
}
