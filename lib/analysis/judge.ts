import type { CompiledDossier } from '../dossier/compile-dossier.ts';
import type { CompiledWeights } from '../dossier/compile-weights.ts';
import type { Reading } from './claims.ts';
import { findEvidence, findNearest, type SlotEvidence } from './evidence.ts';
import { findFeatures } from './features.ts';
import type { Evidence, Stance } from './model.ts';
import { recognise } from './recognise.ts';

/** A target that the learned judge takes the sentence for. */
interface Guess {
  readonly ref: string;
  readonly stance: Stance;
  readonly probability: number;
}

/** What judges need of a dossier. */
export type Judges = Pick<CompiledDossier, 'concepts' | 'weights'>;

const agreeing = 0.3; // probability from which the learned judge agrees with the slots; measured: see ARCHITECTURE.md

function withBasis(found: SlotEvidence, basis: Evidence['basis']): Evidence {
  const { pointId, ref, stance, reason } = found;
  return { pointId, ref, stance, basis, certainty: basis === 'both' ? 'strong' : 'likely', reason };
}

function guess(reading: Reading, { concepts }: Judges, weights: CompiledWeights): Guess[] {
  const probabilities = recognise(findFeatures(reading, concepts), weights);
  return weights.targets.map(({ ref, stance }, at) => ({ ref, stance, probability: probabilities[at] ?? 0 }));
}

/** What likeness adds where the slots say nothing on an article sentence: one piece for each that is likely enough. */
function addLikely(
  guesses: readonly Guess[],
  statement: { readonly reading: Reading; readonly before: readonly Reading[] },
  { compiled, spoken, shown }: { compiled: Judges; spoken: ReadonlySet<string>; shown: CompiledWeights['shown'] },
): Evidence[] {
  const best = new Map<string, Guess>();
  for (const one of guesses) {
    if (spoken.has(one.ref) || one.probability < shown[one.stance]) continue;
    if (one.probability > (best.get(one.ref)?.probability ?? 0)) best.set(one.ref, one);
  }
  return [...best.values()].flatMap((one) => {
    const nearest = findNearest(one, statement, compiled.concepts);
    return nearest ? [withBasis(nearest, 'likeness')] : [];
  });
}

/**
 * The points that speak to a sentence, at most one piece of evidence each; `before` are the readings before it, nearest
 * first. Slots propose; where they are silent, a strong likeness to labelled sentences does; a question asserts nothing.
 */
export function judgeSentence(reading: Reading, before: readonly Reading[], compiled: Judges): Evidence[] {
  const { weights } = compiled;
  const found = findEvidence(reading, before, compiled.concepts);
  if (!weights || reading.asks) return found.map((one) => withBasis(one, 'slots'));
  const guesses = guess(reading, compiled, weights);
  const agreed = new Set(
    guesses.filter(({ probability }) => probability >= agreeing).map(({ ref, stance }) => `${ref} ${stance}`),
  );
  const bySlots = found.map((one) => withBasis(one, agreed.has(`${one.ref} ${one.stance}`) ? 'both' : 'slots'));
  const spoken = new Set(found.map(({ ref }) => ref));
  return [...bySlots, ...addLikely(guesses, { reading, before }, { compiled, spoken, shown: weights.shown })];
}
