const most = 20_000;

/** The same function of a word, which makes each result once; all are let go where there are too many. */
export function remember<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const now = make(word);
    known.set(word, now);
    return now;
  };
}
