/** Logistic regression for each target, by follow-the-regularised-leader (McMahan and others, 2013): sparse and deterministic. */
import type { Weights } from '../../lib/dossier/weights-schema.ts';
import type { Row, Target } from './training-rows.ts';

const rate = 0.6; // learning rate
const smoothing = 0.1; // added to the root of the squared gradients
const sparsity = 1; // L1: the higher, the fewer weights
const damping = 0.5; // L2
const epochs = 20;
const fewestRows = 2; // rows that a plain feature must stand in
const fewestRowsOfPair = 4; // the same for a pair of concepts
const fewestLabels = 3; // a target with fewer labels is left to the slots
const step = 0.05; // log odds; what a whole number in the weights is worth

interface Data {
  readonly names: readonly string[];
  readonly indices: readonly Int32Array[];
  readonly values: readonly Float64Array[];
  readonly orders: readonly (readonly number[])[];
}

/** Row numbers in an order that is the same every time. */
function shuffle(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let state = seed;
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

function prepare(rows: readonly Row[]): Data {
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, count]) => count >= (name.startsWith('p:') ? fewestRowsOfPair : fewestRows))
    .map(([name]) => name)
    .sort();
  const at = new Map(names.map((name, index) => [name, index]));
  const known = rows.map(({ features }) =>
    [...features].flatMap(([name, value]) => {
      const index = at.get(name);
      return index === undefined ? [] : [{ index, value }];
    }),
  );
  return {
    names,
    indices: known.map((row) => Int32Array.from(row, ({ index }) => index)),
    values: known.map((row) => Float64Array.from(row, ({ value }) => value)),
    orders: Array.from({ length: epochs }, (_, epoch) => shuffle(rows.length, epoch + 1)),
  };
}

function learnTarget(
  { names, indices, values, orders }: Data,
  wanted: Int8Array,
): { weights: Float64Array; bias: number } {
  const sums = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  const weights = new Float64Array(names.length);
  const labels = wanted.reduce((count, value) => count + (value === 1 ? 1 : 0), 0);
  let bias = Math.log(labels / Math.max(1, wanted.length - labels));
  let biasSquares = 1;
  for (const row of orders.flat()) {
    const label = wanted[row] ?? -1;
    const index = indices[row];
    const value = values[row];
    if (label < 0 || !index || !value) continue;
    let odds = bias;
    for (let at = 0; at < index.length; at += 1) odds += (weights[index[at] ?? 0] ?? 0) * (value[at] ?? 0);
    const error = 1 / (1 + Math.exp(-odds)) - label;
    if (Math.abs(error) < 1e-3) continue;
    biasSquares += error * error;
    bias -= (rate * error) / Math.sqrt(biasSquares);
    for (let at = 0; at < index.length; at += 1) {
      const feature = index[at] ?? 0;
      const gradient = error * (value[at] ?? 0);
      const before = squares[feature] ?? 0;
      const after = before + gradient * gradient;
      const pull = (Math.sqrt(after) - Math.sqrt(before)) / rate;
      const sum = (sums[feature] ?? 0) + gradient - pull * (weights[feature] ?? 0);
      sums[feature] = sum;
      squares[feature] = after;
      weights[feature] =
        Math.abs(sum) <= sparsity
          ? 0
          : -(sum - Math.sign(sum) * sparsity) / ((smoothing + Math.sqrt(after)) / rate + damping);
    }
  }
  return { weights, bias };
}

/** What the rows teach, in whole steps. The same rows give the same weights, byte for byte. */
export function learn(
  rows: readonly Row[],
  targets: readonly Target[],
): Pick<Weights, 'step' | 'targets' | 'features'> {
  const data = prepare(rows);
  const steps = new Map<number, number[]>();
  const known = targets
    .map((target, at) => ({ target, wanted: Int8Array.from(rows, (row) => row.wanted[at] ?? 0) }))
    .filter(({ wanted }) => wanted.filter((label) => label === 1).length >= fewestLabels);
  const learned = known.map(({ target, wanted }, at) => {
    const { weights, bias } = learnTarget(data, wanted);
    for (const [feature, weight] of weights.entries()) {
      const rounded = Math.round(weight / step);
      if (rounded === 0) continue;
      const values = steps.get(feature) ?? [];
      values.push(at, rounded);
      steps.set(feature, values);
    }
    return { ...target, bias: Math.round(bias / step) };
  });
  const features = Object.fromEntries(
    [...steps].sort(([a], [b]) => a - b).map(([feature, values]) => [data.names[feature] ?? '', values]),
  );
  return { step, targets: learned, features };
}
