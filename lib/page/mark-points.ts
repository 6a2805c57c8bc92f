import Mark from 'mark.js';
import type { PointRange } from '../dossier/place-points.ts';

/** Whether a mark quotes a point. */
function quotes(mark: HTMLElement, pointId: string): boolean {
  return mark.dataset['points']?.split(' ').includes(pointId) ?? false;
}

/**
 * Marks ranges of an element whose text stands in it word for word: `<mark data-points="B8a B8b">`. One where a point begins takes the focus and
 * is by role a button, which `describe` says more of to those who only hear it; one where points end carries their ids for notes on paper
 * (`data-note`). Where a range lies across elements each has a mark: the first is the button, the last has the notes. Ranges never overlap.
 */
export function markPoints(
  element: HTMLElement,
  ranges: readonly PointRange[],
  describe: (pointIds: readonly string[]) => string,
): void {
  const byStart = new Map(ranges.map((range) => [range.start, range]));
  const lastOf = new Map<number, Element>();
  new Mark(element).markRanges(
    ranges.map(({ start, length }) => ({ start, length })),
    {
      each: (node, { start }) => {
        const range = byStart.get(start);
        if (!range) return;
        node.setAttribute('data-points', range.pointIds.join(' '));
        const last = lastOf.get(start);
        if (!last && range.begins.length > 0) {
          node.setAttribute('role', 'button');
          node.setAttribute('aria-description', describe(range.pointIds));
          node.setAttribute('tabindex', '0');
        }
        last?.removeAttribute('data-note');
        if (range.ends.length > 0) node.setAttribute('data-note', range.ends.join(' '));
        lastOf.set(start, node);
      },
    },
  );
}

/** Shows which marks quote the point in hand, as a class and, at the first, to those who only hear it; answers with the first. */
export function chooseMark(element: HTMLElement, pointId: string | undefined): HTMLElement | undefined {
  const marks = [...element.querySelectorAll<HTMLElement>('mark[data-points]')];
  const chosen = marks.filter((mark) => pointId !== undefined && quotes(mark, pointId));
  for (const mark of marks) {
    mark.classList.toggle('target', chosen.includes(mark));
    if (mark === chosen[0]) mark.setAttribute('aria-current', 'true');
    else mark.removeAttribute('aria-current');
  }
  return chosen[0];
}
