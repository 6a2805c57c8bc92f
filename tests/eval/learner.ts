/** Learns a dossier's weights: some large networks first, then a small one from what they and the labels say (Hinton and others, 2015). Deterministic. */
import { writeLevels } from '../../lib/dossier/levels.ts';
import type { Weights } from '../../lib/dossier/weights-schema.ts';
import { ask, type Input, type Network, type Plan, teach } from './network.ts';
import type { Row, Target } from './training-rows.ts';

const fewestRows = 4; // rows that a feature must stand in
const fewestLabels = 3; // a target with fewer labels is left to the slots
const teachers: readonly Plan[] = [1, 2, 3, 4].map((seed) => ({ seed, units: 256, dropout: 0.6, epochs: 14 }));
const pupil: Plan = { seed: 99, units: 160, dropout: 0.2, epochs: 14 };
const trust = 0.5; // what the teachers' word is worth beside a label's
const steps = { features: 0.15, units: 0.08 };

/** Names of the features that are learned from, in the order of their numbers. */
function nameFeatures(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= fewestRows)
    .map(([name]) => name)
    .sort();
}

function readInputs(rows: readonly Row[], names: readonly string[]): Input[] {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return rows.map(({ features }) => {
    const known = [...features].filter(([name]) => numbers.has(name));
    return {
      at: Int32Array.from(known, ([name]) => numbers.get(name) ?? 0),
      values: Float32Array.from(known, ([, value]) => value),
    };
  });
}

/** What the pupil is to say of a row: a label's word and the teachers', or theirs alone where no label tells. */
function blend(labels: Float32Array, odds: readonly Float32Array[]): Float32Array {
  return labels.map((label, target) => {
    const mean = odds.reduce((sum, of) => sum + (of[target] ?? 0), 0) / odds.length;
    const taught = 1 / (1 + Math.exp(-mean));
    return label < 0 ? taught : trust * taught + (1 - trust) * label;
  });
}

/** The network in whole steps. */
function format(
  { toUnits, unitBiases, toTargets, targetBiases }: Network,
  targets: readonly Target[],
  names: readonly string[],
): Pick<Weights, 'steps' | 'units' | 'targets' | 'features'> {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const units = unitBiases.length;
  return {
    steps,
    units: [...unitBiases].map(round),
    targets: targets.map((target, at) => {
      const own = Array.from({ length: units }, (_, unit) => toTargets[unit * targets.length + at] ?? 0);
      return { ...target, bias: round(targetBiases[at] ?? 0), units: writeLevels(own, steps.units) };
    }),
    features: Object.fromEntries(
      names.map((name, row) => [name, writeLevels(toUnits.subarray(row * units, (row + 1) * units), steps.features)]),
    ),
  };
}

/** What the rows teach. The same rows give the same weights, byte for byte. */
export function learn(
  rows: readonly Row[],
  targets: readonly Target[],
): Pick<Weights, 'steps' | 'units' | 'targets' | 'features'> {
  const names = nameFeatures(rows);
  const told = rows.flatMap((row) => Array.from({ length: row.times }, () => row));
  const inputs = readInputs(told, names);
  const isKnown = targets.map((_, at) => rows.filter(({ wanted }) => wanted[at] === 1).length >= fewestLabels);
  const labels = told.map(({ wanted }) => Float32Array.from([...wanted].filter((_, at) => isKnown[at])));
  const taught = teachers.map((plan) => {
    const teacher = teach(inputs, labels, names.length, plan);
    return inputs.map((input) => ask(teacher, input));
  });
  const wanted = labels.map((own, row) =>
    blend(
      own,
      taught.map((odds) => odds[row] ?? own),
    ),
  );
  const network = teach(inputs, wanted, names.length, pupil);
  return format(
    network,
    targets.filter((_, at) => isKnown[at]),
    names,
  );
}
