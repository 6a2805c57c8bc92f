/** Scores found relations against labels: micro precision and recall over pairs of reference and stance. */
import type { Certainty, Stance } from '../../lib/analysis/model.ts';
import type { CompiledDossier } from '../../lib/dossier/compile-dossier.ts';
import { type Example, findRelations, type Relation } from './relation-sets.ts';

/** Pairs found rightly, found wrongly, and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** The score of one set. Pairs under `optional` count neither way. */
export interface Score {
  readonly examples: number;
  readonly micro: Counts;
  readonly byStance: Readonly<Record<Stance, Counts>>;
  /** Of what is shown with each certainty; nothing counts as missed. */
  readonly byCertainty: Readonly<Record<Certainty, Counts>>;
  /** By reference id and stance (`B3 contrasts`), in the references' order. */
  readonly byPair: ReadonlyMap<string, Counts>;
  /** Examples without a label. */
  readonly unlabelled: number;
  /** Of these, the ones in which nothing was found. */
  readonly leftAlone: number;
  /** Relations found for a labelled reference with the other stance. */
  readonly flips: number;
  /** Examples with every label found and nothing else. */
  readonly exact: number;
}

/** Share of right ones among the found, or `undefined` where nothing was found. */
export function findPrecision({ right, wrong }: Counts): number | undefined {
  return right + wrong > 0 ? right / (right + wrong) : undefined;
}

/** Share of found ones among the labelled, or `undefined` where nothing is labelled. */
export function findRecall({ right, missed }: Counts): number | undefined {
  return right + missed > 0 ? right / (right + missed) : undefined;
}

const none: Counts = { right: 0, wrong: 0, missed: 0 };

function sumUp(counts: Iterable<Counts>): Counts {
  return [...counts].reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    none,
  );
}

function compareKeys(a: string, b: string): number {
  const number = (key: string): number => Number(/\d+/.exec(key)?.[0] ?? 0);
  return a.charAt(0).localeCompare(b.charAt(0)) || number(a) - number(b) || a.localeCompare(b);
}

const keyOf = ({ ref, stance }: Pick<Relation, 'ref' | 'stance'>): string => `${ref} ${stance}`;

/** What was found, as far as it is scored. */
type Found = Pick<Relation, 'ref' | 'stance' | 'certainty'>;

/** Scores what was found in each example, in the examples' order. */
export function scoreRelations(examples: readonly Example[], found: readonly (readonly Found[])[]): Score {
  const byPair = new Map<string, Counts>();
  const byCertainty = { strong: none, likely: none };
  let [unlabelled, leftAlone, flips, exact] = [0, 0, 0, 0];
  examples.forEach(({ labels, optional }, at) => {
    const wanted = new Set(labels.map(keyOf));
    const spared = new Set(optional.map(keyOf).filter((key) => !wanted.has(key)));
    const shown = (found[at] ?? []).filter((one) => !spared.has(keyOf(one)));
    const got = new Set(shown.map(keyOf));
    const refs = new Set(labels.map(({ ref }) => ref));
    for (const one of shown) {
      const { right, wrong } = byCertainty[one.certainty];
      const hit = wanted.has(keyOf(one));
      byCertainty[one.certainty] = { right: right + (hit ? 1 : 0), wrong: wrong + (hit ? 0 : 1), missed: 0 };
    }
    for (const key of new Set([...wanted, ...got])) {
      const { right, wrong, missed } = byPair.get(key) ?? none;
      const hit = wanted.has(key) && got.has(key);
      const stray = !wanted.has(key);
      byPair.set(key, {
        right: right + (hit ? 1 : 0),
        wrong: wrong + (stray ? 1 : 0),
        missed: missed + (hit || stray ? 0 : 1),
      });
      if (stray && refs.has(key.split(' ')[0] ?? '')) flips += 1;
    }
    if (wanted.size === 0) unlabelled += 1;
    if (wanted.size === 0 && got.size === 0) leftAlone += 1;
    if (wanted.size === got.size && [...wanted].every((key) => got.has(key))) exact += 1;
  });
  const ofStance = (stance: Stance): Counts =>
    sumUp([...byPair].filter(([key]) => key.endsWith(` ${stance}`)).map(([, counts]) => counts));
  return {
    examples: examples.length,
    micro: sumUp(byPair.values()),
    byStance: { corroborates: ofStance('corroborates'), contrasts: ofStance('contrasts') },
    byCertainty,
    byPair: new Map([...byPair].sort(([a], [b]) => compareKeys(a, b))),
    unlabelled,
    leftAlone,
    flips,
    exact,
  };
}

/** Has the analysis judge the examples and scores what it finds. */
export function scoreExamples(examples: readonly Example[], compiled: CompiledDossier): Score {
  return scoreRelations(
    examples,
    examples.map((example) => findRelations(example, compiled)),
  );
}
