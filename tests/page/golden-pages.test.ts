import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { judgeTopic } from '../../lib/analysis/topic.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';
import { compileTopics } from '../../lib/dossier/compile-topics.ts';
import { readPageText } from '../../lib/page/page-text.ts';
import { countMentions } from '../extension/golden-pages.ts';

const folder = join(import.meta.dirname, '../pages');
const Manifest = v.record(
  v.string(),
  v.object({ onTopic: v.boolean(), topics: v.array(v.string()), entities: v.record(v.string(), v.number()) }),
);
const manifest = v.parse(Manifest, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
const dossiers = loadDossiers();
const aliases = compileAliases(dossiers.flatMap(({ entities }) => entities));
const topics = compileTopics(dossiers.flatMap((dossier) => dossier.topics));

/** Their text comes with scripts or frames, which only a browser runs. */
const needBrowser = new Set(['late-paragraphs.html', 'shadow-root.html', 'iframe-srcdoc.html']);

function read(file: string) {
  const html = readFileSync(join(folder, file), 'utf8');
  const page = readPageText(new DOMParser().parseFromString(html, 'text/html')).page;
  const mentions = findMentions(page, aliases);
  return { verdict: judgeTopic({ page, mentions, topics }), counts: countMentions(mentions) };
}

describe('golden pages, read without a browser', () => {
  it.each(Object.entries(manifest).filter(([file]) => !needBrowser.has(file)))('%s', (file, wanted) => {
    const { verdict, counts } = read(file);
    expect({ onTopic: verdict.about, topics: [...verdict.topics] }).toEqual({
      onTopic: wanted.onTopic,
      topics: wanted.topics,
    });
    expect(counts).toEqual(wanted.entities);
  });
});
