/** Reads the golden pages under happy-dom and scores verdicts and mentions. Run: node tests/eval/pages-offline.ts [-v] */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import * as v from 'valibot';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { judgeTopic } from '../../lib/analysis/topic.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';
import { compileTopics } from '../../lib/dossier/compile-topics.ts';
import { EntitySchema } from '../../lib/dossier/entity-schema.ts';
import { TopicSchema } from '../../lib/dossier/topic-schema.ts';
import { readPageText } from '../../lib/page/page-text.ts';
import { hasTriggers } from '../../lib/page/triggers.ts';
import { countMentions, readGolden } from '../extension/golden-pages.ts';

const root = join(import.meta.dirname, '../..');
const folder =
  process.argv.find((word) => word.startsWith('--pages='))?.slice('--pages='.length) ?? join(root, 'tests/pages');
const verbose = process.argv.includes('-v');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const dossier = join(root, 'assets/dossiers/aurus-gift');
const aliases = compileAliases(v.parse(v.array(EntitySchema), readJson(join(dossier, 'entities.json'))));
const topics = v.parse(v.array(TopicSchema), readJson(join(dossier, 'topics.json')));
const compiled = compileTopics(topics);
const triggers = topics.map((topic) => topic.triggers);

function readPage(html: string) {
  const window = new Window({ url: 'https://example.org/', settings: { enableJavaScriptEvaluation: false } });
  window.document.write(html);
  const document = window.document as unknown as Document;
  return { reading: readPageText(document), raw: document.body.textContent, close: () => window.close() };
}

const tally = { en: [0, 0, 0], other: [0, 0, 0] };
let [verdicts, right, gate, pages] = [0, 0, 0, 0];
const manifest = readGolden(folder);
for (const file of readdirSync(folder).filter((name) => name in manifest)) {
  const gold = manifest[file];
  if (!gold) continue;
  const { reading, raw, close } = readPage(readFileSync(join(folder, file), 'utf8'));
  const mentions = findMentions(reading.page, aliases);
  const verdict = judgeTopic({ page: reading.page, mentions, topics: compiled });
  pages += 1;
  const passes = hasTriggers(raw, triggers);
  if (passes || !gold.onTopic) gate += 1;
  if (verdict.about === gold.onTopic) verdicts += 1;
  else console.log(`${file}: verdict ${verdict.about}, wanted ${gold.onTopic}`);
  if ([...verdict.topics].sort().join() === [...gold.topics].sort().join()) right += 1;
  else console.log(`${file}: topics ${verdict.topics.join()}, wanted ${gold.topics.join()}`);
  if (verbose)
    for (const because of verdict.because) console.log(`    ${file}: ${because.topicId}: ${because.sentence}`);
  const counts = countMentions(mentions);
  const late = /late-paragraphs|shadow-root|iframe/.test(file);
  for (const id of new Set([...Object.keys(counts), ...Object.keys(gold.entities)])) {
    const [want, got] = [gold.entities[id] ?? 0, counts[id] ?? 0];
    if (want !== got && !late) console.log(`${file}: ${id} ${got}, wanted ${want}`);
    if (late) continue;
    const row = gold.lang === 'en' ? tally.en : tally.other;
    row[0] = (row[0] ?? 0) + Math.min(want, got);
    row[1] = (row[1] ?? 0) + Math.max(0, got - want);
    row[2] = (row[2] ?? 0) + Math.max(0, want - got);
  }
  await close();
}
console.log(`pages ${pages}: verdicts right ${verdicts}, topics right ${right}, gate right ${gate}`);
for (const [name, [hit = 0, extra = 0, missed = 0]] of Object.entries(tally))
  console.log(
    `mentions ${name}: F1 ${((2 * hit) / (2 * hit + extra + missed)).toFixed(4)} (${hit} found, ${extra} extra, ${missed} missed)`,
  );
