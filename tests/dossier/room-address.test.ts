import { describe, expect, it } from 'vitest';
import { placePoints } from '../../lib/dossier/place-points.ts';
import { readPlace, writePlace } from '../../lib/dossier/room-address.ts';
import type { ShownDossier, ShownPoint } from '../../lib/dossier/schema.ts';

function makePoint(id: string, quote = id): ShownPoint {
  return { id, quote, restatement: id, question: 'q', origin: 'somebody' };
}

function makeDossier(id: string, points: readonly ShownPoint[]): ShownDossier {
  const articles = ['A', 'B'].map((letter) => ({ id: letter, file: `${letter}.txt`, label: letter, lang: 'en' }));
  return { id, version: '2026-01-01', title: id, articles, entities: [], topics: [], questions: [], points };
}

const first = makeDossier('first', [makePoint('A1'), makePoint('B8a'), makePoint('B8b')]);
const second = makeDossier('second', [makePoint('A1'), makePoint('B9')]);
const both = [first, second];

function name(fragment: string, dossiers = both): string | undefined {
  const place = readPlace(fragment, dossiers);
  return place && [place.dossier.id, place.article.id, place.point?.id].filter(Boolean).join(' ');
}

describe('an address in the reading room', () => {
  it('names a point, an article sentence or an article', () => {
    expect(['#B8b', '#B8', '#article-B', '#B9'].map((one) => name(one))).toEqual([
      'first B B8b',
      'first B B8a',
      'first B',
      'second B B9',
    ]);
  });

  it('can name the dossier, too', () => {
    expect(['#second/A1', '#second/article-B', '#first/A1'].map((one) => name(one))).toEqual([
      'second A A1',
      'second B',
      'first A A1',
    ]);
  });

  it('leads to the first article where it names nothing that is there', () => {
    const unknown = ['', '#Z9', '#article-Z', '#none/A1', '#%E0%A4%A', '#second/Z9'];
    expect(unknown.map((one) => name(one))).toEqual([...Array(5).fill('first A'), 'second A']);
    expect(name('#A1', [])).toBeUndefined();
  });

  it('is written as short as it can be, and leads back', () => {
    const places = ['#B8b', '#article-B', '#second/A1', '#second/article-A', '#B9'];
    const written = places.map((one) => {
      const place = readPlace(one, both);
      return place && writePlace(place, both);
    });
    expect(written).toEqual(places);
  });
});

describe('the points of a text', () => {
  const text = 'One two. Three four. Five.';
  const place = (...quotes: string[]) =>
    placePoints(
      text,
      quotes.map((quote, at) => makePoint(`A${at + 1}`, quote)),
    ).map(({ start, length, pointIds, begins, ends }) =>
      [text.slice(start, start + length), pointIds.join(), begins.join(), ends.join()].join('|'),
    );

  it('stand in its order', () => {
    expect(place('Five.', 'One two.')).toEqual(['One two.|A2|A2|A2', 'Five.|A1|A1|A1']);
  });

  it('share a range where they have the same words, and are cut where one lies in another', () => {
    expect(place('four', 'Three four.', 'Three four.')).toEqual([
      'Three |A2,A3|A2,A3|',
      'four|A1,A2,A3|A1|A1',
      '.|A2,A3||A2,A3',
    ]);
  });

  it('are cut where one begins in another and goes on behind it', () => {
    expect(place('One two. Three', 'Three four.')).toEqual(['One two. |A1|A1|', 'Three|A1,A2|A2|A1', ' four.|A2||A2']);
  });

  it('are passed over where the text does not have their words', () => {
    expect(place('Six.', 'Five.')).toEqual(['Five.|A2|A2|A2']);
  });
});
