import Mark from 'mark.js';
import type { PointRange } from '../dossier/place-points.ts';

/** Whether a mark quotes a point. */
function quotes(mark: HTMLElement, pointId: string): boolean {
  return mark.dataset['points']?.split(' ').includes(pointId) ?? false;
}

/**
 * Marks ranges of an element whose text stands in it word for word: `<mark data-points="B8a B8b">`, by role a button that `describe` says more
 * of to those who only hear it. Where a range lies across elements each has a mark of its own: the first takes the focus, the last carries the
 * ids once more, for a note on paper (`data-note`). Ranges never overlap.
 */
export function markPoints(
  element: HTMLElement,
  ranges: readonly PointRange[],
  describe: (pointIds: readonly string[]) => string,
): void {
  const byStart = new Map(ranges.map(({ start, pointIds }) => [start, pointIds]));
  const lastOf = new Map<number, Element>();
  new Mark(element).markRanges(
    ranges.map(({ start, length }) => ({ start, length })),
    {
      each: (node, range) => {
        const pointIds = byStart.get(range.start) ?? [];
        node.setAttribute('data-points', pointIds.join(' '));
        if (!lastOf.has(range.start)) {
          node.setAttribute('role', 'button');
          node.setAttribute('aria-description', describe(pointIds));
          node.setAttribute('tabindex', '0');
        }
        lastOf.get(range.start)?.removeAttribute('data-note');
        lastOf.set(range.start, node);
        node.setAttribute('data-note', pointIds.join(' '));
      },
    },
  );
}

/** Shows which mark is in hand, as a class and to those who only hear it; answers with its first element. */
export function chooseMark(element: HTMLElement, pointId: string | undefined): HTMLElement | undefined {
  const marks = [...element.querySelectorAll<HTMLElement>('mark[data-points]')];
  const isChosen = (mark: HTMLElement) => pointId !== undefined && quotes(mark, pointId);
  for (const mark of marks) {
    mark.classList.toggle('target', isChosen(mark));
    if (isChosen(mark) && mark.hasAttribute('role')) mark.setAttribute('aria-current', 'true');
    else mark.removeAttribute('aria-current');
  }
  return marks.find(isChosen);
}
