import { beforeEach, describe, expect, it } from 'vitest';
import { describeDate, describePublished } from '../../components/describe-date.ts';
import { describeOrigin } from '../../components/describe-origin.ts';
import { describeComparison } from '../../components/describe-references.ts';
import { nameLanguage } from '../../components/locale.ts';
import { countStances, findDisagreements, findPoint, placeEvidence, readStance } from '../../components/look-up.ts';
import { markWords } from '../../components/mark-words.ts';
import { describeTime } from '../../components/PointTime.tsx';
import { isSiteOn, switchSite } from '../../components/switch-settings.ts';
import type { Article } from '../../lib/dossier/article-schema.ts';
import {
  bothFinding,
  contrastFinding,
  corroborationFinding,
  makeEvidence,
  makeFinding,
  settings,
} from '../gallery/fixtures.ts';
import { dossier } from '../gallery/sample-dossier.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);

function makeArticle(published?: string): Article {
  const article = { id: 'A', file: 'a.txt', label: 'A', lang: 'en', text: '' };
  return published ? { ...article, published } : article;
}

describe('dates', () => {
  it('come in words, as a day, a month or a year', () => {
    expect(['2024-03-18', '2024-03', '2024'].map(describeDate)).toEqual(['18 March 2024', 'March 2024', '2024']);
  });

  it('stay as they are where they are none', () => {
    expect(['spring', '2024-99-99', ''].map(describeDate)).toEqual(['spring', '2024-99-99', '']);
  });

  it('call an article without a day undated', () => {
    expect(describePublished(undefined)).toBe('undated');
  });

  it('tell an inferred time as ours', () => {
    const point = findPoint(dossier, 'B3')?.point;
    expect(point && describeTime(point)).toBe('a Sunday; probably 18 February 2024');
  });
});

describe('what a page was compared with', () => {
  it('is told with every day and the undated ones', () => {
    expect(describeComparison(dossier.articles)).toBe(
      'Compared with 2 reference articles: 1 of 18 March 2024 and 1 undated. What came later is not in them.',
    );
  });

  it('is told from first to last where there are many', () => {
    const days = ['2024-01-03', '2024-02-01', '2024-03-18', '2024-03-18'].map(makeArticle);
    expect(describeComparison(days)).toContain('4 of 3 January 2024 to 18 March 2024.');
  });

  it('claims nothing about age where none is dated', () => {
    expect(describeComparison([makeArticle()])).toBe('Compared with 1 reference article: 1 undated.');
  });
});

describe('stances', () => {
  it('are both where a finding has each', () => {
    expect([bothFinding, contrastFinding, corroborationFinding].map(readStance)).toEqual([
      'both',
      'contrasts',
      'corroborates',
    ]);
  });

  it('are counted in one order, without empty ones', () => {
    expect(countStances(['both', 'contrasts', 'both'])).toEqual([
      { stance: 'contrasts', count: 1 },
      { stance: 'both', count: 2 },
    ]);
  });

  it('put what contrasts before what corroborates', () => {
    expect(placeEvidence(bothFinding, dossier).map(({ point }) => point.id)).toEqual(['A1', 'B1']);
  });

  it('pass over points that the dossier no longer has', () => {
    expect(placeEvidence(makeFinding('x', [makeEvidence('Z9', 'says the same', [])]), dossier)).toEqual([]);
  });

  it('tell where the references differ among themselves', () => {
    expect(findDisagreements(placeEvidence(bothFinding, dossier), dossier)).toEqual(['Who gave the limousine?']);
    expect(findDisagreements(placeEvidence(contrastFinding, dossier), dossier)).toEqual([]);
  });
});

describe('marked words', () => {
  it('leave the text as it is', () => {
    const text = 'On Sunday, a sunday; Sundays.';
    expect(
      markWords(text, ['Sunday', 'day'])
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('are whole words first', () => {
    const marked = markWords('Putin, Putinism', ['Putin']).filter((part) => part.marked);
    expect(marked.map(({ text }) => text)).toEqual(['Putin']);
  });

  it('become one where they overlap', () => {
    const marked = markWords('more than 800 cars', ['more than 800', '800 cars']).filter((part) => part.marked);
    expect(marked.map(({ text }) => text)).toEqual(['more than 800 cars']);
  });

  it('are found in any case, and with signs that a pattern would read', () => {
    expect(markWords('the (North Korea) note', ['(north korea)']).some((part) => part.marked)).toBe(true);
    expect(markWords('no such thing', ['', '.*']).some((part) => part.marked)).toBe(false);
  });
});

describe('origins, languages, sites', () => {
  it('say according to whom, or whose own account it is', () => {
    expect(describeOrigin('KCNA')).toBe('according to KCNA');
    expect(describeOrigin("the article's own account")).toBe('origin: the article itself');
  });

  it('name a language, and none where the tag is none', () => {
    expect([nameLanguage('ko-KR'), nameLanguage('no tag'), nameLanguage('qqq')]).toEqual([
      'Korean',
      undefined,
      undefined,
    ]);
  });

  it('switch one site without touching another', () => {
    const off = switchSite({ ...settings, sitesOff: ['a.example'] }, 'b.example', false);
    expect(off.sitesOff).toEqual(['a.example', 'b.example']);
    expect(isSiteOn(switchSite(off, 'b.example', true), 'b.example')).toBe(true);
  });
});
