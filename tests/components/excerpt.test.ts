import { describe, expect, it } from 'vitest';
import { pickWords, tellsMore } from '../../components/excerpt.ts';
import type { SlotComparison } from '../../lib/analysis/model.ts';

function makeRows(...rows: readonly [SlotComparison['slot'], string][]): SlotComparison[] {
  return rows.map(([slot, article]) => ({ slot, page: 'it', article, relation: 'same' }));
}

describe('the words of the reference', () => {
  it('are at most three pieces, numbers and days first', () => {
    const rows = makeRows(['event', 'rang'], ['agent', 'the ringers'], ['object', 'all bells'], ['weekday', 'Sunday']);
    expect(pickWords(rows)).toEqual(['Sunday', 'rang', 'the ringers']);
  });

  it('are told once, also where they stand in longer ones', () => {
    const rows = makeRows(
      ['event', 'the envoy gave'],
      ['agent', 'envoy'],
      ['object', 'a clock'],
      ['object', 'a clock'],
    );
    expect(pickWords(rows)).toEqual(['the envoy gave', 'a clock']);
  });

  it('are few, but one piece may be long', () => {
    const long = 'a long account of how the bells came over the lake in the winter of that year';
    expect(pickWords(makeRows(['event', long], ['agent', 'the ringers']))).toEqual([long]);
  });

  it('are none where the data has none', () => {
    expect([pickWords([]), pickWords(makeRows(['agent', '']))]).toEqual([[], []]);
    expect(pickWords(makeRows(['agent', ''], ['event', 'rang']))).toEqual(['rang']);
  });

  it('tell nothing where they are a pronoun', () => {
    expect([tellsMore('he'), tellsMore('Tarn')]).toEqual([false, true]);
  });
});
