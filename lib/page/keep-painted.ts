import { createAllowance } from './allowance.ts';
import type { Painter } from './painter.ts';

/** ms after a painting at which we look whether it still stands: soon, and then ever more seldom, for a page tells nobody. */
const looks = [300, 1000, 3000, 10_000] as const;

const longestWait = 2000; // ms; for the browser to idle

/** A painter that keeps what it has painted. */
export interface KeptPainter extends Omit<Painter, 'stands' | 'restore'> {
  /** Forgets how often the page has taken our marks away. */
  readonly forgive: () => void;
}

/**
 * Paints again what a page takes away: some times in a minute, then it takes the rest back and stays away until `forgive`. Looks a few times
 * after each painting and whenever the page is looked at, and never else: an idle page has no timer of ours. `onLook` is called before each look.
 */
export function keepPainted(painter: Painter, onLook: () => void, signal: AbortSignal): KeptPainter {
  let mayPaintAgain = createAllowance();
  let hasLost = false;
  let isPainted = false;
  let timers: number[] = [];

  const rest = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const clear = (): void => {
    if (!isPainted) return;
    rest();
    isPainted = false;
    painter.clear();
    // that makes the browser style the page anew: nobody should wait for it
    requestIdleCallback(() => isPainted || painter.leave(), { timeout: longestWait });
  };
  const leave = (): void => {
    rest();
    isPainted = false;
    painter.leave();
  };
  const look = (): void => {
    onLook();
    if (!isPainted || painter.stands()) return;
    if (mayPaintAgain()) {
      painter.restore();
      lookLater();
    } else {
      hasLost = true;
      leave();
    }
  };
  const lookLater = (): void => {
    rest();
    timers = looks.map((ms) => window.setTimeout(look, ms));
  };
  document.addEventListener('visibilitychange', () => document.hidden || look(), { signal });
  signal.addEventListener('abort', rest);
  return {
    paint(next) {
      if (isPainted && !painter.stands() && !mayPaintAgain()) hasLost = true;
      if (hasLost) {
        leave();
        return;
      }
      isPainted = true;
      painter.paint(next);
      lookLater();
    },
    drop: painter.drop,
    clear,
    leave,
    forgive() {
      hasLost = false;
      mayPaintAgain = createAllowance();
    },
  };
}
