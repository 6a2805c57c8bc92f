import * as v from 'valibot';

const Words = v.array(v.pipe(v.string(), v.nonEmpty()));
/** Literal words by BCP 47 language. */
const WordsByLanguage = v.record(v.string(), Words);

/**
 * A key entity and the words that name it. In all words a space also stands for a hyphen or a line break and the other
 * way round, `·` for any middle dot, a space or nothing; names in capitals match as well. What stands in square brackets
 * has to be there but is no part of the name (`[Ms] Novak`).
 */
export const EntitySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')),
  type: v.picklist(['person', 'country', 'place', 'organization', 'vehicle']),
  /** The name that the interface shows. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** One sentence that says who or what it is. */
  about: v.pipe(v.string(), v.nonEmpty()),
  /** Literal names, every inflected form written out, by language. */
  aliases: WordsByLanguage,
  /** Short names that count only where the page has made plain who is meant, by language. */
  bareAliases: v.optional(WordsByLanguage),
  /** Phrases that make plain whom a short name means, though no full name stands on the page. */
  plainBy: v.optional(Words),
  /** Ids of entities that together make plain whom a short name means, where all of one row stand on the page. */
  plainByEntities: v.optional(v.array(Words)),
  /** Longer strings that contain a name and name something else. */
  notThese: v.optional(Words),
  /** Longer strings that name another bearer, to whom the short name then belongs where it follows. */
  rivals: v.optional(Words),
});

export type Entity = v.InferOutput<typeof EntitySchema>;
export type EntityType = Entity['type'];
