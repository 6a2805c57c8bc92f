const comfort = 0.4; // of the window's height from its top: where the eye reads
const margin = 0.2; // of the window's height at either end: nearer than this to the edge, a place is moved

/** Scrolls the paragraph that a place begins in to the window's middle. */
export function bringToMiddle(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Scrolls the window so that a place in its text can be read with what stands around it; not at all where it can be already. */
export function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const height = window.innerHeight;
  if (top >= height * margin && bottom <= height * (1 - margin)) return;
  window.scrollBy({ top: top - height * comfort });
}
