import type { CompiledWeights } from '../dossier/compile-weights.ts';
import { type Features, visitFeatures } from './features.ts';

/** What a feature contributed to a target. */
export interface Contribution {
  /** Its kind and name, `w:hand` (see `Features`). */
  readonly feature: string;
  /** Log odds. */
  readonly weight: number;
}

/** The rows of features, of those that have weights. */
function rowsOf(names: readonly string[], mark: string, { rows }: CompiledWeights): number[] {
  const ofKind = rows.get(mark);
  const known: number[] = [];
  for (const name of names) {
    const row = ofKind?.get(name);
    if (row !== undefined) known.push(row);
  }
  return known;
}

/** What the hidden units make of a sentence; one at or below 0 is silent. */
function findUnits(features: Features, weights: CompiledWeights): Float64Array {
  const { units: biases, toUnits, steps } = weights;
  const units = new Float64Array(biases);
  visitFeatures(features, (mark, names, value) =>
    toUnits.addTo(units, rowsOf(names, mark, weights), value * steps.features),
  );
  return units;
}

/** Adds what a row of levels for the targets says, times its worth, and then what another says. */
function addTwo(odds: number[], levels: Float64Array, row: number, worth: number, other: number, otherWorth: number) {
  const start = row * odds.length;
  const otherStart = other * odds.length;
  for (let target = 0; target < odds.length; target += 1) {
    const first = (odds[target] ?? 0) + (levels[start + target] ?? 0) * worth;
    odds[target] = first + (levels[otherStart + target] ?? 0) * otherWorth;
  }
}

/** For each target in turn, the probability that a sentence with these features has that stance to that article sentence. */
export function recognise(features: Features, weights: CompiledWeights): number[] {
  const { toTargets, steps, biases } = weights;
  const units = findUnits(features, weights);
  const speaking: number[] = [];
  for (let unit = 0; unit < units.length; unit += 1) if ((units[unit] ?? 0) > 0) speaking.push(unit);
  const worthOf = (unit: number | undefined): number => (units[unit ?? -1] ?? 0) * steps.units;
  const odds = biases.slice();
  // two at once: the odds are fetched and put back half as often
  for (let at = 0; at < speaking.length; at += 2) {
    const [unit = 0, other] = [speaking[at], speaking[at + 1]];
    addTwo(odds, toTargets, unit, worthOf(unit), other ?? 0, worthOf(other));
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
  visitFeatures(features, (mark, names, value) => {
    for (const name of names) {
      const rows = rowsOf([name], mark, weights);
      if (rows.length === 0) continue;
      const shares = new Float64Array(slopes.length);
      toUnits.addTo(shares, rows, value * steps.features);
      const weight = slopes.reduce((sum, slope, unit) => sum + slope * (shares[unit] ?? 0), 0);
      contributions.push({ feature: mark + name, weight });
    }
  });
  return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
