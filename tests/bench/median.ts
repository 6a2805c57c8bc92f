/** Middle, least and greatest of some measurements. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Middle one of some measurements, so that a hiccup of the machine does not count. */
export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median and range; throws where nothing was measured, which would otherwise pass for a good figure. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0 || values.some(Number.isNaN)) throw new Error('Nothing was measured.');
  return { median: findMedian(values), min: Math.min(...values), max: Math.max(...values) };
}
