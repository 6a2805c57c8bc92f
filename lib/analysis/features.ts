import type { CompiledConcepts } from '../dossier/compile-concepts.ts';
import type { Reading } from './claims.ts';
import { isDenied, type Turn } from './polarity.ts';

/** What the learned judge sees of a sentence, by kind; names and numbers stand as their kinds, so that it learns ways of saying. */
export interface Features {
  /** Stems of the words that nothing negates; a mention is its entity (`@town-hall`), an amount its kind (`#weekday`), a name that the dossier does not know `#name` or `#place`. */
  readonly words: readonly string[];
  /** Stems of the other words: those in the scope of a negation or denial. */
  readonly negated: readonly string[];
  /** Ids of the concepts expressed, with `!` before those that are denied; sorted. */
  readonly concepts: readonly string[];
  /** Ids of the concepts that the sentences just before express and this one does not; sorted. */
  readonly before: readonly string[];
  /** Amounts with their values (`weekday:sunday`). */
  readonly amounts: readonly string[];
}

const endings = ['ing', 'ed', 'es', 's', 'ly'];
const shortestStem = 3; // letters

/** A word without its commonest ending. */
export function stemWord(word: string): string {
  if (word.length <= shortestStem + 1) return word;
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}

/** Whether a word stands in the scope of one turn, or of three. */
function isTurned(at: number, turns: readonly Turn[]): boolean {
  let turned = false;
  for (const { from, to } of turns) if (at >= from && at < to) turned = !turned;
  return turned;
}

const remembered = 2; // sentences before; labelled examples have no more

/** Concepts that the sentences before express and this one does not. */
function findEarlier({ hits }: Reading, before: readonly Reading[]): string[] {
  const earlier = new Set(before.slice(0, remembered).flatMap((reading) => [...reading.hits.keys()]));
  return [...earlier].filter((id) => !hits.has(id)).sort();
}

/** The features of a sentence that was read; `before` are the readings before it, nearest first. */
export function findFeatures(reading: Reading, before: readonly Reading[], { roles }: CompiledConcepts): Features {
  const kinds = new Map<number, string>();
  for (const { kind, from, to } of reading.amounts) for (let at = from; at < to; at += 1) kinds.set(at, `#${kind}`);
  const concepts = new Set<string>();
  for (const [id, hits] of reading.hits) {
    const isName = /^[@#]/.test(id);
    if (roles.has(id)) continue;
    for (const hit of hits) {
      concepts.add(isDenied(hit, reading.turns) ? `!${id}` : id);
      if (isName) for (let at = hit.from; at < hit.to; at += 1) kinds.set(at, id);
    }
  }
  const words = new Set<string>();
  const negated = new Set<string>();
  for (const [at, { lower }] of reading.words.entries()) {
    const kind = kinds.get(at);
    const word = kind ?? (/^\d/.test(lower) ? '#number' : stemWord(lower));
    if (isTurned(at, reading.turns) && !kind?.startsWith('@')) negated.add(word);
    else words.add(word);
  }
  return {
    words: [...words],
    negated: [...negated],
    concepts: [...concepts].sort(),
    before: findEarlier(reading, before).filter((id) => !roles.has(id)),
    amounts: [...new Set(reading.amounts.map(({ kind, value }) => `${kind}:${value}`))],
  };
}

/** Calls `visit` with the mark, names and value of each kind of feature; within a kind the squares of the values add up to 1. */
export function visitFeatures(
  { words, negated, concepts, before, amounts }: Features,
  visit: (mark: string, names: readonly string[], value: number) => void,
): void {
  const visitKind = (mark: string, names: readonly string[]): void => visit(mark, names, 1 / Math.sqrt(names.length));
  visitKind('w:', words);
  visitKind('n:', negated);
  visitKind('c:', concepts);
  visitKind('b:', before);
  visitKind('a:', amounts);
}
