import { readLocale } from './locale.ts';

/** Which way an arrow key leads along a row, in the direction that is read; `undefined` for any other key, or with one held. */
export function findStep({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const onward = readLocale().dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return key === onward ? 1 : -1;
}
