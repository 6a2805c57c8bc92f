import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../lib/analysis/amounts.ts';
import { splitWords } from '../../lib/dossier/words.ts';

const read = (text: string) => readAmounts(splitWords(text)).map(({ kind, value }) => `${kind} ${value}`);

describe('readAmounts', () => {
  it('reads numbers in figures and in words', () => {
    expect(read('1,600 of twenty-four and 1.5 million')).toEqual(['number 1600', 'number 24', 'number 1500000']);
  });
  it('reads decades and quarters of a century as years', () => {
    expect(read('after two decades')).toEqual(['number 20']);
    expect(read('almost a quarter of a century')).toEqual(['number 25']);
  });
  it('reads weekdays', () => {
    expect(read('on Sunday')).toEqual(['weekday sunday']);
  });
  it('reads a day before or after its month, and the year', () => {
    expect(read('on 18 February 2024')).toEqual(['number 18', 'month 02', 'day 02-18', 'year 2024']);
    expect(read('on Feb. 18, 2024')).toEqual(['month 02', 'day 02-18', 'year 2024']);
  });
  it('does not take "may" and "march" for months', () => {
    expect(read('it may march on')).toEqual([]);
  });
});
