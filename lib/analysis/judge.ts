import type { CompiledDossier } from '../dossier/compile-dossier.ts';
import type { CompiledWeights } from '../dossier/compile-weights.ts';
import type { Reading } from './claims.ts';
import { findEvidence, findNearest, type SlotEvidence } from './evidence.ts';
import { findFeatures } from './features.ts';
import type { Evidence, Stance } from './model.ts';
import { recognise } from './recognise.ts';

/** A stance to an article sentence, and how likely the learned judge holds it. */
interface Guess {
  readonly ref: string;
  readonly stance: Stance;
  readonly probability: number;
}

/** What judges need of a dossier. */
export type Judges = Pick<CompiledDossier, 'concepts' | 'weights'>;

/** A sentence with those before it, nearest first. */
interface Place {
  readonly reading: Reading;
  readonly before: readonly Reading[];
}

function withBasis(found: SlotEvidence, basis: Evidence['basis']): Evidence {
  const { pointId, ref, stance, reason } = found;
  return { pointId, ref, stance, basis, certainty: basis === 'both' ? 'strong' : 'likely', reason };
}

/** The likelier stance to each article sentence where the slots say nothing of it, if it is likely enough. */
function findLikely(
  probabilities: readonly number[],
  { targets, shown }: CompiledWeights,
  spoken: ReadonlySet<string>,
): Guess[] {
  const best = new Map<string, Guess>();
  for (const [at, { ref, stance }] of targets.entries()) {
    const probability = probabilities[at] ?? 0;
    if (probability < shown[stance] || spoken.has(ref)) continue;
    if (probability > (best.get(ref)?.probability ?? 0)) best.set(ref, { ref, stance, probability });
  }
  return [...best.values()];
}

/** What likeness adds: a likely stance that fills a slot, so that there is a reason to show. */
function addLikely(likely: readonly Guess[], { reading, before }: Place, { concepts }: Judges): Evidence[] {
  return likely.flatMap((one) => {
    const nearest = findNearest(one, { reading, before }, concepts);
    return nearest ? [withBasis(nearest, 'likeness')] : [];
  });
}

/**
 * The points that speak to a sentence, at most one piece of evidence each; `before` are the readings before it, nearest
 * first. Slots propose and the learned judge may rule out; where slots are silent, a likeness to labelled sentences
 * speaks that fills a slot. A question asserts nothing.
 */
export function judgeSentence(reading: Reading, before: readonly Reading[], judges: Judges): Evidence[] {
  const { concepts, weights } = judges;
  if (reading.asks) return [];
  if (!weights) return findEvidence(reading, before, concepts).map((one) => withBasis(one, 'slots'));
  const probabilities = recognise(findFeatures(reading, before), weights);
  const { ruledOut, targetAt } = weights;
  const probabilityOf = (ref: string, stance: Stance): number | undefined =>
    probabilities[targetAt[stance].get(ref) ?? -1];
  const found = findEvidence(
    reading,
    before,
    concepts,
    ({ ref, way: { stance } }) => (probabilityOf(ref, stance) ?? 1) >= ruledOut[stance],
  );
  const bySlots = found.map((one) =>
    withBasis(one, (probabilityOf(one.ref, one.stance) ?? 0) >= weights.agreeing ? 'both' : 'slots'),
  );
  const spoken = new Set(found.map(({ ref }) => ref));
  const likely = findLikely(probabilities, weights, spoken);
  return [...bySlots, ...addLikely(likely, { reading, before }, judges)];
}
