/** What the learned judge is taught with, and the probabilities at which it speaks. */

/** Names of the labelled sets, as `sets/relations.NAME.jsonl`. `dev` is not among them, nor a fresh set before it was scored. */
export const pool: readonly string[] = [
  ...Array.from({ length: 25 }, (_, at) => `natural${at + 1}`),
  ...Array.from({ length: 30 }, (_, at) => `fresh${at + 1}`),
  ...Array.from({ length: 11 }, (_, at) => `contrast${at + 1}`),
  'retold1',
  ...Array.from({ length: 21 }, (_, at) => `far${at + 1}`),
  'fresh31',
  'fresh32',
];

/** Names of the minimal pairs that it is taught with, as `sets/pairs.NAME.jsonl`, beside the generated ones; `heldOutPairs` are not among them. */
export const taughtPairs: readonly string[] = ['hand1', 'hand2', 'taught1', 'taught2', 'taught3'];

/** Minimal pairs written blind that nothing was learned or written from. */
export const heldOutPairs: readonly string[] = ['fresh1'];

/**
 * Chosen by holding sets of the pool out, and on `fresh33` to `38` and `invented1` after their first sight, for a precision of about 0.95. Likeness rules a
 * contrast of the slots out sooner than a corroboration: a wrong one costs a reader's trust.
 */
export const thresholds = {
  shown: { corroborates: 0.6, contrasts: 0.6 },
  agreeing: 0.3,
  ruledOut: { corroborates: 0.08, contrasts: 0.3 },
};
