import type { Amount } from '../dossier/point-schema.ts';
import type { Word } from '../dossier/words.ts';

/** A number, weekday, day, month or year that a sentence gives. */
export interface AmountHit {
  readonly kind: Amount['kind'];
  /** `sunday`, `02-18`, `02`, `2018`, `24`. */
  readonly value: string;
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
  /** On which side of a number that is only given roughly the true one lies: "some 20", "over 20", "nearly 20". */
  readonly rounded?: 'either' | 'above' | 'below';
}

const weekdays = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const months = new Map(
  monthNames.flatMap((name, at) => {
    const month = String(at + 1).padStart(2, '0');
    return [[name, month], [name.slice(0, 3), month], ...(name === 'september' ? [['sept', month] as const] : [])] as [
      string,
      string,
    ][];
  }),
);
const smallNumbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at) => [word, at]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['decade', 10],
  ['decades', 10],
  ['century', 100],
  ['centuries', 100],
]);
/** Words before a number that is given roughly, by the side of it on which the true one lies; longer ones first. */
const roundings: readonly (readonly [NonNullable<AmountHit['rounded']>, string])[] = [
  ['above', 'no fewer than'],
  ['above', 'no less than'],
  ['above', 'not less than'],
  ['below', 'no more than'],
  ['below', 'not more than'],
  ['above', 'more than'],
  ['above', 'at least'],
  ['above', 'upwards of'],
  ['above', 'over'],
  ['above', 'above'],
  ['below', 'fewer than'],
  ['below', 'less than'],
  ['below', 'just under'],
  ['below', 'just short of'],
  ['below', 'not quite'],
  ['below', 'as many as'],
  ['below', 'as much as'],
  ['below', 'at most'],
  ['below', 'up to'],
  ['below', 'nearly'],
  ['below', 'almost'],
  ['either', 'in the region of'],
  ['either', 'close to'],
  ['either', 'about'],
  ['either', 'around'],
  ['either', 'some'],
  ['either', 'roughly'],
  ['either', 'approximately'],
];
const roundingReach = 4; // words of the longest of them
const roundingShare = 0.1; // of the true number, by which a rounded one may miss it

function isMonth(word: Word): boolean {
  return months.has(word.lower) && word.text !== word.lower;
}

/** Day of the month that a word gives (`18`, `18th`), or `undefined`. */
function readDay(word: Word | undefined): string | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.lower ?? '')?.[1];
  return day && Number(day) >= 1 && Number(day) <= 31 ? day.padStart(2, '0') : undefined;
}

/**
 * A number in figures or words that starts at a word, with the words it takes; "a quarter of a century" is 25, "half a
 * million" 500,000.
 */
function readNumber(words: readonly Word[], from: number): { value: number; to: number } | undefined {
  const first = words[from]?.lower ?? '';
  const second = words[from + 1]?.lower ?? '';
  if (first === 'quarter') {
    const to = words.slice(from, from + 4).findIndex(({ lower }) => lower === 'century');
    return to > 0 ? { value: 25, to: from + to + 1 } : undefined;
  }
  if (first === 'half') {
    const scale = /^an?$/.test(second) ? scales.get(words[from + 2]?.lower ?? '') : undefined;
    return scale ? { value: scale / 2, to: from + 3 } : undefined;
  }
  let value: number;
  let to = from + 1;
  const ten = tens.get(first);
  if (/^\d/.test(first)) {
    if (!/^[\d.,]+$/.test(first)) return undefined;
    value = Number(first.replaceAll(',', ''));
  } else if (ten !== undefined) {
    const unit = smallNumbers.get(second);
    const joined = unit !== undefined && unit > 0 && unit < 10;
    value = ten + (joined ? unit : 0);
    to += joined ? 1 : 0;
  } else if (smallNumbers.has(first)) {
    value = smallNumbers.get(first) ?? 0;
  } else if ((first === 'a' || first === 'an') && scales.has(second)) {
    value = 1;
  } else return undefined;
  for (let scale = scales.get(words[to]?.lower ?? ''); scale; scale = scales.get(words[to]?.lower ?? '')) {
    value *= scale;
    to += 1;
  }
  return Number.isFinite(value) ? { value, to } : undefined;
}

/** How the words around a number mark it as given roughly; `undefined` where it is exact. */
function findRounding(words: readonly Word[], from: number, to: number): AmountHit['rounded'] {
  const before = words.slice(Math.max(0, from - roundingReach), from).map(({ lower }) => lower);
  if (before.at(-1) === 'a' || before.at(-1) === 'the') before.pop();
  const text = ` ${before.join(' ')}`;
  const found = roundings.find(([, rounding]) => text.endsWith(` ${rounding}`));
  const after = words[to]?.lower;
  const isLoose = after === 'odd' || (after === 'or' && words[to + 1]?.lower === 'so');
  return found?.[0] ?? (isLoose ? 'either' : undefined);
}

/** Words that an amount can start with, besides figures. */
const starters = new Set([
  ...['a', 'an', 'half', 'quarter'],
  ...[weekdays, months, smallNumbers, tens].flatMap((known) => [...known.keys()]),
]);

function mayStart(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit >= 0x30 && unit <= 0x39) || starters.has(word);
}

/** Numbers, weekdays, days, months and years of an English sentence, in order. */
export function readAmounts(words: readonly Word[]): AmountHit[] {
  const hits: AmountHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || !mayStart(word.lower)) continue;
    const month = isMonth(word) ? months.get(word.lower) : undefined;
    if (weekdays.has(word.lower)) {
      hits.push({ kind: 'weekday', value: word.lower, from: at, to: at + 1 });
    } else if (month) {
      const before = readDay(words[at - 1]);
      const after = readDay(words[at + 1]);
      const day = before ?? after;
      const from = before ? at - 1 : at;
      hits.push({ kind: 'month', value: month, from, to: at + 1 });
      if (day) hits.push({ kind: 'day', value: `${month}-${day}`, from, to: before ? at + 1 : at + 2 });
      if (!before && after) at += 1;
    } else if (/^(?:19|20)\d\d$/.test(word.text)) {
      hits.push({ kind: 'year', value: word.text, from: at, to: at + 1 });
    } else {
      const number = readNumber(words, at);
      if (!number) continue;
      const rounded = findRounding(words, at, number.to);
      const hit = { kind: 'number' as const, value: String(number.value), from: at, to: number.to };
      hits.push(rounded ? { ...hit, rounded } : hit);
      at = number.to - 1;
    }
  }
  return hits;
}

/** Whether a value read from a page is the same as a point's, or may be a rounding of it. */
function isSame(hit: AmountHit, own: string): boolean {
  if (hit.value === own) return true;
  if (hit.kind !== 'number' || !hit.rounded) return false;
  const beyond = Number(own) - Number(hit.value);
  const fits = hit.rounded === 'either' || beyond > 0 === (hit.rounded === 'above');
  return fits && Math.abs(beyond) <= Number(own) * roundingShare;
}

/**
 * Whether a value read from a page is one that a need accepts: "around twenty" is nineteen and not another number than
 * nineteen. Units are looked at elsewhere.
 */
export function acceptsAmount(amount: Amount, hit: AmountHit): boolean {
  if (amount.kind !== hit.kind) return false;
  if (amount.is && !amount.is.some((own) => isSame(hit, own))) return false;
  if (amount.isNot?.some((own) => isSame(hit, own))) return false;
  if (amount.min !== undefined && Number(hit.value) < amount.min) return false;
  return amount.max === undefined || Number(hit.value) <= amount.max;
}
