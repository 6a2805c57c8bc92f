import * as v from 'valibot';

/** What is read of vitest's JSON report. */
const ReportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(
        v.object({ fullName: v.string(), status: v.string(), failureMessages: v.array(v.string()) }),
      ),
    }),
  ),
});

/** What came of a vitest run. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed first and passed when it was tried again: each test's name, and what it said. */
  readonly triedAgain: readonly string[];
}

/**
 * Counts of a vitest run. A skipped test, a file that did not load, and a run that failed for another reason count as
 * failures; so does a run that left no report.
 */
export function readCounts(report: string | undefined, exitedWell: boolean): Counts {
  if (report === undefined) return { passed: 0, failed: 1, triedAgain: [] };
  const read = v.parse(ReportSchema, JSON.parse(report));
  const broken = read.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = read.numFailedTests + read.numPendingTests + read.numTodoTests + broken.length;
  const triedAgain = read.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
    .map((test) => `${test.fullName}: ${test.failureMessages[0]?.split('\n')[0]}`);
  return { passed: read.numPassedTests, failed: failed === 0 && !exitedWell ? 1 : failed, triedAgain };
}
