/** Does work on items in a few lanes side by side. Answers with a promise for each item, in the items' order. */
export function runInLanes<T, R>(items: readonly T[], count: number, work: (item: T) => Promise<R>): Promise<R>[] {
  const lanes = Array.from({ length: count }, (): Promise<unknown> => Promise.resolve());
  return items.map((item, at) => {
    const result = Promise.resolve(lanes[at % count]).then(() => work(item));
    lanes[at % count] = result.catch(() => {});
    return result;
  });
}
