import * as v from 'valibot';

/** What a reader would ask, and the slot whose value answers it. */
export const QuestionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')),
  text: v.pipe(v.string(), v.nonEmpty()),
  slot: v.pipe(v.string(), v.nonEmpty()),
});

/** A time as the point gives it, and on what basis. */
export const TimeSchema = v.strictObject({
  /** In words, as shown to the reader. */
  text: v.pipe(v.string(), v.nonEmpty()),
  /** ISO 8601 day, month or year, where it is known. */
  value: v.optional(v.string()),
  basis: v.picklist(['stated', 'inferred']),
  /** Why we infer it; required where the basis is `inferred`. */
  because: v.optional(v.string()),
});

/** One thing that an article says. */
export const PointSchema = v.strictObject({
  /** Reference id, with a letter behind it where one sentence asserts several things (`B3`, `B8a`). */
  id: v.pipe(v.string(), v.regex(/^[A-Z]\d+[a-z]?$/, 'a reference id such as B3 or B8a')),
  /** Verbatim, a substring of its article. */
  quote: v.pipe(v.string(), v.nonEmpty()),
  /** One line that reads well. */
  restatement: v.pipe(v.string(), v.nonEmpty()),
  /** Id of a question. */
  question: v.pipe(v.string(), v.nonEmpty()),
  /** Who says so. */
  origin: v.pipe(v.string(), v.nonEmpty()),
  time: v.optional(TimeSchema),
  assertion: v.unknown(),
});

/** The words, stems and phrases by which an event, role value or assessment is expressed. */
export const ConceptSchema = v.unknown();

export type Question = v.InferOutput<typeof QuestionSchema>;
export type Point = v.InferOutput<typeof PointSchema>;
