import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../harness/build-extension.ts';

/** "`file`: words of the test" in a cell of a table. */
const named = /\| `(?<file>tests\/[^`]+)`: (?<words>[^|]+?) \|/g;

describe('tests/PROMISES.md', () => {
  it('names a test that there is for every promise', () => {
    const text = readFileSync(join(root, 'tests', 'PROMISES.md'), 'utf8');
    const rows = text.split('\n').filter((line) => /^\| [A-Z"]/.test(line));
    const tests = [...text.matchAll(named)].map(({ groups }) => ({
      file: groups?.['file'] ?? '',
      words: groups?.['words'] ?? '',
    }));
    expect(tests).toHaveLength(rows.length);
    const missing = tests.filter(({ file, words }) => {
      const source = readFileSync(join(root, file), 'utf8');
      return !source.includes(`'${words}'`);
    });
    expect(missing).toEqual([]);
  });
});
