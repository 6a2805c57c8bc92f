const sliceTime = 8; // ms; half a frame, so that a page that scrolls keeps scrolling

/** Lets the page have its turn. */
function giveWay(): Promise<void> {
  return 'scheduler' in globalThis ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Runs sliced work to its end without a long task. Rejects with the signal's reason where it is aborted. */
export async function runInSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceTime;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await giveWay();
    signal.throwIfAborted();
  }
}
