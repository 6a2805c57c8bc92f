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

const keyOf = ({ ref, stance }: Pick<Guess, 'ref' | 'stance'>): string => `${ref} ${stance}`;

function withBasis(found: SlotEvidence, basis: Evidence['basis']): Evidence {
  const { pointId, ref, stance, reason } = found;
  return { pointId, ref, stance, basis, certainty: basis === 'both' ? 'strong' : 'likely', reason };
}

function guess(reading: Reading, { concepts }: Judges, weights: CompiledWeights): Guess[] {
  const probabilities = recognise(findFeatures(reading, concepts), weights);
  return weights.targets.map(({ ref, stance }, at) => ({ ref, stance, probability: probabilities[at] ?? 0 }));
}

/** Whether the sentence gives another value where the article gives one. */
function differs(ref: string, { reading, before }: Place, { concepts }: Judges): boolean {
  const reason = findNearest({ ref, stance: 'contrasts' }, { reading, before }, concepts)?.reason;
  return reason?.kind === 'gives a different value' && reason.alignment.some(({ slot }) => slot === reason.slot);
}

/** What likeness adds where the slots say nothing of an article sentence: the likelier stance, if it is likely enough. */
function addLikely(
  guesses: readonly Guess[],
  place: Place,
  judges: Judges,
  { spoken, shown }: { readonly spoken: ReadonlySet<string>; readonly shown: CompiledWeights['shown'] },
): Evidence[] {
  const best = new Map<string, Guess>();
  for (const one of guesses) {
    if (spoken.has(one.ref) || one.probability < shown[one.stance]) continue;
    if (one.probability > (best.get(one.ref)?.probability ?? 0)) best.set(one.ref, one);
  }
  return [...best.values()].flatMap((one) => {
    const nearest = findNearest(one, place, judges.concepts);
    if (!nearest || (one.stance === 'corroborates' && differs(one.ref, place, judges))) return [];
    return [withBasis(nearest, 'likeness')];
  });
}

/**
 * The points that speak to a sentence, at most one piece of evidence each; `before` are the readings before it, nearest
 * first. Slots propose and the learned judge may rule out; where slots are silent, a likeness to labelled sentences
 * speaks that fills a slot and differs in none. A question asserts nothing.
 */
export function judgeSentence(reading: Reading, before: readonly Reading[], judges: Judges): Evidence[] {
  const { concepts, weights } = judges;
  if (reading.asks) return [];
  if (!weights) return findEvidence(reading, before, concepts).map((one) => withBasis(one, 'slots'));
  const guesses = guess(reading, judges, weights);
  const likelihood = new Map(guesses.map((one) => [keyOf(one), one.probability]));
  const found = findEvidence(
    reading,
    before,
    concepts,
    (ref, stance) => (likelihood.get(keyOf({ ref, stance })) ?? 1) >= weights.ruledOut,
  );
  const bySlots = found.map((one) =>
    withBasis(one, (likelihood.get(keyOf(one)) ?? 0) >= weights.agreeing ? 'both' : 'slots'),
  );
  const spoken = new Set(found.map(({ ref }) => ref));
  return [...bySlots, ...addLikely(guesses, { reading, before }, judges, { spoken, shown: weights.shown })];
}
