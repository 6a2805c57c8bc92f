import { readLocale } from './locale.ts';

/** Which way an arrow key leads along a row, in the direction that is read; `undefined` for any other key, or with one held. */
function findStep({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const onward = readLocale().dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return key === onward ? 1 : -1;
}

/** Steps along a row by its arrow keys, where there is a step to take; the page, which may have a use for them too, then does not hear of it. */
export function stepByArrows(
  event: KeyboardEvent,
  isThere: (step: 1 | -1) => boolean,
  onStep: (step: 1 | -1) => void,
): void {
  const step = findStep(event);
  if (!step || !isThere(step)) return;
  event.stopPropagation();
  event.preventDefault();
  onStep(step);
}
