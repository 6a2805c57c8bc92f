import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rows } from '../faults/all-rows.ts';
import { countOf } from '../faults/build-copy.ts';
import { root } from '../harness/build-extension.ts';

const steps = rows.flatMap(({ row, controls }) =>
  controls.flatMap((control) => control.steps.map((step) => ({ row, ...step }))),
);

describe('the rows of faults', () => {
  it.each(steps)('take out what stands exactly once in the sources: row $row, $file', ({ file, find, replace }) => {
    expect(countOf(find, readFileSync(join(root, file), 'utf8'))).toBe(1);
    expect(replace).not.toBe(find);
  });

  it('have a protection to take out, each', () => {
    expect(rows.filter(({ controls }) => controls.length === 0).map(({ row }) => row)).toEqual([]);
  });

  it('take out only code of the extension', () => {
    const ours = /^(?:lib|entrypoints|components)\/|^wxt\.config\.ts$/;
    expect(steps.filter(({ file }) => !ours.test(file)).map(({ file }) => file)).toEqual([]);
  });
});
