import type { CompiledWeights } from '../dossier/compile-weights.ts';
import { type Features, pairValue, visitPlainFeatures } from './features.ts';

/** What a feature contributed to a target. */
export interface Contribution {
  /** `w:hand`, `p:car ride` (see `Features`). */
  readonly feature: string;
  /** Log odds. */
  readonly weight: number;
}

/** Calls `visit` with each feature that has weights: its row, its value, and the parts of its name. */
function visitKnown(
  features: Features,
  { plain, paired, pairs }: CompiledWeights,
  visit: (row: number, value: number, mark: string, name: string, second?: string) => void,
): void {
  visitPlainFeatures(features, (mark, names, value) => {
    const rows = plain.get(mark);
    for (const name of names) {
      const row = rows?.get(name);
      if (row !== undefined) visit(row, value, mark, name);
    }
  });
  const value = pairValue(features.concepts.length);
  const concepts = features.concepts.filter((id) => paired.has(id));
  const numbers = concepts.map((id) => paired.get(id) ?? 0);
  const { size } = paired;
  for (let at = 0; at < numbers.length; at += 1) {
    const stretch = (numbers[at] ?? 0) * size;
    for (let next = at + 1; next < numbers.length; next += 1) {
      const behind = pairs[stretch + (numbers[next] ?? 0)] ?? 0;
      if (behind > 0) visit(behind - 1, value, 'p:', concepts[at] ?? '', concepts[next]);
    }
  }
}

/** Adds what a feature of some value says for each target. */
function addRow(odds: Float64Array, { starts, steps }: CompiledWeights, row: number, value: number): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 2) {
    const target = steps[at] ?? 0;
    odds[target] = (odds[target] ?? 0) + (steps[at + 1] ?? 0) * value;
  }
}

/** For each target in turn, the probability that a sentence with these features has that stance to that article sentence. */
export function recognise(features: Features, weights: CompiledWeights): Float64Array {
  const { step } = weights;
  const odds = weights.biases.slice();
  visitKnown(features, weights, (row, value) => addRow(odds, weights, row, value));
  for (let target = 0; target < odds.length; target += 1)
    odds[target] = 1 / (1 + Math.exp(-(odds[target] ?? 0) * step));
  return odds;
}

/** What carried a target, the greatest share first. */
export function explainTarget(features: Features, weights: CompiledWeights, target: number): Contribution[] {
  const { starts, steps, step } = weights;
  const contributions: Contribution[] = [];
  visitKnown(features, weights, (row, value, mark, name, second) => {
    const feature = mark + (second === undefined ? name : `${name} ${second}`);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 2) {
      if (steps[at] === target) contributions.push({ feature, weight: (steps[at + 1] ?? 0) * value * step });
    }
  });
  return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
