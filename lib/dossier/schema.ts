import * as v from 'valibot';
import { type Article, ArticleSchema } from './article-schema.ts';
import { type Entity, EntitySchema } from './entity-schema.ts';
import { ConceptSchema, type Point, PointSchema, type Question, QuestionSchema } from './point-schema.ts';
import { type Topic, TopicSchema } from './topic-schema.ts';
import type { Weights } from './weights-schema.ts';

/** The file `dossier.json`. */
export const HeadSchema = v.strictObject({
  /** Version of the files' shape; a reader of another version refuses. */
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')),
  /** Version of the content, a date. */
  version: v.pipe(v.string(), v.isoDate()),
  title: v.pipe(v.string(), v.nonEmpty()),
  articles: v.pipe(v.array(ArticleSchema), v.minLength(1)),
});

/** The other files of a dossier's folder, by name. */
export const partSchemas = {
  'entities.json': v.array(EntitySchema),
  'topics.json': v.pipe(v.array(TopicSchema), v.minLength(1)),
  'questions.json': v.array(QuestionSchema),
  'points.json': v.array(PointSchema),
  'concepts.json': v.array(ConceptSchema),
} as const;

/** What is known of a topic, checked. */
export interface Dossier {
  readonly id: string;
  /** ISO day. */
  readonly version: string;
  readonly title: string;
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
  readonly points: readonly Point[];
  readonly concepts: readonly v.InferOutput<typeof ConceptSchema>[];
  /** From `weights.json`, which a folder may lack. */
  readonly weights?: Weights;
}
