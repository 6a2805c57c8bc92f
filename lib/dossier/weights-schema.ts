import * as v from 'valibot';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Int = v.pipe(v.number(), v.integer());

/**
 * What was learned from labelled sentences: for each target, an article sentence and a stance, how much each feature of
 * a page sentence speaks for it. Written by `npm run eval -- train`, never by hand.
 */
export const WeightsSchema = v.strictObject({
  /** BCP 47 language of the sentences that it was learned from. */
  lang: v.pipe(v.string(), v.nonEmpty()),
  /** Names of the labelled sets, and how many sentences they hold. */
  learnedFrom: v.array(v.string()),
  sentences: Int,
  /** Probability from which a target is shown although the slots are silent. */
  shown: v.strictObject({ corroborates: Share, contrasts: Share }),
  /** Probability from which a corroboration is shown if it fills a slot at all, whatever else the sentence speaks of. */
  sure: Share,
  /** Probability from which it agrees with the slots. */
  agreeing: Share,
  /** Probability below which what the slots find is about something else. */
  ruledOut: v.strictObject({ corroborates: Share, contrasts: Share }),
  /** What a whole step of the numbers below is worth, in log odds. */
  step: v.number(),
  /** Log odds of each target before any feature is seen, in steps. */
  targets: v.array(
    v.strictObject({
      ref: v.pipe(v.string(), v.regex(/^[A-Z]\d+$/, 'id of an article sentence')),
      stance: v.picklist(['corroborates', 'contrasts']),
      bias: Int,
    }),
  ),
  /** By feature: index of a target, steps, index of the next target, steps, … */
  features: v.record(v.string(), v.array(Int)),
});

export type Weights = v.InferOutput<typeof WeightsSchema>;
