import { triggers } from 'virtual:triggers';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOrphan, sendWake } from '../lib/browser/wake.ts';
import { leaveUndo } from '../lib/page/take-over.ts';
import { watchTriggers } from '../lib/page/watch-triggers.ts';

/** Runs on every page. Answers the popup, which runs it by hand, whether the page could be on topic. */
export default defineUnlistedScript((): boolean | Promise<boolean> => {
  const start = (): boolean | Promise<boolean> => {
    const { hit, stop } = watchTriggers({ document, triggers, onHit: sendWake, isGone: isOrphan });
    leaveUndo('gate', stop);
    return hit;
  };
  if (!('prerendering' in document && document.prerendering)) return start();
  document.addEventListener('prerenderingchange', start, { once: true });
  leaveUndo('gate', () => document.removeEventListener('prerenderingchange', start));
  return false;
});
