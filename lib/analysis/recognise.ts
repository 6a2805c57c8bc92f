import type { CompiledWeights } from '../dossier/compile-weights.ts';
import { sumRows, widthOf } from '../dossier/packed-levels.ts';
import { type Features, visitFeatures } from './features.ts';

/** What a feature contributed to a target. */
export interface Contribution {
  /** Its kind and name, `w:hand` (see `Features`). */
  readonly feature: string;
  /** Log odds. */
  readonly weight: number;
}

/** Where the rows of features start, of those that have weights. */
function startsOf(names: readonly string[], mark: string, { rows, units }: CompiledWeights): number[] {
  const ofKind = rows.get(mark);
  const width = widthOf(units.length);
  const starts: number[] = [];
  for (const name of names) {
    const row = ofKind?.get(name);
    if (row !== undefined) starts.push(row * width);
  }
  return starts;
}

/** What the hidden units make of a sentence; one at or below 0 is silent. */
function findUnits(features: Features, weights: CompiledWeights): Float64Array {
  const { toUnits, steps } = weights;
  const units = weights.units.slice();
  visitFeatures(features, (mark, names, value) => {
    const starts = startsOf(names, mark, weights);
    if (starts.length === 0) return;
    const sums = sumRows(toUnits, starts, units.length);
    const worth = value * steps.features;
    for (let unit = 0; unit < units.length; unit += 1) units[unit] = (units[unit] ?? 0) + (sums[unit] ?? 0) * worth;
  });
  return units;
}

/** Adds what two units, each worth so much, say of the targets. */
function addUnits(
  odds: Float64Array,
  toTargets: Float64Array,
  [first, worth]: readonly [number, number],
  [second, otherWorth]: readonly [number, number],
): void {
  const start = first * odds.length;
  const otherStart = second * odds.length;
  for (let target = 0; target < odds.length; target += 1) {
    const own = (toTargets[start + target] ?? 0) * worth;
    odds[target] = (odds[target] ?? 0) + own + (toTargets[otherStart + target] ?? 0) * otherWorth;
  }
}

const noUnit = [0, 0] as const;

/** For each target in turn, the probability that a sentence with these features has that stance to that article sentence. */
export function recognise(features: Features, weights: CompiledWeights): Float64Array {
  const { toTargets, steps, biases } = weights;
  const odds = biases.slice();
  const speaking: (readonly [number, number])[] = [];
  for (const [unit, value] of findUnits(features, weights).entries())
    if (value > 0) speaking.push([unit, value * steps.units]);
  for (let at = 0; at < speaking.length; at += 2)
    addUnits(odds, toTargets, speaking[at] ?? noUnit, speaking[at + 1] ?? noUnit); // two at once cost half
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
  visitFeatures(features, (mark, names, value) => {
    for (const name of names) {
      const starts = startsOf([name], mark, weights);
      if (starts.length === 0) continue;
      const levels = sumRows(toUnits, starts, slopes.length);
      const weight = slopes.reduce((sum, slope, unit) => sum + slope * (levels[unit] ?? 0), 0);
      contributions.push({ feature: mark + name, weight: weight * value * steps.features });
    }
  });
  return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
