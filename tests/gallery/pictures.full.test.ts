import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../harness/build-extension.ts';
import { type Care, findDifference } from './compare.ts';
import { letters, pictures, references, takePictures } from './pictures.ts';

const folder = join(root, '.cache', 'pictures');
const renewal = 'node_modules/.bin/node tests/gallery/keep-pictures.ts';

describe('pictures of the gallery', () => {
  let taken: ReadonlyMap<string, Uint8Array>;
  let care: Care = 'pixels';
  const get = (name: string) => taken.get(name) ?? new Uint8Array();
  const compare = (name: string, how: Care) =>
    findDifference(readFileSync(join(references, `${name}.png`)), get(name), how);
  /** What differs and where it can be seen; `''` where nothing does. */
  const describeDifference = (name: string, how: Care): string => {
    const difference = compare(name, how);
    if (!difference) return '';
    mkdirSync(folder, { recursive: true });
    const [now, red] = [`${name}.png`, `${name}-differs.png`].map((file) => join(folder, file)) as [string, string];
    writeFileSync(now, get(name));
    writeFileSync(red, difference.picture);
    const places = `now ${relative(root, now)}, in red ${relative(root, red)}, reference ${relative(root, join(references, `${name}.png`))}`;
    return `${name}: ${difference.what}: ${places}. If it is meant so: ${renewal}`;
  };

  beforeAll(async () => {
    taken = await takePictures();
    if (!compare(letters, 'pixels')) return;
    care = 'squares';
    console.log(
      'Letters are drawn otherwise here than in the references: pictures are compared by squares, not by pixels.',
    );
  });

  it('have letters of the fonts that the references have', () => {
    expect(describeDifference(letters, care)).toBe('');
  });

  it.each(Object.keys(pictures))('look as they did: %s', (name) => {
    expect(describeDifference(name, care)).toBe('');
  });
});
