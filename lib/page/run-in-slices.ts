const sliceTime = 8; // ms; half a frame, so that a page that scrolls keeps scrolling

/** Lets the page have its turn. */
export function giveWay(): Promise<void> {
  return 'scheduler' in globalThis ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

const longestTurn = 32; // ms of work after which the tasks that wait on the page go first

/** Lets all tasks that wait have their turn: after `scheduler.yield` work goes on before them. Under load that takes long. */
function standBack(): Promise<void> {
  return 'scheduler' in globalThis ? scheduler.postTask(() => {}) : giveWay();
}

/** Sliced work, or what makes it from a test of whether its time is spent. */
type Work<T> = Generator<void, T> | ((isSpent: () => boolean) => Generator<void, T>);

/**
 * Runs sliced work to its end without a long task. Rejects with the signal's reason where it is aborted. `most` is how many ms of
 * work, pauses not counted, are its time.
 */
export async function runInSlices<T>(work: Work<T>, signal: AbortSignal, most = Number.POSITIVE_INFINITY): Promise<T> {
  let worked = 0;
  let turn = 0; // ms of work since the page's tasks last went first
  const steps = typeof work === 'function' ? work(() => worked > most) : work;
  for (;;) {
    signal.throwIfAborted(); // before the first slice, too: short work is done in one
    const begin = performance.now();
    const end = begin + sliceTime;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    const slice = performance.now() - begin;
    worked += slice;
    turn += slice;
    if (turn < longestTurn) await giveWay();
    else {
      await standBack();
      turn = 0;
    }
  }
}
