import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../lib/analysis/find-words.ts';

function show(text: string, words: string): string[] {
  return findWords(text, words).map(({ start, end }) => text.slice(start, end));
}

describe('finding words in a text', () => {
  it('takes no heed of case or accents, on either side', () => {
    expect(show('The café, the CAFE\u0301 and the Cafe.', 'café')).toEqual(['café', 'CAFE\u0301', 'Cafe']);
    expect(show('Ёлка, елка', 'елка')).toEqual(['Ёлка', 'елка']);
    expect(show('İstanbul', 'istanbul')).toEqual(['İstanbul']);
  });

  it('takes quotes, hyphens and white space as they come', () => {
    expect(show('the bridge’s well-known\n\nkeeper', "bridge's well‑known keeper")).toEqual([
      'bridge’s well-known\n\nkeeper',
    ]);
  });

  it('takes a syllable whole', () => {
    expect(show('다리와 다락', '다리')).toEqual(['다리']);
    expect(show('각', '가')).toEqual([]);
  });

  it('finds parts of words, every place once', () => {
    expect(findWords('anana', 'ana')).toEqual([{ start: 0, end: 3 }]);
  });

  it('finds nothing where nothing is asked, or nothing is there', () => {
    expect([
      findWords('a b', ' \n'),
      findWords('a b', 'c'),
      findWords('', 'c'),
      findWords('a b', '\u200b \u200b'),
    ]).toEqual([[], [], [], []]);
  });

  it('finds every word of a text where it stands', () => {
    const parts = ['a', 'É', 'e\u0301', '’', "'", ' ', '\n\n', '\u200b', 'İ', '각', 'ß', '😀', '\u0301'];
    const anyText = fc.string({ unit: fc.constantFrom(...parts), maxLength: 12 });
    fc.assert(
      fc.property(anyText, anyText, (before, words) => {
        const text = `${before} ${words} .`;
        const places = findWords(text, words);
        const isWithin = places.every(({ start, end }) => start < end && end <= text.length);
        const isSomething = /[\p{L}\p{P}\p{S}]/u.test(words);
        return isWithin && places.length > 0 === isSomething;
      }),
    );
  });
});
