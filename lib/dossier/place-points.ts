import type { ShownPoint } from './schema.ts';

/** A stretch of an article that the same points quote from its beginning to its end. */
export interface PointRange {
  /** Offset into the text, in UTF-16 units. */
  readonly start: number;
  /** In UTF-16 units. */
  readonly length: number;
  readonly pointIds: readonly string[];
  /** Those of them whose quote begins here. */
  readonly begins: readonly string[];
  /** Those of them whose quote ends here. */
  readonly ends: readonly string[];
}

/**
 * Where an article's points are quoted, in its order, never overlapping: where quotes overlap they are cut, so that the ranges with a point's
 * id put together are its quote. Points whose quote is not in the text are passed over.
 */
export function placePoints(text: string, points: readonly Pick<ShownPoint, 'id' | 'quote'>[]): PointRange[] {
  const placed = points
    .map(({ id, quote }) => ({ id, start: text.indexOf(quote), length: quote.length }))
    .filter(({ start }) => start >= 0)
    .map(({ id, start, length }) => ({ id, start, end: start + length }));
  const cuts = [...new Set(placed.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return cuts.flatMap((start, at): PointRange[] => {
    const end = cuts[at + 1] ?? start;
    const here = placed.filter((one) => one.start <= start && one.end >= end && one.end > start);
    if (here.length === 0) return [];
    const list = (those: typeof here) => those.map(({ id }) => id);
    return [
      {
        start,
        length: end - start,
        pointIds: list(here),
        begins: list(here.filter((one) => one.start === start)),
        ends: list(here.filter((one) => one.end === end)),
      },
    ];
  });
}
