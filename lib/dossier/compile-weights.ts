import { readLevels } from './levels.ts';
import { packLevels, Rows, widthOf } from './packed-levels.ts';
import { finish } from './slices.ts';
import type { Weights } from './weights-schema.ts';

type Stance = Weights['targets'][number]['stance'];

/** Rows of levels, by the name of what they belong to. */
type RowsByName = ReadonlyMap<string, number>;

/** Weights, indexed for the look-ups of one sentence. */
export interface CompiledWeights {
  readonly lang: string;
  readonly shown: Weights['shown'];
  readonly agreeing: number;
  readonly ruledOut: Weights['ruledOut'];
  readonly steps: Weights['steps'];
  readonly targets: Weights['targets'];
  /** Index of each target, by stance and then by article sentence. */
  readonly targetAt: Readonly<Record<Stance, ReadonlyMap<string, number>>>;
  /** Log odds of each target before any unit is seen. */
  readonly biases: readonly number[];
  /** What each hidden unit starts from. */
  readonly units: Float64Array;
  /** Rows of the features, by the mark of their kind (`w:`) and then by name. */
  readonly rows: ReadonlyMap<string, RowsByName>;
  /** A row each feature: its level for every hidden unit. */
  readonly toUnits: Rows;
  /** A row each hidden unit: its level for every target. */
  readonly toTargets: Float64Array;
}

const markLength = 2; // of a kind of feature, `w:`

/** Features between two yields: a millisecond or so of work. */
const featuresInSlice = 500;

function* indexFeatures({
  features,
  units,
}: Pick<Weights, 'features' | 'units'>): Generator<void, Pick<CompiledWeights, 'rows' | 'toUnits'>> {
  const names = Object.keys(features);
  const rows = new Map<string, Map<string, number>>();
  const width = widthOf(units.length);
  const toUnits = new Float64Array(names.length * width);
  const levels = new Int8Array(units.length);
  for (const [row, name] of names.entries()) {
    const mark = name.slice(0, markLength);
    const ofKind = rows.get(mark) ?? new Map<string, number>();
    rows.set(mark, ofKind.set(name.slice(markLength), row));
    readLevels(features[name] ?? '', levels, 0);
    packLevels(levels, toUnits, row * width);
    if (row % featuresInSlice === 0) yield;
  }
  return { rows, toUnits: new Rows(toUnits, units.length) };
}

function turnTargets({ targets, units }: Pick<Weights, 'targets' | 'units'>): Float64Array {
  const toTargets = new Float64Array(units.length * targets.length);
  const levels = new Int8Array(units.length);
  for (const [at, target] of targets.entries()) {
    readLevels(target.units, levels, 0);
    for (const [unit, level] of levels.entries()) toTargets[unit * targets.length + at] = level;
  }
  return toTargets;
}

/** Indexes weights; `undefined` where a dossier has none. Yields now and then. */
export function* compileWeightsInSlices(weights: Weights | undefined): Generator<void, CompiledWeights | undefined> {
  if (!weights) return undefined;
  const { lang, shown, agreeing, ruledOut, steps, targets } = weights;
  const indexed = yield* indexFeatures(weights);
  yield;
  const targetAt = { corroborates: new Map<string, number>(), contrasts: new Map<string, number>() };
  for (const [at, { ref, stance }] of targets.entries()) targetAt[stance].set(ref, at);
  return {
    ...{ lang, shown, agreeing, ruledOut, steps, targets, targetAt },
    biases: targets.map(({ bias }) => bias),
    units: Float64Array.from(weights.units),
    toTargets: turnTargets(weights),
    ...indexed,
  };
}

/** The same in one go. */
export function compileWeights(weights: Weights | undefined): CompiledWeights | undefined {
  return finish(compileWeightsInSlices(weights));
}
