import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import type { BlockKind, PageAnalysis, PageText } from '../../lib/analysis/model.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';

const [dossier] = loadDossiers();
if (!dossier) throw new Error('no dossier');
const compiled = compileDossier(dossier);

function analyze(texts: readonly string[], lang = 'en-GB', kindOfLast: BlockKind = 'paragraph'): PageAnalysis {
  const kindOf = (at: number): BlockKind => (at === texts.length - 1 ? kindOfLast : 'paragraph');
  const blocks = texts.map((text, at) => ({ text, kind: kindOf(at) }));
  const page: PageText = { url: 'https://page.example/', title: '', lang, blocks };
  return finish(analyzePage(page, compiled));
}

const gift = 'Vladimir Putin has given Kim Jong Un a Russian-made limousine.';

describe('analyzePage', () => {
  it('says what both articles have to say of who gave the car, with the words of both sides', () => {
    const [finding] = analyze(['It rained in London.', gift]).findings;
    expect(finding?.claim.quote).toMatchObject({ block: 1, start: 0, exact: gift, prefix: '', suffix: '' });
    const [a1, b1] = finding?.evidence ?? [];
    expect(a1).toMatchObject({ ref: 'A1', stance: 'contrasts', reason: { slot: 'giver' } });
    expect(a1?.reason.alignment).toContainEqual({
      slot: 'giver',
      page: 'Vladimir Putin',
      article: 'a yet undisclosed foreign head of state',
      relation: 'left open there',
    });
    expect(b1).toMatchObject({ ref: 'B1', stance: 'corroborates', reason: { kind: 'says the same' } });
  });
  it('quotes one sentence of a block with what stands around it', () => {
    const [finding] = analyze([`Snow fell. ${gift} Snow fell again.`]).findings;
    expect(finding?.claim.quote).toMatchObject({ exact: gift, prefix: 'Snow fell. ', suffix: ' Snow fell again.' });
  });
  it('compares nothing in a language that the concepts do not cover, but finds the names', () => {
    const analysis = analyze([gift], 'de');
    expect(analysis).toMatchObject({ compared: false, findings: [] });
    expect(analysis.mentions.length).toBeGreaterThan(0);
  });
  it('takes a headline at its word only where both ways of reading agree', () => {
    const heading = 'Mercedes-Maybach Pullman';
    const exacts = (kind: BlockKind, last: string): string[] =>
      analyze([gift, 'Kim has a Mercedes of 2018.', last], 'en', kind).findings.map(({ claim }) => claim.quote.exact);
    expect(exacts('paragraph', heading)).toContain(heading);
    expect(exacts('headline', heading)).not.toContain(heading);
    expect(exacts('headline', gift)).toEqual(exacts('paragraph', gift));
  });
  it('does not take a negation that stands far before its verb for agreement', () => {
    const sentence = 'Nor will a friendship between two poor and lonely states shift the world’s balance of power.';
    const stances = analyze([gift, sentence]).findings.flatMap(({ claim, evidence }) =>
      claim.quote.exact === sentence ? evidence.map(({ stance }) => stance) : [],
    );
    expect(stances).not.toContain('corroborates');
  });
  it('lets likeness corroborate nothing of another year', () => {
    const refsOf = (year: number): string[] =>
      analyze([gift, `Kim Jong Un travelled to the Russian Far East in September ${year} to meet Putin.`])
        .findings.slice(1)
        .flatMap(({ evidence }) => evidence.flatMap(({ ref, stance }) => (stance === 'corroborates' ? [ref] : [])));
    expect(refsOf(2023)).toContain('B9');
    expect(refsOf(2022)).not.toContain('B9');
  });
  it('takes the times of entries for nothing that a sentence could lean on', () => {
    const before = [gift, 'Kim Yo Jong received the car.'];
    const leaning = 'She thanked him for it.';
    const refsOf = (texts: readonly string[]): string[] =>
      analyze(texts).findings.flatMap(({ claim, evidence }) =>
        claim.quote.exact === leaning ? evidence.map(({ ref }) => ref) : [],
      );
    expect(refsOf([...before, leaning])).not.toEqual([]);
    expect(refsOf([...before, '10:20', '10:15', '10:05', leaning])).toEqual(refsOf([...before, leaning]));
  });
  it('stops off topic', () => {
    expect(analyze(['Kim Jong Un is 40.', 'He may violate a rule.'])).toMatchObject({
      topic: { about: false },
      findings: [],
    });
  });
  it('takes the rows of every reason from the page and from the article, verbatim', () => {
    const quotes = new Map(dossier.points.map(({ id, quote }) => [id, quote]));
    for (const { claim, evidence } of analyze(dossier.articles.map(({ text }) => text)).findings) {
      for (const { pointId, reason } of evidence) {
        for (const { article } of reason.alignment) expect(quotes.get(pointId)).toContain(article);
        expect(claim.quote.exact).toContain(reason.alignment[0]?.page);
      }
    }
  });
});
