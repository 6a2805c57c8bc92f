import * as v from 'valibot';

/** What is read of vitest's JSON report. */
const ReportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ name: v.string(), status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/**
 * Counts of a vitest run. A skipped test, a file that did not load, and a run that failed for another reason count as
 * failures; so does a run that left no report.
 */
export function readCounts(report: string | undefined, exitedWell: boolean): { passed: number; failed: number } {
  if (report === undefined) return { passed: 0, failed: 1 };
  const read = v.parse(ReportSchema, JSON.parse(report));
  const broken = read.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = read.numFailedTests + read.numPendingTests + read.numTodoTests + broken.length;
  return { passed: read.numPassedTests, failed: failed === 0 && !exitedWell ? 1 : failed };
}
