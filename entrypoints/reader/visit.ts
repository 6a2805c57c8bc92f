import { findWords, type Stretch } from '../../lib/analysis/find-words.ts';
import type { ArticleText } from '../../lib/dossier/schema.ts';

/** What the reader does with an article; none of it outlives the visit. */
export interface Visit {
  readonly namesOn: boolean;
  readonly query: string;
  readonly found: readonly Stretch[];
  /** Which of the places found was gone to; `undefined` where none was, or a mention since. */
  readonly foundAt: number | undefined;
  /** Whose mentions are walked, and which of them is shown. */
  readonly walked: { readonly entityId: string; readonly at: number } | undefined;
}

/** A visit as it begins. */
export const firstVisit: Visit = { namesOn: true, query: '', found: [], foundAt: undefined, walked: undefined };

/** The place after `at` in a row of `count`, or before it; behind the last comes the first. */
export function stepIn(at: number | undefined, by: 1 | -1, count: number): number {
  if (at === undefined) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}

/** Finds words in an article and goes to the first place. */
export function findIn(visit: Visit, { text }: ArticleText, query: string): Visit {
  const found = findWords(text, query);
  return { ...visit, query, found, foundAt: found.length > 0 ? 0 : undefined, walked: undefined };
}

/** Takes up another article: what was looked for is looked for there, and no place is gone to. */
export function turnTo(visit: Visit, { text }: ArticleText): Visit {
  return { ...visit, found: findWords(text, visit.query), foundAt: undefined, walked: undefined };
}

/** On to the next place found, or back. */
export function stepFound(visit: Visit, by: 1 | -1): Visit {
  const { found, foundAt } = visit;
  return found.length === 0 ? visit : { ...visit, foundAt: stepIn(foundAt, by, found.length), walked: undefined };
}

/** On to the next mention of an entity, or to the first of another. */
export function walkMentions(visit: Visit, { names }: ArticleText, entityId: string): Visit {
  const count = names.filter((name) => name.entityId === entityId).length;
  const before = visit.walked?.entityId === entityId ? visit.walked.at : undefined;
  return count === 0 ? visit : { ...visit, walked: { entityId, at: stepIn(before, 1, count) }, foundAt: undefined };
}

/** The place that was gone to, if any. */
export function readHere({ found, foundAt, walked }: Visit, { names }: ArticleText): Stretch | undefined {
  if (walked) return names.filter(({ entityId }) => entityId === walked.entityId)[walked.at];
  return foundAt === undefined ? undefined : found[foundAt];
}
