import { describe, expect, it } from 'vitest';
import { lineAt, readSources } from './sources.ts';

const setAside =
  /\b(?:it|test|describe|suite)\s*\.\s*(skip|only|todo|skipIf|runIf|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\s*\(/g;

describe('the tests', () => {
  it('all run: none is skipped, focused, left for later or expected to fail', () => {
    const found = readSources(['tests'], ['.test.ts', '.test.tsx']).flatMap(({ path, text }) =>
      [...text.matchAll(setAside)].map(
        (hit) => `${path}:${lineAt(text, hit.index)} ${hit[0]}: write it so that it runs, or delete it`,
      ),
    );
    expect(found).toEqual([]);
  });
});
