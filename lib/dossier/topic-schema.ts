import * as v from 'valibot';

const Words = v.array(v.pipe(v.string(), v.nonEmpty()));

/** A topic: what the gate looks for, and the rule of the judge. */
export const TopicSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')),
  /** What the interface calls it. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /**
   * Groups of literals, in every language and spelling, of what a page on the topic cannot leave out. The gate says yes
   * where every group of some topic occurs in the page's text, case-sensitive, anywhere.
   */
  triggers: v.array(Words),
});

export type Topic = v.InferOutput<typeof TopicSchema>;
