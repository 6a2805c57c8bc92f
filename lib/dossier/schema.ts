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

/** What tells whether a page is on a dossier's topic, and names its entities. */
export type TopicDossier = Pick<Dossier, 'id' | 'entities' | 'topics'>;

/** What the interface shows of an article; its text stands in the reading room alone. */
export type ShownArticle = Omit<Article, 'text'>;
/** What the interface shows of an entity. */
export type ShownEntity = Pick<Entity, 'id' | 'type' | 'name' | 'about'>;
/** What the interface shows of a point. */
export type ShownPoint = Omit<Point, 'assertion'>;

/** What the interface counts of a point before it quotes it. */
export type PointOutline = Pick<Point, 'id' | 'question' | 'origin'>;

/** What the interface needs of a dossier to sum up what was found: neither its quotes nor its entities. */
export interface DossierOutline {
  readonly id: string;
  /** ISO day. */
  readonly version: string;
  readonly title: string;
  readonly articles: readonly ShownArticle[];
  readonly topics: readonly Pick<Topic, 'id' | 'name'>[];
  readonly questions: readonly Question[];
  readonly points: readonly PointOutline[];
}

/** What the interface needs of a dossier: nothing that only the analysis reads. A `Dossier` will do, too. */
export interface ShownDossier extends DossierOutline {
  readonly entities: readonly ShownEntity[];
  readonly points: readonly ShownPoint[];
}

/** An article as the reading room shows it: its text, and where its entities are named in it. */
export interface ArticleText {
  readonly text: string;
  /** Offsets into the text, in UTF-16 units, end exclusive; sorted, never overlapping. */
  readonly names: readonly { readonly entityId: string; readonly start: number; readonly end: number }[];
}
