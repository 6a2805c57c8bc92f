import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'));
/** Id of a concept (`bridge`), or of an entity with `@` before it (`@town-hall`). */
const ConceptId = v.pipe(v.string(), v.regex(/^@?[a-z0-9-]+$/, 'a concept id, or an entity id with @ before it'));

/** What a reader would ask, and the slot whose value answers it. */
export const QuestionSchema = v.strictObject({
  id: Id,
  text: Text,
  slot: Text,
});

/** A time as the point gives it, and on what basis. */
export const TimeSchema = v.strictObject({
  /** In words, as shown to the reader. */
  text: Text,
  /** ISO 8601 day, month or year, where it is known. */
  value: v.optional(v.string()),
  basis: v.picklist(['stated', 'inferred']),
  /** Why we infer it; required where the basis is `inferred`. */
  because: v.optional(v.string()),
});

/** A place in an assertion that a value can fill; the same names as `SlotName` of the analysis. */
export const SlotSchema = v.picklist([
  'event',
  'agent',
  'object',
  'recipient',
  'giver',
  'speaker',
  'route',
  'time',
  'weekday',
  'year',
  'place',
  'number',
  'order',
  'assessment',
  'certainty',
]);

/** A value that is read rather than looked up: a weekday, a day (`02-18`), a month (`02`), a year, a number. */
const AmountSchema = v.strictObject({
  kind: v.picklist(['weekday', 'day', 'month', 'year', 'number']),
  /** The value is one of these (`sunday`, `02-18`, `02`, `2018`). */
  is: v.optional(v.array(Text)),
  /** The value is none of these. */
  isNot: v.optional(v.array(Text)),
  /** A number from `min` on. */
  min: v.optional(v.number()),
  /** A number up to `max`. */
  max: v.optional(v.number()),
  /** Concepts of which one follows within three words (`years`). */
  unit: v.optional(v.array(ConceptId)),
});

/** What a sentence must have in one slot. */
export const NeedSchema = v.strictObject({
  slot: SlotSchema,
  /** Concepts of which one is expressed. Either this or `amount`. */
  any: v.optional(v.pipe(v.array(ConceptId), v.minLength(1))),
  amount: v.optional(AmountSchema),
  /** The words that fill the slot in the point's quote, verbatim; left out where the quote leaves it open. */
  article: v.optional(Text),
  /** How the page's words stand to the article's; `same` where left out. */
  relation: v.optional(v.picklist(['same', 'differs', 'denied', 'left open here', 'left open there'])),
  /** Where it may stand: in the sentence (if left out), in the sentences before, in either. */
  where: v.optional(v.picklist(['sentence', 'before', 'either'])),
  /** At most so many words from the way's first need. */
  within: v.optional(v.number()),
  /** Only fills a row of the comparison where it is there. */
  optional: v.optional(v.boolean()),
  /**
   * Whether it stands affirmed or denied. If left out: affirmed for the first need and for a corroboration's events,
   * assessments and routes, either for the rest.
   */
  polarity: v.optional(v.picklist(['affirmed', 'denied', 'any'])),
});

/** One way in which a sentence comes to corroborate the point or to contrast with it. */
export const WaySchema = v.strictObject({
  stance: v.picklist(['corroborates', 'contrasts']),
  /** `says the same` for a corroboration if left out; required for a contrast. */
  kind: v.optional(
    v.picklist([
      'says the same',
      'gives a different value',
      'denies it',
      'states what the article leaves open',
      'leaves open what the article states',
      'judges it the other way',
    ]),
  ),
  /** The slot that decides; absent where all that both sides fill agree. */
  slot: v.optional(SlotSchema),
  /** All of them, the first in the sentence itself. */
  needs: v.pipe(v.array(NeedSchema), v.minLength(1)),
  /** Concepts of which none may be expressed in the sentence. */
  blocks: v.optional(v.array(ConceptId)),
  /** Concepts of which none may be expressed in the sentence or in those before. */
  blocksNearby: v.optional(v.array(ConceptId)),
});

/** When a page sentence is about this point, and how it then stands to it. The first way that fits counts. */
export const AssertionSchema = v.strictObject({
  /** Where the sentence names years, one of these must be among them; another year is another event. */
  years: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{4}$/, 'a year')))),
  /** Concepts that make it another matter, for every way. */
  blocks: v.optional(v.array(ConceptId)),
  blocksNearby: v.optional(v.array(ConceptId)),
  ways: v.pipe(v.array(WaySchema), v.minLength(1)),
});

/** One thing that an article says. */
export const PointSchema = v.strictObject({
  /** Reference id, with a letter behind it where one sentence asserts several things (`B3`, `B8a`). */
  id: v.pipe(v.string(), v.regex(/^[A-Z]\d+[a-z]?$/, 'a reference id such as B3 or B8a')),
  /** Verbatim, a substring of its article. */
  quote: Text,
  /** One line that reads well. */
  restatement: Text,
  /** Id of a question. */
  question: Text,
  /** Who says so. */
  origin: Text,
  time: v.optional(TimeSchema),
  assertion: AssertionSchema,
});

/**
 * The words, stems and phrases by which an event, role value or assessment is expressed: literal terms, never patterns.
 * Parts are set off by one space. A word in lower case matches any case, one with a capital only itself; `violat*`
 * matches every word that starts so; `open … bridge` allows up to six words between, `open …3 bridge` up to three;
 * `{bridge}` stands for any expression of the concept `bridge`, `{@town-hall}` for a mention of the entity. Hyphens part
 * words; punctuation does not count.
 */
export const ConceptSchema = v.strictObject({
  id: Id,
  /**
   * What the expression does to others in its sentence. `negation` turns what follows in its clause, `denial` all that
   * follows, `denialAfter` all that stands before; `noNegation` takes the cues inside it out ("not only"); `pronoun`
   * stands for the latest of `standsFor`, `otherPronoun` for one that the sentence has not named yet ("met him").
   */
  role: v.optional(v.picklist(['negation', 'denial', 'denialAfter', 'noNegation', 'pronoun', 'otherPronoun'])),
  /** Words that a negation reaches, where they are fewer than usual. */
  reach: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Words before a negation that it turns as well, where it can be the object of a verb ("heard nothing"). */
  reachBack: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Concepts that a pronoun may stand for. */
  standsFor: v.optional(v.array(ConceptId)),
  /** Terms by BCP 47 language. */
  terms: v.record(v.string(), v.array(Text)),
});

export type Question = v.InferOutput<typeof QuestionSchema>;
export type Point = v.InferOutput<typeof PointSchema>;
export type Assertion = v.InferOutput<typeof AssertionSchema>;
export type Way = v.InferOutput<typeof WaySchema>;
export type Need = v.InferOutput<typeof NeedSchema>;
export type Amount = v.InferOutput<typeof AmountSchema>;
export type Concept = v.InferOutput<typeof ConceptSchema>;
