import { splitWords, type Word } from '../dossier/words.ts';
import { type AmountHit, readAmounts } from './amounts.ts';

/** A day, month or year that a sentence gives. */
export interface StatedDate {
  /** ISO 8601 day, month or year. */
  readonly date: string;
  /** The words that give it, as they stand in the sentence. */
  readonly words: string;
  /** The sentence leaves the year or the week to the day on which its page came out. */
  readonly isInferred: boolean;
}

/** What is told of days to come. */
const ahead = new Set(['will', 'next', 'coming', 'upcoming', 'due', 'plans', 'planned', 'scheduled', 'expected']);
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const msInDay = 86_400_000;

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * msInDay).toISOString().slice(0, 10);
}

/** The weekday that is meant on a page of that day: the last one up to it, or the next one behind it. */
function placeWeekday(weekday: string, pageDay: string, isAhead: boolean): string {
  const back = (new Date(pageDay).getUTCDay() - weekdays.indexOf(weekday) + 7) % 7;
  return addDays(pageDay, isAhead ? 7 - back : -back);
}

/** A day or month without its year, in the year that is meant on a page of that day. */
function placeInYear(part: string, pageDay: string, isAhead: boolean): string {
  const year = Number(pageDay.slice(0, 4));
  const isPast = `${year}-${part}` <= pageDay.slice(0, part.length + 5);
  return `${year + (isAhead === isPast ? (isAhead ? 1 : -1) : 0)}-${part}`;
}

/** Words between a day or month and its year: "18 February, 2018", "September of 2023". */
const yearReach = 1;

/** Words before a date that only bounds what is told. */
const bounding = new Set(['since', 'until', 'till']);

function isBound(words: readonly Word[], { from }: AmountHit): boolean {
  const [before, last] = [words[from - 2]?.lower, words[from - 1]?.lower ?? ''];
  return bounding.has(last) || (last === 'to' && before === 'up');
}

const ordinals = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
  'seventeenth eighteenth nineteenth twentieth'
).split(' ');
const capital = /^\p{Lu}/u;
const figure = /^\d{1,2}$/;
const suffix = /^(?:st|nd|rd|th)$/;

/** Days of a month as figures before it, as amounts are read: "the 18th of February" and "the eighteenth of February" as "18 February". */
function withPlainDays(words: readonly Word[]): readonly Word[] {
  const plain: Word[] = [];
  for (const [at, word] of words.entries()) {
    const last = plain.at(-1);
    const isDay = last !== undefined && figure.test(last.lower);
    const joins = words[at + 1]?.lower === 'of' && capital.test(words[at + 2]?.text ?? '');
    const day = joins ? ordinals.indexOf(word.lower) + 1 : 0;
    if (day > 0) plain.push({ ...word, text: String(day), lower: String(day) });
    else if (isDay && suffix.test(word.lower) && last.end === word.start)
      plain[plain.length - 1] = { ...last, end: word.end };
    else if (!(isDay && word.lower === 'of' && capital.test(words[at + 1]?.text ?? ''))) plain.push(word);
  }
  return plain;
}

function findYear(hit: AmountHit, hits: readonly AmountHit[]): AmountHit | undefined {
  return hits.find(({ kind, from, to }) => {
    const between = from >= hit.to ? from - hit.to : hit.from - to;
    return kind === 'year' && between >= 0 && between <= yearReach;
  });
}

function isNear(a: AmountHit, b: AmountHit): boolean {
  return a.from <= b.to + yearReach && b.from <= a.to + yearReach;
}

/**
 * The dates that an English sentence gives, in its order, without those that only bound what is told ("since 2000"). Weekdays, and days
 * and months without a year, are told from `pageDay` (ISO 8601), the day of the page; without one they are left out.
 */
export function readDates(text: string, pageDay?: string): StatedDate[] {
  const words = withPlainDays(splitWords(text));
  const hits = readAmounts(words).filter((hit) => !isBound(words, hit));
  const isAhead = words.some(({ lower }) => ahead.has(lower));
  const days = hits.filter(({ kind }) => kind === 'day');
  const dated: StatedDate[] = [];
  const quote = (first: Word | undefined, last: Word | undefined): string =>
    first && last ? text.slice(Math.min(first.start, last.start), Math.max(first.end, last.end)) : '';
  for (const hit of hits) {
    const { kind, value, from, to } = hit;
    const inYear = kind === 'day' || (kind === 'month' && !days.some((day) => isNear(day, hit)));
    const year = inYear ? findYear(hit, hits) : undefined;
    const own = quote(words[from], words[to - 1]);
    if (inYear && year) {
      const whole = quote(words[Math.min(from, year.from)], words[Math.max(to, year.to) - 1]);
      dated.push({ date: `${year.value}-${value}`, words: whole, isInferred: false });
    } else if (inYear && pageDay) {
      dated.push({ date: placeInYear(value, pageDay, isAhead), words: own, isInferred: true });
    } else if (kind === 'weekday' && pageDay && !days.some((day) => isNear(day, hit))) {
      dated.push({ date: placeWeekday(value, pageDay, isAhead), words: own, isInferred: true });
    } else if (kind === 'year' && !hits.some((one) => one.kind === 'month' && isNear(one, hit))) {
      dated.push({ date: value, words: own, isInferred: false });
    }
  }
  return dated;
}
