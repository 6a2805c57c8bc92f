import type { CompiledWeights } from '../dossier/compile-weights.ts';
import { type Features, visitFeatures } from './features.ts';

/** What a feature contributed to a target. */
export interface Contribution {
  /** Its kind and name, `w:hand` (see `Features`). */
  readonly feature: string;
  /** Log odds. */
  readonly weight: number;
}

/** Calls `visit` with each feature that has weights: where its levels start, its value, and the parts of its name. */
function visitKnown(
  features: Features,
  { rows, units }: CompiledWeights,
  visit: (start: number, value: number, mark: string, name: string) => void,
): void {
  visitFeatures(features, (mark, names, value) => {
    const ofKind = rows.get(mark);
    for (const name of names) {
      const row = ofKind?.get(name);
      if (row !== undefined) visit(row * units.length, value, mark, name);
    }
  });
}

/** What the hidden units make of a sentence; one at or below 0 is silent. */
function findUnits(features: Features, weights: CompiledWeights): Float64Array {
  const { toUnits, steps } = weights;
  const units = weights.units.slice();
  visitKnown(features, weights, (start, value) => {
    const worth = value * steps.features;
    for (let unit = 0; unit < units.length; unit += 1)
      units[unit] = (units[unit] ?? 0) + (toUnits[start + unit] ?? 0) * worth;
  });
  return units;
}

/** For each target in turn, the probability that a sentence with these features has that stance to that article sentence. */
export function recognise(features: Features, weights: CompiledWeights): Float64Array {
  const { toTargets, steps } = weights;
  const odds = weights.biases.slice();
  for (const [unit, value] of findUnits(features, weights).entries()) {
    if (value <= 0) continue;
    const start = unit * odds.length;
    const worth = value * steps.units;
    for (let target = 0; target < odds.length; target += 1)
      odds[target] = (odds[target] ?? 0) + (toTargets[start + target] ?? 0) * worth;
  }
  for (let target = 0; target < odds.length; target += 1) odds[target] = 1 / (1 + Math.exp(-(odds[target] ?? 0)));
  return odds;
}

/** What carried a target, the greatest share first: with what the units and the target start from, the shares add up to its log odds. */
export function explainTarget(features: Features, weights: CompiledWeights, target: number): Contribution[] {
  const { toUnits, toTargets, steps, biases } = weights;
  const slopes = findUnits(features, weights).map((value, unit) =>
    value > 0 ? (toTargets[unit * biases.length + target] ?? 0) * steps.units : 0,
  );
  const contributions: Contribution[] = [];
  visitKnown(features, weights, (start, value, mark, name) => {
    const weight = slopes.reduce((sum, slope, unit) => sum + slope * (toUnits[start + unit] ?? 0), 0);
    contributions.push({ feature: mark + name, weight: weight * value * steps.features });
  });
  return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
