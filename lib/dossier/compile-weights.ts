import type { Weights } from './weights-schema.ts';

/** Weights, indexed for the look-ups of one sentence. */
export interface CompiledWeights {
  readonly lang: string;
  readonly shown: Weights['shown'];
  readonly step: number;
  readonly targets: Weights['targets'];
  /** By name of a feature that is no pair: index of a target, steps, and so on. */
  readonly features: ReadonlyMap<string, readonly number[]>;
  /** Pairs of concepts, by the first and then by the second. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** Indexes weights; `undefined` where a dossier has none. */
export function compileWeights(weights: Weights | undefined): CompiledWeights | undefined {
  if (!weights) return undefined;
  const { lang, shown, step, targets } = weights;
  const features = new Map<string, readonly number[]>();
  const pairs = new Map<string, Map<string, readonly number[]>>();
  for (const [name, values] of Object.entries(weights.features)) {
    const [first, second] = name.startsWith('p:') ? name.slice(2).split(' ') : [];
    if (first === undefined || second === undefined) features.set(name, values);
    else pairs.set(first, (pairs.get(first) ?? new Map<string, readonly number[]>()).set(second, values));
  }
  return { lang, shown, step, targets, features, pairs };
}
