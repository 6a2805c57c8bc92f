import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../lib/analysis/amounts.ts';
import type { HitsByConcept } from '../../lib/analysis/concept-hits.ts';
import { findOtherNames } from '../../lib/analysis/other-names.ts';
import { splitWords } from '../../lib/dossier/words.ts';

function find(text: string, known: readonly number[] = []): string[] {
  const words = splitWords(text);
  const hits: HitsByConcept = new Map();
  if (known.length > 0) hits.set('known', [{ conceptId: 'known', from: 0, to: words.length, covered: known }]);
  return findOtherNames(words, hits, readAmounts(words)).map(({ conceptId, from, to }) => {
    const named = words.slice(from, to).map((word) => word.text);
    return `${conceptId} ${named.join(' ')}`;
  });
}

describe('findOtherNames', () => {
  it('takes words with a capital that follow each other as one name', () => {
    expect(find('The bridge was built by Isambard Brunel and others.')).toEqual(['#name Isambard Brunel']);
  });
  it('tells a place by the word before it', () => {
    expect(find('They met in Lisbon and thanked Maria.')).toEqual(['#place Lisbon', '#name Maria']);
  });
  it('passes over what a concept or an entity covers', () => {
    expect(find('The bridge in Bristol was opened by Brunel.', [3])).toEqual(['#name Brunel']);
  });
  it('passes over first words, titles, days and months', () => {
    expect(find('Bridges close. Tolls rise on Monday, said President Prime Minister, and in March.')).toEqual([]);
  });
  it('finds nothing in a headline where every word has a capital', () => {
    expect(find('Mayor Opens Bridge Before Angry Crowd')).toEqual([]);
  });
});
