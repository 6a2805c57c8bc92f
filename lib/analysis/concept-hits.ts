import type { CompiledLanguage } from '../dossier/compile-concepts.ts';
import type { TermPiece } from '../dossier/parse-term.ts';
import type { CompiledTerm, TermList } from '../dossier/term-index.ts';
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

/** A sentence with what is found in it so far. */
interface Searched {
  readonly words: readonly Word[];
  readonly hits: HitsByConcept;
}

const nothing: readonly number[] = [];

/** Where the pieces from `index` on stand, behind a piece that covers `own` words and ends at `to`. */
function matchRest(
  searched: Searched,
  pieces: readonly TermPiece[],
  index: number,
  to: number,
  own: readonly number[],
): Match | undefined {
  const rest = matchPieces(searched, pieces, index, to);
  return rest && { to: rest.to, covered: own.concat(rest.covered) };
}

/** Where the pieces from `index` on stand, the first at or after `at` within its gap; the nearest fit. */
function matchPieces(searched: Searched, pieces: readonly TermPiece[], index: number, at: number): Match | undefined {
  const { words, hits } = searched;
  const piece = pieces[index];
  if (!piece) return { to: at, covered: nothing };
  const expressions = piece.kind === 'concept' ? hits.get(piece.value) : undefined;
  if (piece.kind === 'concept' && !expressions) return undefined;
  const isLast = index + 1 === pieces.length;
  const end = Math.min(words.length, at + piece.gap + 1);
  for (let place = at; place < end; place += 1) {
    const word = words[place];
    if (!word || (place > at && word.gap.includes(';'))) return undefined;
    if (expressions) {
      for (const hit of expressions) {
        if (hit.from !== place) continue;
        const match = isLast ? hit : matchRest(searched, pieces, index + 1, hit.to, hit.covered);
        if (match) return match;
      }
    } else if (fitsWord(piece, word)) {
      const match = isLast
        ? { to: place + 1, covered: [place] }
        : matchRest(searched, pieces, index + 1, place + 1, [place]);
      if (match) return match;
    }
  }
  return undefined;
}

/** A term that may stand at a place, and the marks of the concepts that it uses. */
interface Waiting {
  readonly term: CompiledTerm;
  readonly at: number;
  readonly uses: number;
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
  const searched = { words, hits };
  const waiting: Waiting[][] = Array.from({ length: language.topLevel + 1 }, () => []);
  const starts = words.map(({ lower }) => language.startOf(lower));
  const present = new Set(starts.map(({ number }) => number)).add(0);
  const missing = ~starts.reduce((marks, { mark }) => marks | mark, 0);
  const wait = ({ terms, rarest, marks, uses }: TermList, at: number): void => {
    for (let index = 0; index < marks.length; index += 1) {
      if (((marks[index] ?? 0) & missing) !== 0 || !present.has(rarest[index] ?? 0)) continue;
      const term = terms[index];
      if (term) waiting[term.level]?.push({ term, at, uses: uses[index] ?? 0 });
    }
  };
  let unfound = ~0;
  const take = (hit: ConceptHit): void => {
    const start = addHit(hits, hit) ? language.byConcept.get(hit.conceptId) : undefined;
    if (!start) return;
    unfound &= ~start.mark;
    wait(start.terms, hit.from);
  };
  seeds.forEach(take);
  for (const [at, start] of starts.entries()) {
    wait(start.termsBefore(words[at + 1]?.lower ?? ''), at);
    wait(start.stems, at);
  }
  for (let level = 0; level <= language.topLevel; level += 1) {
    for (const { term, at, uses } of waiting[level] ?? []) {
      if ((uses & unfound) !== 0) continue;
      const match = term.isWord ? { to: at + 1, covered: [at] } : matchPieces(searched, term.pieces, 0, at);
      if (match) take({ conceptId: term.conceptId, from: at, to: match.to, covered: match.covered });
    }
    if (level === language.pronounLevel) resolve(hits).forEach(take);
  }
  return hits;
}
