import { describe, expect, it } from 'vitest';
import { acceptsAmount, readAmounts } from '../../lib/analysis/amounts.ts';
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
  it('reads a half of what follows', () => {
    expect(read('half a million and half a dozen')).toEqual(['number 500000', 'number 6']);
    expect(read('half of them')).toEqual([]);
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

describe('acceptsAmount', () => {
  /** Whether a page's number is the point's nineteen, and whether it is another. */
  const compare = (text: string, own = '19') => {
    const [hit] = readAmounts(splitWords(text));
    if (!hit) throw new Error(`no number in "${text}"`);
    const accepts = (amount: object) => acceptsAmount({ kind: 'number', ...amount }, hit);
    return [accepts({ is: [own] }), accepts({ isNot: [own] })];
  };
  const same = [true, false];
  const another = [false, true];

  it.each([
    ['nineteen people', same],
    ['twenty people', another],
    ['around twenty people', same],
    ['Some 20 people', same],
    ['nearly twenty people', same],
    ['twenty or so people', same],
    ['a twenty-odd crowd', same],
    ['more than twenty people', another],
    ['at least 18 people', same],
    ['almost 18 people', another],
    ['no fewer than eighteen people', same],
    ['fewer than eighteen people', another],
    ['about thirty people', another],
    ['about a dozen people', another],
  ])('"%s" beside nineteen', (text, expected) => {
    expect(compare(text)).toEqual(expected);
  });
  it('takes a rounded number for the same up to a tenth of it', () => {
    expect(compare('over 20,000 cars', '22000')).toEqual(same);
    expect(compare('around 25,000 cars', '22000')).toEqual(another);
  });
  it('rounds no years', () => {
    expect(compare('about 2018', '2020')).toEqual([false, false]);
  });
});
