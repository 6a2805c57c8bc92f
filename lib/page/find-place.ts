import type { TextStretch } from './page-text.ts';

const slop = 3; // px around a line's box; underlines hang below it

/** A live range over stretches, for measuring; `undefined` where they have left the document. */
export function toLiveRange(stretches: readonly TextStretch[]): Range | undefined {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first?.node.isConnected || !last?.node.isConnected) return undefined;
  if (first.start > first.node.length || last.end > last.node.length) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** Whether one of a range's lines covers a point of its own window. */
export function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left - slop && x <= box.right + slop && y >= box.top - slop && y <= box.bottom + slop,
  );
}

/** Index of the place that an event points at, or `undefined`. Places hidden below something else do not count. */
export function findPlaceAt(event: MouseEvent, places: readonly (readonly TextStretch[])[]): number | undefined {
  const target = event.composedPath()[0];
  if (!target || !('contains' in target) || typeof target.contains !== 'function') return undefined;
  const inside = target as Node; // an element under the pointer
  const found = places.findIndex((stretches) => {
    if (!stretches.some(({ node }) => inside.contains(node))) return false;
    const range = toLiveRange(stretches);
    return range !== undefined && covers(range, event.clientX, event.clientY);
  });
  return found < 0 ? undefined : found;
}

const interactive = new Set([
  'A',
  'BUTTON',
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'LABEL',
  'SUMMARY',
  'OPTION',
  'VIDEO',
  'AUDIO',
]);
const interactiveRoles = new Set(['button', 'link', 'checkbox', 'tab', 'menuitem', 'option', 'switch', 'textbox']);

/** Whether a click belongs to the page: it meets a link or control, or ends a selection. */
export function isPagesOwn(event: MouseEvent): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return true;
  const selection = event.view?.getSelection();
  if (selection && !selection.isCollapsed) return true;
  return event.composedPath().some((step) => {
    if (!('tagName' in step) || !('getAttribute' in step)) return false;
    const element = step as HTMLElement; // has a tag name and attributes
    const role = element.getAttribute('role');
    return (
      interactive.has(element.tagName) || (role !== null && interactiveRoles.has(role)) || element.isContentEditable
    );
  });
}
