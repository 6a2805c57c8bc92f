import { describe, expect, it } from 'vitest';
import { makeExcerpt } from '../../components/excerpt.ts';
import type { SlotComparison } from '../../lib/analysis/model.ts';

function makeRows(...rows: readonly [SlotComparison['slot'], string][]): SlotComparison[] {
  return rows.map(([slot, page]) => ({ slot, page, article: '', relation: 'same' }));
}

describe('an excerpt of a sentence', () => {
  it('keeps the order of the sentence and what little stands between', () => {
    const rows = makeRows(['event', 'handed'], ['object', 'three bells'], ['agent', 'The envoy']);
    expect(makeExcerpt(rows, 'The envoy, to general surprise, handed him three bells.')).toBe(
      'The envoy … handed him three bells',
    );
  });

  it('has at most three pieces, numbers and days first', () => {
    const rows = makeRows(['event', 'rang'], ['agent', 'ringers'], ['object', 'bells'], ['weekday', 'Sunday']);
    const sentence = 'The ringers who had come so far then rang all of the cathedral’s old bells again on that Sunday.';
    expect(makeExcerpt(rows, sentence)).toBe('ringers … rang … Sunday');
  });

  it('takes words that stand in others once, and none that stand elsewhere on the page', () => {
    const rows = makeRows(['event', 'the envoy gave'], ['agent', 'envoy'], ['object', 'clock']);
    expect(makeExcerpt(rows, 'As agreed, the envoy gave it.')).toBe('the envoy gave');
  });

  it('takes the place nearest to the first row’s words', () => {
    const rows = makeRows(['event', 'rang'], ['agent', 'Tarn']);
    expect(makeExcerpt(rows, 'Tarn, the village by the lake, was still asleep when Tarn rang.')).toBe('Tarn rang');
  });

  it('is nothing where it would be a pronoun or the whole sentence', () => {
    expect(makeExcerpt(makeRows(['agent', 'His']), 'His big collection grew.')).toBe('');
    expect(makeExcerpt(makeRows(['agent', 'Tarn'], ['assessment', 'nervous']), 'Tarn nervous.')).toBe('');
    expect(makeExcerpt([], 'Tarn nervous.')).toBe('');
  });
});
