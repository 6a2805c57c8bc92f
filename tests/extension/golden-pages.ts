import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
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

/** What each golden page is about, by file. */
export function readGolden(): Golden {
  return v.parse(GoldenSchema, JSON.parse(readFileSync(join(goldenFolder, 'manifest.json'), 'utf8')));
}

/** F1 of painted mentions over counts per entity, on the on-topic pages in a language or in all others. */
export function scoreMentions(golden: Golden, readings: readonly PageReading[], language: 'en' | 'other'): number {
  let [both, wanted, shown] = [0, 0, 0];
  for (const { file, entities } of readings) {
    const gold = golden[file];
    if (!gold?.onTopic || (gold.lang === 'en') !== (language === 'en')) continue;
    for (const entity of new Set([...Object.keys(gold.entities), ...Object.keys(entities)])) {
      const [a, b] = [gold.entities[entity] ?? 0, entities[entity] ?? 0];
      both += Math.min(a, b);
      wanted += a;
      shown += b;
    }
  }
  return wanted + shown === 0 ? 0 : (2 * both) / (wanted + shown);
}
