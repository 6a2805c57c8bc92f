import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../assets/dossiers/bundle.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { judgeTopic } from '../../lib/analysis/topic.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { parseDossier } from '../../lib/dossier/parse-dossier.ts';
import { findRelations, readExamples } from './relation-sets.ts';
import { findPrecision, findRecall, scoreExamples } from './scorer.ts';

const id = 'tarnbrook-bridge';
const folder = join(import.meta.dirname, '..', 'fixtures', id);
const dossier = parseDossier(id, readFolder(folder)); // throws on any fault
const compiled = compileDossier(dossier);

/** What the analysis has to say of a sentence, with the sentences before it. */
function judge(text: string, context?: string): string[] {
  return findRelations({ id: text, text, context, labels: [], optional: [] }, compiled)
    .map(({ ref, stance }) => `${ref} ${stance}`)
    .sort();
}

function isOnTopic(text: string): boolean {
  const page = {
    url: 'https://page.example/',
    title: '',
    lang: 'en',
    blocks: [{ text, kind: 'paragraph' as const }],
  };
  return judgeTopic({ page, mentions: findMentions(page, compiled.aliases), topics: compiled.topics }).about;
}

describe('a second dossier, on another topic', () => {
  it('has two articles, of which one is dated', () => {
    expect(dossier.articles.map(({ id, published }) => [id, published])).toEqual([
      ['A', '2025-03-14'],
      ['B', undefined],
    ]);
  });

  it('has points with ways to both stances', () => {
    expect(dossier.points.length).toBeGreaterThanOrEqual(15);
    const stances = dossier.points.map(({ id, assertion }) => [
      id,
      new Set(assertion.ways.map(({ stance }) => stance)),
    ]);
    const oneSided = stances.filter(([, found]) => (found as Set<string>).size < 2).map(([id]) => id);
    expect(oneSided).toEqual([]);
  });

  it('quotes its articles word for word, sentence by sentence', () => {
    const [, ...rows] = readFileSync(join(folder, 'reference.tsv'), 'utf8').trimEnd().split('\n');
    const sentences = new Map(rows.map((row) => row.split('\t')).map(([ref = '', , sentence = '']) => [ref, sentence]));
    const texts = new Map(dossier.articles.map((article) => [article.id, article.text]));
    for (const [ref, sentence] of sentences) expect(texts.get(ref.slice(0, 1)), ref).toContain(sentence);
    for (const { id, quote } of dossier.points) expect(sentences.get(id.replace(/[a-z]$/, '')), id).toContain(quote);
    expect(new Set(dossier.points.map(({ id }) => id.replace(/[a-z]$/, '')))).toEqual(new Set(sentences.keys()));
  });

  it.each([
    [
      'The number of dead has risen to thirteen.',
      'The Tarnbrook Bridge collapsed in March.',
      'A1 contrasts, B1 corroborates',
    ],
    [
      'Rust had weakened the cable that snapped.',
      'The Tarnbrook Bridge collapsed in March.',
      'A4 contrasts, B2 corroborates',
    ],
    ['Nobody ever warned Northways about the bridge.', undefined, 'A6 corroborates, B4 contrasts'],
    ['Shares in Northways rose after the disaster.', undefined, 'A18 contrasts'],
    ['A footbridge in India collapsed in 2022 and killed thirteen people.', undefined, ''],
    ['Around twenty people were injured in the collapse.', 'The Tarnbrook Bridge fell in March.', 'A2 corroborates'],
    [
      'Thirty firefighters worked through the night to free the trapped drivers.',
      'The Tarnbrook Bridge fell in March.',
      '',
    ],
    ['The police would not say whether anybody would be arrested over the bridge.', undefined, ''],
    ['Residents had raised concerns about the noise from the bridge for years.', undefined, ''],
    ['The company paid its former manager 300,000 pounds when he left.', 'Northways ran the Tarnbrook Bridge.', ''],
    ['That one had passed its inspection in 2023.', 'There is another bridge ten miles upstream.', ''],
    ['The hotel passed its last inspection without remark.', undefined, ''],
    ['Corrosion eats into steel wires over time, a professor explained.', 'The Tarnbrook Bridge fell in March.', ''],
    ['Some of the people he dragged ashore came to thank him.', 'Tomas Reyl is a lorry driver.', ''],
    ['A local man, Tomas Reyl, dragged people ashore.', 'The Tarnbrook Bridge fell in March.', 'B12 corroborates'],
    ['Reyl got nobody out of the river.', 'The Tarnbrook Bridge fell in March.', 'B12 contrasts'],
    ['Northways received none of the warnings.', undefined, 'A6 corroborates, B4 contrasts'],
    ['A new bridge will cost 240 million pounds, according to Northways.', undefined, 'A16 contrasts'],
    ['The state will pay for rebuilding the school.', 'A school burned down in Ellmouth.', ''],
    ['The fire brigade was slow to arrive.', 'A barn burned down in Ellmouth.', ''],
    ['One in three strands was still sound.', 'Rust had eaten into the main cable in Tarnbrook.', 'B3 corroborates'],
  ])('judges "%s"', (text, context, expected) => {
    expect(judge(text, context).join(', ')).toBe(expected);
  });

  it('tells its topic from another bridge', () => {
    expect(isOnTopic('Thirteen people died when the Tarnbrook Bridge collapsed.')).toBe(true);
    expect(isOnTopic('Forty-three people died when the Morandi bridge in Genoa collapsed.')).toBe(false);
  });
});

describe('on sentences that its author never saw, slots alone', () => {
  const sets = ['second-dossier', 'second-dossier-2', 'second-dossier-3', 'second-dossier-4'];
  const examples = sets.flatMap((name) => readExamples(join(import.meta.dirname, 'sets', `${name}.jsonl`)));
  const { micro } = scoreExamples(examples, compiled);

  it('are right nine times in ten and find 45 %', () => {
    expect(findPrecision(micro)).toBeGreaterThanOrEqual(0.9);
    expect(findRecall(micro)).toBeGreaterThanOrEqual(0.45);
  });
});
