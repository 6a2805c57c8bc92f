/** How often we put back what a page has taken away from us; after that we stay away, for a fight slows both. */
const times = 5;
const span = 60_000; // ms

/** Makes a test of whether something may be done once more: so many times in a minute. */
export function createAllowance(now: () => number = () => performance.now()): () => boolean {
  let used: number[] = [];
  return () => {
    used = used.filter((at) => at > now() - span);
    if (used.length >= times) return false;
    used.push(now());
    return true;
  };
}
