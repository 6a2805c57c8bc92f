import { describe, expect, it } from 'vitest';
import { runInSlices } from '../../lib/page/run-in-slices.ts';

function* work(steps: number, done: number[]): Generator<void, string> {
  for (let at = 0; at < steps; at += 1) {
    done.push(at);
    yield;
  }
  return 'done';
}

describe('runInSlices', () => {
  it('answers what the work answers', async () => {
    const done: number[] = [];
    expect(await runInSlices(work(3, done), new AbortController().signal)).toBe('done');
    expect(done).toEqual([0, 1, 2]);
  });

  it('does not begin where its reader has gone, so that nothing goes on behind it', async () => {
    const done: number[] = [];
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(runInSlices(work(3, done), gone)).rejects.toThrow('gone');
    expect(done).toEqual([]);
  });

  it('ends at the next slice once its reader has gone', async () => {
    const controller = new AbortController();
    function* endless(): Generator<void, void> {
      for (;;) yield;
    }
    setTimeout(() => controller.abort(new Error('gone')), 20);
    await expect(runInSlices(endless(), controller.signal)).rejects.toThrow('gone');
  });
});
