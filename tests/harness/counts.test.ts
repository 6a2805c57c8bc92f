import { describe, expect, it } from 'vitest';
import { readCounts } from './counts.ts';

function report(passed: number, failed: number, pending: number, files: readonly string[] = ['passed']): string {
  const testResults = files.map((status) => ({ name: 'a', status, assertionResults: [] }));
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults,
  });
}

describe('readCounts', () => {
  it('counts what passed and what failed', () => {
    expect(readCounts(report(5, 2, 0), false)).toEqual({ passed: 5, failed: 2, triedAgain: [] });
  });

  it('counts a skipped test as failed', () => {
    expect(readCounts(report(5, 0, 1), true)).toEqual({ passed: 5, failed: 1, triedAgain: [] });
  });

  it('counts a file that did not load as failed', () => {
    expect(readCounts(report(5, 0, 0, ['passed', 'failed']), false)).toEqual({ passed: 5, failed: 1, triedAgain: [] });
  });

  it('counts a run that failed for another reason as one failure', () => {
    expect(readCounts(report(5, 0, 0), false)).toEqual({ passed: 5, failed: 1, triedAgain: [] });
  });

  it('counts a run without a report as one failure', () => {
    expect(readCounts(undefined, true)).toEqual({ passed: 0, failed: 1, triedAgain: [] });
  });

  it('names what passed at a second try only, with what it said at the first', () => {
    const tests = [
      { fullName: 'card > opens', status: 'passed', failureMessages: ['expected 0 to be 1\n    at card.test.ts'] },
      { fullName: 'card > closes', status: 'passed', failureMessages: [] },
      { fullName: 'card > moves', status: 'failed', failureMessages: ['expected 2 to be 1'] },
    ];
    const file = { name: 'a', status: 'passed', assertionResults: tests };
    const whole = { ...JSON.parse(report(2, 1, 0)), testResults: [file] };
    expect(readCounts(JSON.stringify(whole), false).triedAgain).toEqual(['card > opens: expected 0 to be 1']);
  });
});
