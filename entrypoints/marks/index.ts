import Mark from 'mark.js';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { marksName } from './marks-name.ts';

/** Brought to a page on topic where the reader has chosen marks, and to no other: few do. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, marksName, Mark);
});
