import { gateText } from './gate-text.ts';
import { createTriggerSearch, type Triggers } from './triggers.ts';

const shortestPause = 100; // ms after a change before late text is read; it grows with each reading
const longestPause = 2000; // ms
const growth = 1.5;
const quietEnd = 10_000; // ms without a change after which nothing more is expected to arrive by itself
const mostReads = 20; // for one arming, half a minute: a page that never rests is left alone
const manyRewrites = 100; // texts rewritten in place within one task: a page that does so does it again and again, and each costs a microsecond
const sliceTime = 8; // ms; half a frame

/** What the gate works on, and whom it tells. */
export interface GateOptions {
  readonly document: Document;
  readonly triggers: Triggers;
  /** Called once, when a topic's triggers are all there. */
  readonly onHit: () => void;
  /** Whether the extension that this script came with is gone. */
  readonly isGone: () => boolean;
}

/** A watch that can be ended. */
export interface GateWatch {
  /** Whether the first reading hit; a promise where it took more than a slice. */
  readonly hit: boolean | Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Reads the page's text once, then late text with a budget, and once that is spent again when the page navigates within itself, comes back
 * from the cache or is looked at. Between a change and the reading that it brings about nothing is observed at all, so that a page that
 * changes all the time pays for that once in a while.
 */
export function watchTriggers({ document, triggers, onHit, isGone }: GateOptions): GateWatch {
  let timer = 0;
  let reads = 0;
  let run = 0; // of `read`; a later one overtakes those before it
  let reading: boolean | Promise<boolean> = false; // the latest
  let isRewriting = false; // then texts that are rewritten in place are read once more at the end, and not watched for
  let hasRead = false; // our script has only just come; to ask for the extension makes the browser build all that scripts can ask it for

  const disarm = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  /** Nothing more is expected to arrive by itself: only events bring another reading. What listens already is not added twice. */
  const rest = (): void => {
    disarm();
    window.navigation?.addEventListener('currententrychange', onEntry);
    window.addEventListener('pageshow', onShow);
    document.addEventListener('visibilitychange', onLook);
  };
  /** The end of the watch, once the page has been quiet. */
  const end = (): void => {
    if (isRewriting) {
      reads = mostReads;
      read();
    } else rest();
  };
  const observer = new MutationObserver((records) => {
    isRewriting ||= records.length > manyRewrites && records.every(({ type }) => type === 'characterData');
    observer.disconnect();
    clearTimeout(timer);
    timer = window.setTimeout(read, Math.min(longestPause, shortestPause * growth ** reads));
  });
  /** Whether the page hits; before it is read the watch begins, so that nothing that comes meanwhile is missed. */
  const read = (): boolean | Promise<boolean> => {
    reading = readNow();
    return reading;
  };
  const readNow = (): boolean | Promise<boolean> => {
    run += 1;
    if (hasRead) {
      disarm();
      if (isGone()) {
        stop();
        return false;
      }
    }
    hasRead = true;
    reads += 1;
    if (reads <= mostReads) {
      observer.observe(document, { childList: true, characterData: !isRewriting, subtree: true });
      timer = window.setTimeout(end, quietEnd);
    } else rest();
    const own = run;
    const search = createTriggerSearch(triggers);
    const parts = gateText(document);
    let until = Date.now() + sliceTime; // `performance` would be one more thing that the browser makes for our world on every page
    let part = parts.next();
    const goOn = (): boolean | Promise<boolean> => {
      for (; !part.done; part = parts.next()) {
        if (Date.now() >= until) return pause(); // reading may have filled the slice
        if (!search(part.value)) continue;
        stop();
        onHit();
        return true;
      }
      return false;
    };
    const pause = (): Promise<boolean> =>
      new Promise((resolve) => {
        setTimeout(() => {
          until = Date.now() + sliceTime;
          resolve(own === run ? goOn() : reading); // one that overtook this one answers for it
        });
      });
    return goOn();
  };
  const arm = (): void => {
    reads = 0;
    isRewriting = false;
    read();
  };
  const onEntry = ({ from }: NavigationCurrentEntryChangeEvent): void => {
    if (from.url !== location.href) arm();
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) arm();
  };
  const onLook = (): void => {
    if (!document.hidden) arm();
  };
  const onLoad = (): void => {
    if (window.length > 0) arm(); // no mutation tells of what a frame has loaded
  };
  const stop = (): void => {
    run += 1;
    reading = false;
    disarm();
    window.removeEventListener('load', onLoad);
    window.navigation?.removeEventListener('currententrychange', onEntry);
    window.removeEventListener('pageshow', onShow);
    document.removeEventListener('visibilitychange', onLook);
  };
  if (document.readyState !== 'complete') window.addEventListener('load', onLoad);
  return { hit: read(), stop };
}
