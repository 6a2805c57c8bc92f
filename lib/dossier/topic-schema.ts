import * as v from 'valibot';

const Words = v.array(v.pipe(v.string(), v.nonEmpty()));
const WordsByLanguage = v.record(v.string(), Words);

/** What one part of a sentence on the topic may be said with: any of the entities or of the words. */
export const WordGroupSchema = v.strictObject({
  /** Ids of entities whose mentions count. */
  entities: v.optional(Words),
  /** Whole words and phrases, any case, by language. */
  words: v.optional(WordsByLanguage),
  /** Beginnings of words, any case, by language. */
  stems: v.optional(WordsByLanguage),
});

/** One way in which a sentence can be about the topic. */
export const WaySchema = v.strictObject({
  /** Names of groups that all occur in one clause. */
  all: v.pipe(Words, v.minLength(1)),
  /** Names of groups that occur anywhere on the page. */
  onPage: v.optional(Words),
  /** Names of groups of which none occurs there. */
  none: v.optional(Words),
  /** Two groups that must not merely be members of one list of three or more names. */
  notListed: v.optional(v.tuple([v.string(), v.string()])),
  /** At most so many characters between those two. */
  near: v.optional(v.number()),
});

/** The rule of the judge: generic in code, its words here. */
export const JudgeSchema = v.strictObject({
  groups: v.record(v.string(), WordGroupSchema),
  /** A sentence is about the topic if it is so in one of these ways. */
  ways: v.pipe(v.array(WaySchema), v.minLength(1)),
  /** Words that point back; with one of them a sentence may borrow groups from the sentence before it. */
  pointsBack: v.optional(v.strictObject({ words: WordsByLanguage, lends: Words })),
  /** Words that begin another clause. */
  clauseBreaks: v.optional(WordsByLanguage),
});

/** A topic: what the gate looks for, and the rule of the judge. */
export const TopicSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')),
  /** What the interface calls it. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /**
   * Groups of literals, in every language and spelling, of what a page on the topic cannot leave out. The gate says yes
   * where a literal of every group of some topic occurs in the page's text, case-sensitive, within 4,000 characters.
   */
  triggers: v.array(Words),
  judge: JudgeSchema,
});

export type Topic = v.InferOutput<typeof TopicSchema>;
export type TopicJudge = v.InferOutput<typeof JudgeSchema>;
export type WordGroup = v.InferOutput<typeof WordGroupSchema>;
