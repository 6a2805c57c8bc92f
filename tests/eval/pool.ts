/** What the learned judge is taught with, and the probabilities at which it speaks. */

/** Names of the labelled sets, as `sets/relations.NAME.jsonl`. `dev` is not among them, nor a fresh set before it was scored. */
export const pool: readonly string[] = [
  ...Array.from({ length: 17 }, (_, at) => `natural${at + 1}`),
  ...['fresh1', 'fresh2', 'fresh3', 'fresh4', 'fresh5', 'fresh6', 'fresh7'],
];

/**
 * Chosen by holding out sets of the pool in turn (`npm run eval -- cross`) for a precision of about 0.93. A contrast must
 * be more certain than a corroboration: a wrong one costs a reader's trust.
 */
export const thresholds = {
  shown: { corroborates: 0.55, contrasts: 0.66 },
  agreeing: 0.5,
  ruledOut: { corroborates: 0.06, contrasts: 0.07 },
};
