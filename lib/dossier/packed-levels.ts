/**
 * Rows of levels with four levels in one number, so that one addition adds four. Each is shifted up to be positive and
 * has 13 bits of the number to itself; together that is less than the 53 bits in which a number is exact.
 */
import { lowestLevel } from './levels.ts';

const together = 4;
const room = 2 ** 13; // of one level in the number
const halfRoom = room * room; // of two of them

const mostRows = 128; // added up before a level runs out of its room

/** Numbers that a row of so many levels takes. */
export function widthOf(levels: number): number {
  return Math.ceil(levels / together);
}

/** Packs one row of levels into `rows`, from `start` on. */
export function packLevels(levels: Int8Array, rows: Float64Array, start: number): void {
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const place = start + Math.floor(at / together);
    rows[place] = (rows[place] ?? 0) * room + (levels[at] ?? 0) - lowestLevel;
  }
}

function addRow(sums: Float64Array, rows: Float64Array, start: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (rows[start + at] ?? 0);
}

/** Adds four rows: the sums are fetched and put back once. */
function addFour(sums: Float64Array, rows: Float64Array, a: number, b: number, c: number, d: number): void {
  for (let at = 0; at < sums.length; at += 1) {
    const two = (rows[a + at] ?? 0) + (rows[b + at] ?? 0);
    sums[at] = (sums[at] ?? 0) + two + (rows[c + at] ?? 0) + (rows[d + at] ?? 0);
  }
}

/** Adds sums of so many rows to totals, one for each level. */
function unpackSums(sums: Float64Array, count: number, totals: Int32Array): void {
  const shift = count * lowestLevel;
  const add = (level: number, sum: number): void => {
    totals[level] = (totals[level] ?? 0) + sum + shift;
  };
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at] ?? 0;
    const high = Math.floor(sum / halfRoom);
    const low = sum - high * halfRoom;
    const level = at * together;
    add(level, low % room);
    add(level + 1, Math.floor(low / room));
    add(level + 2, high % room);
    add(level + 3, Math.floor(high / room));
  }
}

/** The sum of some rows, which start at these places: a number for each of so many levels. */
export function sumRows(rows: Float64Array, starts: readonly number[], levels: number): Int32Array {
  const totals = new Int32Array(levels);
  for (let from = 0; from < starts.length; from += mostRows) {
    const sums = new Float64Array(widthOf(levels));
    const end = Math.min(starts.length, from + mostRows);
    let at = from;
    for (; at + 4 <= end; at += 4)
      addFour(sums, rows, starts[at] ?? 0, starts[at + 1] ?? 0, starts[at + 2] ?? 0, starts[at + 3] ?? 0);
    for (; at < end; at += 1) addRow(sums, rows, starts[at] ?? 0);
    unpackSums(sums, end - from, totals);
  }
  return totals;
}
