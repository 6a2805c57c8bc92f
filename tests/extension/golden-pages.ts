import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Mention } from '../../lib/analysis/model.ts';
import type { PageReading } from '../eval/read-page.ts';
import { root } from '../harness/build-extension.ts';

/** Folder of the golden pages. */
export const goldenFolder = join(root, 'tests', 'pages');

const GoldenSchema = v.record(
  v.string(),
  v.object({
    onTopic: v.boolean(),
    topics: v.optional(v.array(v.string()), []),
    lang: v.optional(v.string(), 'en'),
    entities: v.optional(v.record(v.string(), v.number()), {}),
  }),
);
type Golden = v.InferOutput<typeof GoldenSchema>;

/** What each page of a folder is about, by file: what its `manifest.json` says. */
export function readGolden(folder = goldenFolder): Golden {
  return v.parse(GoldenSchema, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
}

/** Mentions by entity. */
export type Counts = Readonly<Record<string, number>>;

/** Counts mentions by entity. */
export function countMentions(mentions: readonly Pick<Mention, 'entityId'>[]): Counts {
  const counts: Record<string, number> = {};
  for (const { entityId } of mentions) counts[entityId] = (counts[entityId] ?? 0) + 1;
  return counts;
}

/** F1 of mentions, page by page and entity by entity; 0 where there are none. */
export function findMentionF1(pages: readonly { readonly wanted: Counts; readonly found: Counts }[]): number {
  let [both, all] = [0, 0];
  for (const { wanted, found } of pages) {
    for (const id of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      const [want, got] = [wanted[id] ?? 0, found[id] ?? 0];
      both += 2 * Math.min(want, got);
      all += want + got;
    }
  }
  return all === 0 ? 0 : both / all;
}

/** F1 of painted mentions over counts per entity, on the on-topic pages in a language or in all others. */
export function scoreMentions(
  golden: Golden,
  readings: readonly Pick<PageReading, 'file' | 'entities'>[],
  language: 'en' | 'other',
): number {
  const pages = readings.flatMap(({ file, entities }) => {
    const gold = golden[file];
    if (!gold?.onTopic || (gold.lang === 'en') !== (language === 'en')) return [];
    return [{ wanted: gold.entities, found: entities }];
  });
  return findMentionF1(pages);
}
