/** The labelled sets that the learned judge is taught with, and what was found by holding each out in turn. */

/** Names of the sets, as `sets/relations.NAME.jsonl`. `dev` and the fresh sets are not among them. */
export const pool: readonly string[] = Array.from({ length: 13 }, (_, at) => `natural${at + 1}`);

/** Probability from which likeness alone is shown: where precision on held-out sets is about 0.93 (`npm run eval -- cross`). */
export const shown = { corroborates: 0.5, contrasts: 0.4 };
