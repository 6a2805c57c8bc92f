/** Counts what is tried and what survives. */
export interface Tally {
  /** Counts one; where it does not hold, says so with these words. */
  readonly check: (holds: boolean, otherwise: string) => void;
  /** Counts one for each of what went wrong, and one that survived where nothing did. */
  readonly expectNone: (what: string, found: readonly string[]) => void;
  readonly tried: () => number;
  readonly survived: () => number;
  readonly failures: () => readonly string[];
}

/** A tally with nothing on it. */
export function createTally(): Tally {
  const failures: string[] = [];
  let tried = 0;
  const check = (holds: boolean, otherwise: string): void => {
    tried += 1;
    if (!holds) failures.push(otherwise);
  };
  return {
    check,
    expectNone(what, found) {
      if (found.length === 0) check(true, '');
      else for (const one of found) check(false, `${what}: ${one}`);
    },
    tried: () => tried,
    survived: () => tried - failures.length,
    failures: () => failures,
  };
}
