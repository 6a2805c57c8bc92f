import type { Reading } from './claims.ts';
import { isDenied, type Turn } from './polarity.ts';

/** What the learned judge sees of a sentence, by kind; names and numbers stand as their kinds, so that it learns ways of saying. */
export interface Features {
  /** Stems of the words that nothing negates; a mention is its entity (`@town-hall`), an amount its kind (`#weekday`), a name that the dossier does not know `#name` or `#place`. */
  readonly words: readonly string[];
  /** Stems of the other words: those in the scope of a negation or denial. */
  readonly negated: readonly string[];
  /** Ids of the concepts expressed, with `!` before those that are denied. */
  readonly concepts: readonly string[];
  /** Ids of the concepts that the sentences just before express and this one does not. */
  readonly before: readonly string[];
  /** Amounts with their values (`weekday:sunday`). */
  readonly amounts: readonly string[];
}

const startsWithDigit = /^\d/;

/** Whether a word stands in the scope of one turn, or of three. */
function isTurned(at: number, turns: readonly Turn[]): boolean {
  let turned = false;
  for (const { from, to } of turns) if (at >= from && at < to) turned = !turned;
  return turned;
}

const remembered = 2; // sentences before; labelled examples have no more

/** Concepts that the sentences before express and this one does not. */
function findEarlier({ hits }: Reading, before: readonly Reading[]): string[] {
  const earlier = new Set<string>();
  for (const { says } of before.slice(0, remembered)) for (const id of says) if (!hits.has(id)) earlier.add(id);
  return [...earlier];
}

/** What the words are that belong to a name or an amount, by their places. */
function findKinds({ says, hits, amounts }: Reading): readonly (string | undefined)[] {
  const kinds: (string | undefined)[] = [];
  for (const { kind, from, to } of amounts) for (let at = from; at < to; at += 1) kinds[at] = `#${kind}`;
  for (const id of says) {
    if (!id.startsWith('@') && !id.startsWith('#')) continue;
    for (const { from, to } of hits.get(id) ?? []) for (let at = from; at < to; at += 1) kinds[at] = id;
  }
  return kinds;
}

/** The concepts expressed, with `!` before those that are denied; one that is expressed twice can be both. */
function findExpressed({ says, hits, turns }: Reading): readonly string[] {
  if (turns.length === 0) return says;
  return says.flatMap((id) => {
    const expressed = (hits.get(id) ?? []).map((hit) => (isDenied(hit, turns) ? `!${id}` : id));
    return [...new Set(expressed)];
  });
}

/** The features of a sentence that was read; `before` are the readings before it, nearest first. */
export function findFeatures(reading: Reading, before: readonly Reading[]): Features {
  const kinds = findKinds(reading);
  const words = new Set<string>();
  const negated = new Set<string>();
  for (const [at, { lower, stem }] of reading.words.entries()) {
    const kind = kinds[at];
    const isNegated = isTurned(at, reading.turns) && !kind?.startsWith('@');
    (isNegated ? negated : words).add(kind ?? (startsWithDigit.test(lower) ? '#number' : stem));
  }
  return {
    words: [...words],
    negated: [...negated],
    concepts: findExpressed(reading),
    before: findEarlier(reading, before),
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
