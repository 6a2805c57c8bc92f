import { hasTriggers, type Triggers } from './triggers.ts';

const pause = 400; // ms of quiet before late text is read
const quietEnd = 10_000; // ms without a change after which nothing more is expected to arrive by itself
const maxReads = 30; // for one arming: a page that never rests is left alone

/** What the gate works on, and whom it tells. */
export interface GateOptions {
  readonly document: Document;
  readonly triggers: Triggers;
  /** Called once, when a topic's triggers are all there. */
  readonly onHit: () => void;
  readonly signal: AbortSignal;
}

/** Watches a page for late text; ends after a hit, after quiet, or when its budget is spent. Returns its undo. */
function watchLateText(document: Document, read: () => boolean): () => void {
  let timer = 0;
  let reads = 0;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      reads += 1;
      if (read() || reads >= maxReads) stop();
      else timer = window.setTimeout(stop, quietEnd);
    }, pause);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  timer = window.setTimeout(stop, quietEnd);
  return stop;
}

/**
 * Reads the page's text once, then late text with a budget, and again when the page navigates within itself, comes back from the cache
 * or is looked at. Asks for no style and no layout. Returns whether the first read hit.
 */
export function watchTriggers({ document, triggers, onHit, signal }: GateOptions): boolean {
  const done = new AbortController();
  const live = AbortSignal.any([signal, done.signal]);
  const read = (): boolean => {
    if (live.aborted || !hasTriggers(document.body?.textContent ?? '', triggers)) return live.aborted;
    done.abort();
    onHit();
    return true;
  };
  if (read()) return true;
  let stop = watchLateText(document, read);
  const rearm = (): void => {
    stop();
    if (!read()) stop = watchLateText(document, read);
  };
  window.navigation?.addEventListener('currententrychange', rearm, { signal: live });
  window.addEventListener('pageshow', (event) => event.persisted && rearm(), { signal: live });
  document.addEventListener('visibilitychange', () => !document.hidden && rearm(), { signal: live });
  live.addEventListener('abort', () => stop());
  return false;
}
