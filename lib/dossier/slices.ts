/** After so many characters a long step yields: a millisecond or two of work. */
export const sliceLength = 5000;

/** Runs a sliced step to its end in one go. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
