import type { CompiledWeights } from '../dossier/compile-weights.ts';
import { type Features, pairValue, visitPlainFeatures } from './features.ts';

/** What a feature contributed to a target. */
export interface Contribution {
  /** `w:hand`, `p:car ride` (see `Features`). */
  readonly feature: string;
  /** Log odds. */
  readonly weight: number;
}

/** Calls `visit` with each feature that has weights: its name, its value, and its targets and steps in turn. */
function visitKnown(
  features: Features,
  { features: known, pairs }: CompiledWeights,
  visit: (name: () => string, value: number, steps: readonly number[]) => void,
): void {
  visitPlainFeatures(features, (name, value) => {
    const steps = known.get(name);
    if (steps) visit(() => name, value, steps);
  });
  const { concepts } = features;
  const value = pairValue(concepts.length);
  for (const [at, first] of concepts.entries()) {
    const seconds = pairs.get(first);
    if (!seconds) continue;
    for (let next = at + 1; next < concepts.length; next += 1) {
      const second = concepts[next] ?? '';
      const steps = seconds.get(second);
      if (steps) visit(() => `p:${first} ${second}`, value, steps);
    }
  }
}

/** For each target in turn, the probability that a sentence with these features has that stance to that article sentence. */
export function recognise(features: Features, weights: CompiledWeights): Float64Array {
  const odds = Float64Array.from(weights.targets, ({ bias }) => bias);
  visitKnown(features, weights, (_name, value, steps) => {
    for (let at = 0; at < steps.length; at += 2) {
      const target = steps[at] ?? 0;
      odds[target] = (odds[target] ?? 0) + (steps[at + 1] ?? 0) * value;
    }
  });
  return odds.map((steps) => 1 / (1 + Math.exp(-steps * weights.step)));
}

/** What carried a target, the greatest share first. */
export function explainTarget(features: Features, weights: CompiledWeights, target: number): Contribution[] {
  const contributions: Contribution[] = [];
  visitKnown(features, weights, (name, value, steps) => {
    for (let at = 0; at < steps.length; at += 2) {
      if (steps[at] !== target) continue;
      contributions.push({ feature: name(), weight: (steps[at + 1] ?? 0) * value * weights.step });
    }
  });
  return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
