import Mark from 'mark.js';

/** A stretch of an article that points quote. */
export interface PointRange {
  /** Offset into the text, in UTF-16 units. */
  readonly start: number;
  /** In UTF-16 units. */
  readonly length: number;
  readonly pointIds: readonly string[];
}

/** Marks ranges of an element whose text stands in it word for word: `<mark data-points="B8a B8b">`. Ranges never overlap. */
export function markPoints(element: HTMLElement, ranges: readonly PointRange[]): void {
  const byStart = new Map(ranges.map(({ start, pointIds }) => [start, pointIds]));
  new Mark(element).markRanges(
    ranges.map(({ start, length }) => ({ start, length })),
    {
      each: (node, range) => node.setAttribute('data-points', (byStart.get(range.start) ?? []).join(' ')),
    },
  );
}
