/** What the learned judge is taught with, and the probabilities at which it speaks. */

/** Names of the labelled sets, as `sets/relations.NAME.jsonl`. `dev` is not among them, nor a fresh set before it was scored. */
export const pool: readonly string[] = [
  ...Array.from({ length: 14 }, (_, at) => `natural${at + 1}`),
  ...['fresh1', 'fresh2', 'fresh3'],
];

/** Chosen by holding out sets of the pool in turn (`npm run eval -- cross`): precision there is about 0.93. */
export const thresholds = { shown: { corroborates: 0.42, contrasts: 0.5 }, agreeing: 0.3, ruledOut: 0.02 };
