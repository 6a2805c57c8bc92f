import { cutStretch } from './cut-texts.ts';
import type { TextStretch } from './page-text.ts';

const slop = 3; // px around a line's box; underlines hang below it

/** A live range over stretches, for measuring; `undefined` where they have left the document. */
export function toLiveRange(places: readonly TextStretch[]): Range | undefined {
  const stretches = places.flatMap(cutStretch);
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

/** Where a pointer is: an event forgets its path once it has been heard. */
export interface Pointed {
  /** The innermost element under the pointer, open shadow roots included. */
  readonly inside: Node | undefined;
  /** In px of its own window. */
  readonly x: number;
  readonly y: number;
}

/** What an event points at; to be read while it is being heard. */
export function readPointer(event: MouseEvent): Pointed {
  const inside = event.composedPath()[0];
  const isNode = inside !== undefined && 'nodeType' in inside;
  return { inside: isNode ? (inside as Node) : undefined, x: event.clientX, y: event.clientY };
}

/** Index of the place that lies under the pointer, or `undefined`. Places hidden below something else do not count. */
export function findPlaceAt(
  { inside, x, y }: Pointed,
  places: readonly (readonly TextStretch[])[],
): number | undefined {
  const found = places.findIndex((stretches) => {
    if (!stretches.flatMap(cutStretch).some(({ node }) => inside?.contains(node))) return false;
    const range = toLiveRange(stretches);
    return range !== undefined && covers(range, x, y);
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
