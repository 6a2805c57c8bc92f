import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import { findFindings } from '../../lib/analysis/findings.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import type { Finding, PageText } from '../../lib/analysis/model.ts';
import { splitSentences } from '../../lib/analysis/sentences.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';
import { generatePairs } from '../eval/minimal-pairs.ts';

const settings = { seed: 20240220, numRuns: 150 }; // the same texts on every run

const [dossier] = loadDossiers();
if (!dossier) throw new Error('There is no dossier.');
const compiled = compileDossier(dossier);
const names = dossier.entities.flatMap(({ aliases }) => Object.values(aliases).flat().slice(0, 6));
const pairTexts = generatePairs().flatMap(({ a, b }) => [a.text, b.text]);
const introduction = `${dossier.entities.map(({ name }) => name).join('. ')}.`;

/** Any characters at all, halves of pairs and controls among them. */
const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const oddities = [
  '’',
  '”',
  '(',
  '...',
  'U.S.',
  '\n',
  '\u00A0',
  '\u00AD',
  'e\u0301',
  '👩‍👩‍👧',
  '\uD800',
  '‏',
  'ﬁ',
  '中',
  '?',
  '!',
];
const aText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...pairTexts),
      fc.constantFrom(...oddities),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .chain((parts) => fc.constantFrom(' ', '', ', ').map((glue) => parts.join(glue)));
const aLanguage = fc.constantFrom('en', 'en-GB', '', 'ko', 'ja', 'ru', 'zh', 'ar', 'de');

function toPage(texts: readonly string[], lang = 'en'): PageText {
  return { url: '', title: '', lang, blocks: texts.map((text) => ({ text, kind: 'paragraph' as const })) };
}

/** The stretches stand inside a text of that length, in order, none of them empty, none in another. */
function expectApart(stretches: readonly { start: number; end: number }[], length: number): void {
  let last = 0;
  for (const { start, end } of stretches) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(length);
}

function findInPage(page: PageText): readonly Finding[] {
  return finish(findFindings({ page, mentions: findMentions(page, compiled.aliases), compiled })).findings;
}

describe('whatever the text, the analysis', () => {
  it('cuts it into sentences that stand inside it, apart, without spaces around them', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, aText), aLanguage, (text, lang) => {
        const sentences = splitSentences(text, lang);
        expectApart(sentences, text.length);
        for (const { start, end } of sentences) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }),
      settings,
    );
  });

  it('keeps its mentions inside their blocks and apart', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, aText), { maxLength: 5 }), aLanguage, (texts, lang) => {
        const mentions = findMentions(toPage(texts, lang), compiled.aliases);
        for (const [block, text] of texts.entries()) {
          expectApart(
            mentions.filter((mention) => mention.block === block),
            text.length,
          );
        }
        expect(mentions.filter(({ block }) => block >= texts.length)).toEqual([]);
      }),
      settings,
    );
  });

  it('never throws, and quotes the page word for word', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, aText), { maxLength: 5 }), aLanguage, (texts, lang) => {
        const page = toPage(texts, lang);
        const { topic, findings } = finish(analyzePage(page, compiled));
        const all = findInPage(page); // of a page of no topic too
        if (topic.about) expect(findings).toEqual(all);
        for (const { claim, evidence } of all) {
          const { block, start, end, exact, prefix, suffix } = claim.quote;
          const text = page.blocks[block]?.text ?? '';
          expect(text.slice(start, end)).toBe(exact);
          expect(text.slice(0, start).endsWith(prefix)).toBe(true);
          expect(text.slice(end).startsWith(suffix)).toBe(true);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
      settings,
    );
  });
});

describe('the evidence for a sentence', () => {
  const aSentence = fc.constantFrom(...pairTexts);
  /** Blocks that name nobody and nothing that a later sentence could mean. */
  const harmless = fc.array(
    fc
      .array(fc.constantFrom('lorem', 'ipsum', 'dolor', 'amet', 'elit', 'sed', 'magna', 'aliqua'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((words) => `${words.join(' ')}.`),
    { maxLength: 4 },
  );

  it('is the same in other surroundings', () => {
    fc.assert(
      fc.property(aSentence, harmless, harmless, (sentence, before, after) => {
        const alone = findInPage(toPage([sentence, introduction])).filter(({ claim }) => claim.quote.block === 0);
        const amid = findInPage(toPage([...before, sentence, ...after, introduction])).filter(
          ({ claim }) => claim.quote.block === before.length,
        );
        expect(amid.map(({ evidence }) => evidence)).toEqual(alone.map(({ evidence }) => evidence));
        expect(amid.map(({ claim }) => claim.quote.exact)).toEqual(alone.map(({ claim }) => claim.quote.exact));
      }),
      settings,
    );
  });

  it('shows words that stand on the page and in the article', () => {
    const quotes = new Map(dossier.points.map(({ id, quote }) => [id, quote]));
    fc.assert(
      fc.property(fc.array(aSentence, { minLength: 1, maxLength: 4 }), (sentences) => {
        const page = toPage([...sentences, introduction]);
        for (const { claim, evidence } of findInPage(page)) {
          const soFar = page.blocks.slice(0, claim.quote.block + 1);
          for (const { pointId, reason } of evidence) {
            for (const row of reason.alignment) {
              expect(soFar.some(({ text }) => text.includes(row.page))).toBe(true);
              expect(quotes.get(pointId)).toContain(row.article);
            }
          }
        }
      }),
      settings,
    );
  });
});
