import type { CompiledWeights } from '../dossier/compile-weights.ts';
import { addRow, mostRows, unpackSums, widthOf } from '../dossier/packed-levels.ts';
import { type Features, visitFeatures } from './features.ts';

/** What a feature contributed to a target. */
export interface Contribution {
  /** Its kind and name, `w:hand` (see `Features`). */
  readonly feature: string;
  /** Log odds. */
  readonly weight: number;
}

/** What a feature adds to the hidden units: where its row starts, its value, and the parts of its name. */
interface KnownFeature {
  readonly start: number;
  readonly value: number;
  readonly mark: string;
  readonly name: string;
}

/** The features that have weights. */
function listKnown(features: Features, { rows, units }: CompiledWeights): KnownFeature[] {
  const width = widthOf(units.length);
  const known: KnownFeature[] = [];
  visitFeatures(features, (mark, names, value) => {
    for (const name of names) {
      const row = rows.get(mark)?.get(name);
      if (row !== undefined) known.push({ start: row * width, value, mark, name });
    }
  });
  return known;
}

/** What the hidden units make of a sentence; one at or below 0 is silent. */
function findUnits(features: Features, { rows, units: biases, toUnits, steps }: CompiledWeights): Float64Array {
  const units = biases.slice();
  const sums = new Float64Array(widthOf(units.length));
  const totals = new Int32Array(units.length);
  let added = 0;
  const take = (value: number): void => {
    if (added === 0) return;
    unpackSums(sums, added, totals);
    const worth = value * steps.features;
    for (let unit = 0; unit < units.length; unit += 1) units[unit] = (units[unit] ?? 0) + (totals[unit] ?? 0) * worth;
    sums.fill(0);
    added = 0;
  };
  visitFeatures(features, (mark, names, value) => {
    const ofKind = rows.get(mark);
    for (const name of names) {
      const row = ofKind?.get(name);
      if (row === undefined) continue;
      addRow(sums, toUnits, row * sums.length);
      added += 1;
      if (added === mostRows) take(value);
    }
    take(value);
  });
  return units;
}

/** For each target in turn, the probability that a sentence with these features has that stance to that article sentence. */
export function recognise(features: Features, weights: CompiledWeights): Float64Array {
  const { toTargets, steps, biases } = weights;
  const units = findUnits(features, weights);
  const odds = biases.slice();
  for (let unit = 0; unit < units.length; unit += 1) {
    const value = units[unit] ?? 0;
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
  const levels = new Int32Array(slopes.length);
  const contributions = listKnown(features, weights).map(({ start, value, mark, name }): Contribution => {
    unpackSums(toUnits.subarray(start, start + widthOf(slopes.length)), 1, levels);
    const weight = slopes.reduce((sum, slope, unit) => sum + slope * (levels[unit] ?? 0), 0);
    return { feature: mark + name, weight: weight * value * steps.features };
  });
  return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
