/**
 * Rows of levels with four levels in one number, so that one addition adds four. Each is shifted up to be positive and
 * has 13 bits of the number to itself; together that is less than the 53 bits in which a number is exact.
 */
import { lowestLevel } from './levels.ts';

const together = 4;
const roomBits = 13; // of one level in the number
const room = 2 ** roomBits;
const halfRoom = room * room; // of two of them

const shift = lowestLevel * (1 + room) * (1 + halfRoom); // of all four
const mostRows = 128; // added up before a level runs out of its room

/** Numbers that a row of so many levels takes. */
export function widthOf(levels: number): number {
  return Math.ceil(levels / together);
}

/** Packs one row of levels into `rows`, from `start` on. */
export function packLevels(levels: Int8Array, rows: Float64Array, start: number): void {
  const width = widthOf(levels.length);
  for (let at = 0; at < width; at += 1) {
    const first = at * together;
    const low = (levels[first] ?? 0) + (levels[first + 1] ?? 0) * room;
    const high = (levels[first + 2] ?? 0) + (levels[first + 3] ?? 0) * room;
    rows[start + at] = low + high * halfRoom - shift;
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

/** Adds to totals, one for each level, what sums of so many rows hold, times `worth`. */
function addUnpacked(sums: Float64Array, count: number, worth: number, totals: Float64Array): void {
  const shifted = count * lowestLevel;
  const add = (level: number, sum: number): void => {
    totals[level] = (totals[level] ?? 0) + (sum + shifted) * worth;
  };
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at] ?? 0;
    const high = Math.floor(sum / halfRoom); // both halves are small enough to be taken apart by bits
    const low = sum - high * halfRoom;
    const level = at * together;
    add(level, low & (room - 1));
    add(level + 1, low >> roomBits);
    add(level + 2, high & (room - 1));
    add(level + 3, high >> roomBits);
  }
}

/** Rows that are added up; it has room of its own for that, since making some costs as much as adding. */
export class Rows {
  readonly #rows: Float64Array;
  readonly #sums: Float64Array;

  /** `rows` as `packLevels` packs them, so many levels in each. */
  constructor(rows: Float64Array, levels: number) {
    this.#rows = rows;
    this.#sums = new Float64Array(widthOf(levels));
  }

  /** Adds the rows of these numbers, times `worth`, to totals, one for each level. */
  addTo(totals: Float64Array, rows: readonly number[], worth: number): void {
    const sums = this.#sums;
    const startOf = (at: number): number => (rows[at] ?? 0) * sums.length;
    for (let from = 0; from < rows.length; from += mostRows) {
      const end = Math.min(rows.length, from + mostRows);
      sums.fill(0);
      let at = from;
      for (; at + 4 <= end; at += 4)
        addFour(sums, this.#rows, startOf(at), startOf(at + 1), startOf(at + 2), startOf(at + 3));
      for (; at < end; at += 1) addRow(sums, this.#rows, startOf(at));
      addUnpacked(sums, end - from, worth, totals);
    }
  }
}
