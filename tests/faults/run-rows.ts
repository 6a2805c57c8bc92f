import type { BrowserName } from '../harness/build-extension.ts';
import type { Row } from './row.ts';
import type { Stage } from './stage.ts';
import { createTally } from './tally.ts';

/** How a row went in one browser. */
export interface Result {
  readonly row: Row;
  readonly browser: BrowserName;
  readonly tried: number;
  readonly survived: number;
  readonly failures: readonly string[];
}

const longestRow = 120_000; // ms; a row that takes longer hangs

function giveUp(): Promise<never> {
  const fail = (_: unknown, reject: (reason: Error) => void) =>
    setTimeout(() => reject(new Error(`the row did not end in ${longestRow / 1000} s`)), longestRow).unref();
  return new Promise(fail);
}

/** Tries a row out; what it throws counts as one that did not survive. */
export async function runRow(row: Row, stage: Stage): Promise<Result> {
  const tally = createTally();
  try {
    await Promise.race([row.tryOut(stage, tally), giveUp()]);
    if (tally.tried() === 0) throw new Error('the row tried nothing');
  } catch (error) {
    tally.check(false, error instanceof Error ? error.message : String(error));
  }
  await stage.endRow();
  const [tried, failures] = [tally.tried(), tally.failures()];
  return { row, browser: stage.name, tried, survived: tried - failures.length, failures };
}

/** Rows one after the other on a stage, each reported as it ends. */
export async function runRows(
  rows: readonly Row[],
  stage: Stage,
  report: (result: Result) => void,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  try {
    for (const row of rows.filter(({ browsers }) => browsers.includes(stage.name))) {
      const result = await runRow(row, stage);
      report(result);
      results.push(result);
    }
  } finally {
    await stage.close();
  }
  return results;
}
