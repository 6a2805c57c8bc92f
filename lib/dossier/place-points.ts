import type { ShownPoint } from './schema.ts';

/** A stretch of an article that points quote. */
export interface PointRange {
  /** Offset into the text, in UTF-16 units. */
  readonly start: number;
  /** In UTF-16 units. */
  readonly length: number;
  readonly pointIds: readonly string[];
}

/**
 * Where an article's points are quoted, in its order, never overlapping: points with the same quote share a range, and one that begins inside
 * another's lends it its id. Points whose quote is not in the text are passed over.
 */
export function placePoints(text: string, points: readonly Pick<ShownPoint, 'id' | 'quote'>[]): PointRange[] {
  const placed = points
    .map(({ id, quote }) => ({ id, start: text.indexOf(quote), length: quote.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const ranges: { start: number; length: number; pointIds: string[] }[] = [];
  for (const { id, start, length } of placed) {
    const last = ranges.at(-1);
    if (last && start < last.start + last.length) last.pointIds.push(id);
    else ranges.push({ start, length, pointIds: [id] });
  }
  return ranges;
}
