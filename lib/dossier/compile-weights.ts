import { finish } from './slices.ts';
import type { Weights } from './weights-schema.ts';

/** Rows of steps, by the name of what they belong to. */
export type RowsByName = ReadonlyMap<string, number>;

/** Weights, indexed for the look-ups of one sentence. */
export interface CompiledWeights {
  readonly lang: string;
  readonly shown: Weights['shown'];
  readonly sure: number;
  readonly agreeing: number;
  readonly ruledOut: Weights['ruledOut'];
  readonly step: number;
  readonly targets: Weights['targets'];
  /** Index of each target, by article sentence and then by stance. */
  readonly targetAt: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Log odds of each target before any feature is seen, in steps. */
  readonly biases: Float64Array;
  /** Rows of the features that are no pairs, by the mark of their kind (`w:`) and then by name. */
  readonly plain: ReadonlyMap<string, RowsByName>;
  /** Numbers of the concepts that stand in pairs, from 0 on. */
  readonly paired: ReadonlyMap<string, number>;
  /** For each first concept's number a stretch of `paired.size`, with the row of each second one and 1; 0 for none. */
  readonly pairs: Int32Array;
  /** Where each row starts in `steps`, and behind the last one where it ends. */
  readonly starts: Int32Array;
  /** All rows in one: index of a target, steps, and so on. */
  readonly steps: Int32Array;
}

/** A pair's concepts, or `undefined` for any other feature. */
function readPair(name: string): [first: string, second: string] | undefined {
  const [first, second] = name.startsWith('p:') ? name.slice(2).split(' ') : [];
  return first === undefined || second === undefined ? undefined : [first, second];
}

function setIn(map: Map<string, Map<string, number>>, [first, second]: readonly [string, string], value: number): void {
  const ofFirst = map.get(first);
  if (ofFirst) ofFirst.set(second, value);
  else map.set(first, new Map([[second, value]]));
}

/** Features between two yields: a millisecond or two of work. */
const featuresInSlice = 500;

/** The names of features, by kind; pairs as a table. */
type Named = Pick<CompiledWeights, 'plain' | 'paired' | 'pairs'>;

function* indexNames(names: readonly string[]): Generator<void, Named> {
  const paired = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = paired.get(id) ?? paired.size;
    paired.set(id, number);
    return number;
  };
  const plain = new Map<string, Map<string, number>>();
  const numbered: [first: number, second: number, row: number][] = [];
  for (const [row, name] of names.entries()) {
    const pair = readPair(name);
    if (pair) numbered.push([numberOf(pair[0]), numberOf(pair[1]), row]);
    else setIn(plain, [name.slice(0, 2), name.slice(2)], row);
    if (row % featuresInSlice === 0) yield;
  }
  yield;
  const pairs = new Int32Array(paired.size * paired.size);
  for (const [first, second, row] of numbered) pairs[first * paired.size + second] = row + 1;
  return { plain, paired, pairs };
}

/** Where rows start, one behind the other and behind the last one, and all of them in one. */
function* joinRows(
  names: readonly string[],
  features: Weights['features'],
): Generator<void, Pick<CompiledWeights, 'starts' | 'steps'>> {
  const starts = new Int32Array(names.length + 1);
  for (const [row, name] of names.entries()) {
    starts[row + 1] = (starts[row] ?? 0) + (features[name]?.length ?? 0);
    if (row % featuresInSlice === 0) yield;
  }
  const steps = new Int32Array(starts[names.length] ?? 0);
  for (const [row, name] of names.entries()) {
    steps.set(features[name] ?? [], starts[row]);
    if (row % featuresInSlice === 0) yield;
  }
  return { starts, steps };
}

/** Indexes weights; `undefined` where a dossier has none. Yields now and then. */
export function* compileWeightsInSlices(weights: Weights | undefined): Generator<void, CompiledWeights | undefined> {
  if (!weights) return undefined;
  const { lang, shown, sure, agreeing, ruledOut, step, targets } = weights;
  const names = Object.keys(weights.features);
  yield;
  const named = yield* indexNames(names);
  yield;
  const rows = yield* joinRows(names, weights.features);
  const targetAt = new Map<string, Map<string, number>>();
  for (const [at, { ref, stance }] of targets.entries()) setIn(targetAt, [ref, stance], at);
  const biases = Float64Array.from(targets, ({ bias }) => bias);
  return { lang, shown, sure, agreeing, ruledOut, step, targets, targetAt, biases, ...named, ...rows };
}

/** The same in one go. */
export function compileWeights(weights: Weights | undefined): CompiledWeights | undefined {
  return finish(compileWeightsInSlices(weights));
}
