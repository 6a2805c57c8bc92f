import type { Weights } from './weights-schema.ts';

/** Rows of steps, by the name of what they belong to. */
export type RowsByName = ReadonlyMap<string, number>;

/** Weights, indexed for the look-ups of one sentence. */
export interface CompiledWeights {
  readonly lang: string;
  readonly shown: Weights['shown'];
  readonly agreeing: number;
  readonly ruledOut: number;
  readonly step: number;
  readonly targets: Weights['targets'];
  /** Log odds of each target before any feature is seen, in steps. */
  readonly biases: Float64Array;
  /** Rows of the features that are no pairs, by the mark of their kind (`w:`) and then by name. */
  readonly plain: ReadonlyMap<string, RowsByName>;
  /** Rows of the pairs of concepts, by the first and then by the second. */
  readonly pairs: ReadonlyMap<string, RowsByName>;
  /** Where each row starts in `steps`, and behind the last one where it ends. */
  readonly starts: Int32Array;
  /** All rows in one: index of a target, steps, and so on. */
  readonly steps: Int32Array;
}

function setIn(rows: Map<string, Map<string, number>>, [first, second]: readonly [string, string], row: number): void {
  const ofFirst = rows.get(first);
  if (ofFirst) ofFirst.set(second, row);
  else rows.set(first, new Map([[second, row]]));
}

/** Where rows of these lengths start, one behind the other, and where the last one ends. */
function findStarts(rows: readonly (readonly number[])[]): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, { length }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  return starts;
}

/** Indexes weights; `undefined` where a dossier has none. */
export function compileWeights(weights: Weights | undefined): CompiledWeights | undefined {
  if (!weights) return undefined;
  const { lang, shown, agreeing, ruledOut, step, targets } = weights;
  const plain = new Map<string, Map<string, number>>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [row, name] of Object.keys(weights.features).entries()) {
    const bare = name.slice(2);
    const [first, second] = name.startsWith('p:') ? bare.split(' ') : [];
    if (first === undefined || second === undefined) setIn(plain, [name.slice(0, 2), bare], row);
    else setIn(pairs, [first, second], row);
  }
  const rows = Object.values(weights.features);
  const starts = findStarts(rows);
  const steps = new Int32Array(starts[rows.length] ?? 0);
  for (const [row, values] of rows.entries()) steps.set(values, starts[row]);
  const biases = Float64Array.from(targets, ({ bias }) => bias);
  return { lang, shown, agreeing, ruledOut, step, targets, biases, plain, pairs, starts, steps };
}
