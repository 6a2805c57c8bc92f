import { describe, expect, it } from 'vitest';
import { readDates } from '../../lib/analysis/dates.ts';

const pageDay = '2024-02-20'; // a Tuesday

function read(text: string, day: string | undefined = pageDay): string[] {
  return readDates(text, day).map(
    ({ date, words, isInferred }) => `${date} “${words}”${isInferred ? ' inferred' : ''}`,
  );
}

describe('readDates', () => {
  it.each([
    ['It was handed over on Sunday.', ['2024-02-18 “Sunday” inferred']],
    ['It was told on Tuesday.', ['2024-02-20 “Tuesday” inferred']],
    ['He will travel on Sunday.', ['2024-02-25 “Sunday” inferred']],
    ['It came on 18 February.', ['2024-02-18 “18 February” inferred']],
    ['It came on December 26.', ['2023-12-26 “December 26” inferred']],
    ['They met in September.', ['2023-09 “September” inferred']],
    ['They met on September 13, 2023.', ['2023-09-13 “September 13, 2023” ']],
    ['They met in September 2023.', ['2023-09 “September 2023” ']],
    ['They met in September of 2023.', ['2023-09 “September of 2023” ']],
    ['It came on the 18th of February.', ['2024-02-18 “18th of February” inferred']],
    ['It came on Sunday, the eighteenth of February.', ['2024-02-18 “eighteenth of February” inferred']],
    ['The first of Putin’s cars came in 2019.', ['2019 “2019” ']],
    ['It will be his first visit since 2000, with more than 800 cars in the years up to 2017.', []],
    ['The ban is of 2017.', ['2017 “2017” ']],
    ['It came on Sunday, 18 February 2024.', ['2024-02-18 “18 February 2024” ']],
    ['He was seen in 2019 and on Monday.', ['2019 “2019” ', '2024-02-19 “Monday” inferred']],
    ['Nothing has a day here, and 24 is a number.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected.map((one) => one.trim()));
  });

  it('leaves to nobody what only the page’s day would tell', () => {
    expect(readDates('It came on Sunday, a year after May 2023.')).toEqual([
      { date: '2023-05', words: 'May 2023', isInferred: false },
    ]);
  });
});
