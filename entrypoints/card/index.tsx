import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardName } from './card-name.ts';
import { createFloat } from './float.tsx';

/** Brought to a page when the reader first opens something there, and not before: it is the larger part of what is seen. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, cardName, createFloat);
});
