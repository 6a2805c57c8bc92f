import type { CompiledConcepts } from '../dossier/compile-concepts.ts';
import type { Word } from '../dossier/words.ts';
import type { ConceptHit, HitsByConcept } from './concept-hits.ts';

/** An expression that turns what stands in its scope into its opposite. */
export interface Turn {
  /** Indices of the words that turn. */
  readonly covered: readonly number[];
  /** Index of the first word of its scope. */
  readonly from: number;
  /** Index after the last word of its scope. */
  readonly to: number;
}

const negationReach = 9; // words; "not" rarely turns a verb that stands farther off in its clause
const clauseEnd = /[,;:—–()“”"]/;
const adversative = new Set(['but', 'although', 'though', 'while', 'yet', 'whereas']);

/** First index from `start` on where a clause ends; denials run on over commas. */
function findScopeEnd(words: readonly Word[], start: number, kind: 'negation' | 'denial'): number {
  const limit = kind === 'negation' ? Math.min(words.length, start + negationReach) : words.length;
  for (let at = start; at < limit; at += 1) {
    const word = words[at];
    if (!word || adversative.has(word.lower)) return at;
    if (kind === 'negation' ? at > start && clauseEnd.test(word.gap) : word.gap.includes(';')) return at;
  }
  return limit;
}

/** Negations and denials of a sentence; "does not deny" turns nothing. */
export function findTurns(words: readonly Word[], hits: HitsByConcept, concepts: CompiledConcepts): Turn[] {
  const negations: Turn[] = [];
  const denials: Turn[] = [];
  const exempt = new Set(
    [...hits].flatMap(([id, found]) =>
      concepts.byId.get(id)?.role === 'noNegation' ? found.flatMap(({ covered }) => covered) : [],
    ),
  );
  for (const [id, found] of hits) {
    const role = concepts.byId.get(id)?.role;
    for (const { covered, from, to } of found) {
      if (covered.every((at) => exempt.has(at))) continue;
      if (role === 'negation') negations.push({ covered, from: to, to: findScopeEnd(words, to, 'negation') });
      if (role === 'denial') denials.push({ covered, from: to, to: findScopeEnd(words, to, 'denial') });
      if (role === 'denialAfter') denials.push({ covered, from: 0, to: from });
    }
  }
  const lifted = new Set<Turn>();
  for (const negation of negations) {
    const denial = denials.find(({ covered }) => covered.some((at) => at >= negation.from && at < negation.to));
    if (denial) lifted.add(negation).add(denial);
  }
  return [...negations, ...denials].filter((turn) => !lifted.has(turn));
}

/** Whether an odd number of turns has the hit in scope; words that the hit itself looked for turn nothing. */
export function isDenied(hit: ConceptHit, turns: readonly Turn[]): boolean {
  const turning = turns.filter(
    (turn) =>
      !turn.covered.some((at) => hit.covered.includes(at)) && hit.covered.some((at) => at >= turn.from && at < turn.to),
  );
  const doubled = turning.filter(
    (turn, at) => turning.findIndex(({ from, to }) => from === turn.from && to === turn.to) === at,
  );
  return doubled.length % 2 === 1;
}
