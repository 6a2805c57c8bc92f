import { autoUpdate, computePosition, offset, shift, size } from '@floating-ui/dom';

const gap = 8; // px between statement and card
const edge = 8; // px between card and the window's edge
const comfort = 340; // px; with so much room below, what stands beside a place is below it, as the page reads on
const leastRoom = 220; // px; below this a card cannot be read, and had better hang over

/** Lines of a range in the coordinates of the top window, where the range may stand in a frame of the same origin. */
function readBox(range: Range): DOMRect {
  const box = range.getBoundingClientRect();
  let { x, y } = box;
  let view = range.startContainer.ownerDocument?.defaultView;
  while (view?.frameElement) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.x;
    y += frame.y;
    view = view.frameElement.ownerDocument.defaultView;
  }
  return new DOMRect(x, y, box.width, box.height);
}

/** Below, where there is room; else where there is more of it. */
function chooseSide({ top, bottom }: DOMRect, height: number): 'bottom-start' | 'top-start' {
  const below = window.innerHeight - bottom - gap - edge;
  const above = top - gap - edge;
  return below >= Math.min(height, comfort) || below >= above ? 'bottom-start' : 'top-start';
}

/** Keeps an element beside a range, never over it, while the page scrolls or is resized; `--room` tells it how high it may be. Returns its undo. */
export function placeBeside(element: HTMLElement, range: () => Range | undefined): () => void {
  const reference = {
    getBoundingClientRect: () => {
      const now = range();
      return now ? readBox(now) : new DOMRect(edge, edge, 0, 0);
    },
    get contextElement() {
      return range()?.startContainer.parentElement ?? document.documentElement;
    },
  };
  const place = async (): Promise<void> => {
    const fit = size({
      padding: edge,
      apply: ({ availableHeight }) => {
        element.style.setProperty('--room', `${Math.round(Math.max(leastRoom, availableHeight))}px`);
      },
    });
    const middleware = [offset(gap), shift({ padding: edge }), fit];
    const { x, y } = await computePosition(reference, element, {
      placement: chooseSide(reference.getBoundingClientRect(), element.offsetHeight),
      strategy: 'fixed',
      middleware,
    });
    element.style.left = `${Math.round(x)}px`;
    element.style.top = `${Math.round(y)}px`;
  };
  return autoUpdate(reference, element, place, { elementResize: true });
}
