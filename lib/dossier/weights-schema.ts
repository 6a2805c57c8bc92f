import * as v from 'valibot';
import { levelsPattern } from './levels.ts';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Levels = v.pipe(v.string(), v.regex(levelsPattern, 'levels, one letter each'));

const Shape = v.strictObject({
  /** BCP 47 language of the sentences that it was learned from. */
  lang: v.pipe(v.string(), v.nonEmpty()),
  /** Names of the labelled sets, and how many sentences they hold. */
  learnedFrom: v.array(v.string()),
  sentences: v.pipe(v.number(), v.integer()),
  /** Probability from which a target is shown although the slots are silent. */
  shown: v.strictObject({ corroborates: Share, contrasts: Share }),
  /** Probability from which it agrees with the slots. */
  agreeing: Share,
  /** Probability below which what the slots find is about something else. */
  ruledOut: v.strictObject({ corroborates: Share, contrasts: Share }),
  /** What a level is worth: in `features`; in the targets' `units`. */
  steps: v.strictObject({ features: v.number(), units: v.number() }),
  /** For each hidden unit what it starts from. */
  units: v.array(v.number()),
  /** Log odds of each target before any unit is seen, and the level of each unit for it. */
  targets: v.array(
    v.strictObject({
      ref: v.pipe(v.string(), v.regex(/^[A-Z]\d+$/, 'id of an article sentence')),
      stance: v.picklist(['corroborates', 'contrasts']),
      bias: v.number(),
      units: Levels,
    }),
  ),
  /** By feature: its level for each hidden unit. */
  features: v.record(v.string(), Levels),
});

/**
 * What was learned from labelled sentences: a small network with one layer of hidden units between the features of a
 * page sentence and the targets, an article sentence and a stance each. Written by `npm run eval -- train`, never by hand.
 */
export const WeightsSchema = v.pipe(
  Shape,
  v.check(
    ({ units, targets, features }) =>
      targets.every((target) => target.units.length === units.length) &&
      Object.values(features).every((levels) => levels.length === units.length),
    'each target and each feature needs one level for each hidden unit',
  ),
);

export type Weights = v.InferOutput<typeof WeightsSchema>;
