/**
 * Rows of levels with four levels in one number, so that one addition adds four. Each is shifted up to be positive and
 * has 13 bits of the number to itself; together that is less than the 53 bits in which a number is exact.
 */
import { lowestLevel } from './levels.ts';

const together = 4;
const room = 2 ** 13; // of one level in the number
const halfRoom = room * room; // of two of them

/** How many rows may be added up before a level runs out of its room. */
export const mostRows = 128;

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

/** Adds a row, which starts at `start`, to sums of rows. */
export function addRow(sums: Float64Array, rows: Float64Array, start: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (rows[start + at] ?? 0);
}

/** Reads the sums of so many rows into `totals`, one number for each level. */
export function unpackSums(sums: Float64Array, rows: number, totals: Int32Array): void {
  const shift = rows * -lowestLevel;
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at] ?? 0;
    const high = Math.floor(sum / halfRoom);
    const low = sum - high * halfRoom;
    const first = at * together;
    totals[first] = (low % room) - shift;
    totals[first + 1] = Math.floor(low / room) - shift;
    totals[first + 2] = (high % room) - shift;
    totals[first + 3] = Math.floor(high / room) - shift;
  }
}
