import { triggers } from 'virtual:triggers';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendWake } from '../lib/browser/wake.ts';
import { takeOver } from '../lib/page/take-over.ts';
import { watchTriggers } from '../lib/page/watch-triggers.ts';

/** Runs on every page. Answers the popup, which runs it by hand, whether the page could be on topic. */
export default defineUnlistedScript((): boolean => {
  const { signal } = takeOver('gate');
  const start = (): boolean => watchTriggers({ document, triggers, onHit: () => sendWake(), signal });
  if (!('prerendering' in document && document.prerendering)) return start();
  document.addEventListener('prerenderingchange', start, { once: true, signal });
  return false;
});
