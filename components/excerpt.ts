import type { SlotComparison } from '../lib/analysis/model.ts';
import { findPlaces } from './mark-words.ts';

/** What a reader takes in at one look. */
const maxPieces = 3;
/** UTF-16 units of the pieces together. */
const maxLength = 60;
/** UTF-16 units between two pieces that are shown rather than left out: "a", "of the". */
const shortGap = 12;
/** An excerpt of fewer letters is a pronoun, and tells nothing. */
const fewLetters = 3;

/** What settles a comparison at one look goes before all else; the rest keeps its order, in which the most telling is first. */
const values: ReadonlySet<SlotComparison['slot']> = new Set(['number', 'weekday', 'year', 'time', 'place', 'giver']);

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Whether words by themselves tell a reader anything. */
export function tellsMore(words: string): boolean {
  return countLetters(words) > fewLetters;
}

type Place = readonly [from: number, to: number];

/** Where a row's words stand in the sentence, the nearest to what was found first. */
function findPlace(sentence: string, words: string, anchor: number): Place | undefined {
  const [nearest] = findPlaces(sentence, words).toSorted(([a], [b]) => Math.abs(a - anchor) - Math.abs(b - anchor));
  return nearest;
}

function pickPlaces(rows: readonly SlotComparison[], sentence: string): Place[] {
  const anchor = rows.map(({ page }) => sentence.indexOf(page)).find((at) => at >= 0) ?? 0;
  const ranked = [...rows.filter(({ slot }) => values.has(slot)), ...rows.filter(({ slot }) => !values.has(slot))];
  const picked: Place[] = [];
  let length = 0;
  for (const { page, means } of ranked) {
    if (means) continue; // "him" shows nobody what agrees
    const place = findPlace(sentence, page, anchor);
    if (!place || picked.length === maxPieces) continue;
    const [from, to] = place;
    const isThere = picked.some(([start, end]) => from < end && start < to);
    if (isThere || (length > 0 && length + to - from > maxLength)) continue;
    picked.push(place);
    length += to - from;
  }
  return picked.sort(([a], [b]) => a - b);
}

/**
 * The page's own words for what agrees, in its sentence's order: "the envoy … gave the mayor … three bells". `''` where the sentence has none
 * of them, only a pronoun, or nothing besides.
 */
export function makeExcerpt(rows: readonly SlotComparison[], sentence: string): string {
  const joined: Place[] = [];
  for (const [from, to] of pickPlaces(rows, sentence)) {
    const last = joined.at(-1);
    if (last && from - last[1] <= shortGap) joined[joined.length - 1] = [last[0], to];
    else joined.push([from, to]);
  }
  const pieces = joined.map(([from, to]) => sentence.slice(from, to));
  const isAll = pieces.length === 1 && countLetters(pieces[0] ?? '') === countLetters(sentence);
  return isAll || !tellsMore(pieces.join('')) ? '' : pieces.join(' … ');
}
