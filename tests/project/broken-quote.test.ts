import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadDossiers, readFolder } from '../../assets/dossiers/bundle.ts';
import { parseDossier } from '../../lib/dossier/parse-dossier.ts';
import { makeOwnFolder, root } from '../harness/build-extension.ts';

const sample = join('assets', 'dossiers', 'aurus-gift');
const PointsSchema = v.pipe(v.array(v.looseObject({ quote: v.string() })), v.minLength(1));

/** Points of which the first one's quote stands in no article. */
function breakFirstQuote(points: string): string {
  const [first, ...rest] = v.parse(PointsSchema, JSON.parse(points));
  return JSON.stringify([{ ...first, quote: `${first?.quote} as nobody ever wrote` }, ...rest]);
}

describe('a quote that is no part of its article', () => {
  it('is an error that names file and place', () => {
    const files = readFolder(join(root, sample));
    const broken = { ...files, 'points.json': breakFirstQuote(files['points.json'] ?? '') };
    expect(() => parseDossier('aurus-gift', files)).not.toThrow();
    expect(() => parseDossier('aurus-gift', broken)).toThrow(/points\.json \[0\]\.quote/);
  });

  it('fails the build', () => {
    const copy = makeOwnFolder('broken');
    const parts = ['assets', 'lib', 'components', 'entrypoints', 'package.json', 'tsconfig.json', 'wxt.config.ts'];
    for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    const points = join(copy, sample, 'points.json');
    writeFileSync(points, breakFirstQuote(readFileSync(points, 'utf8')));
    const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], {
      cwd: copy,
      env,
      encoding: 'utf8',
    });
    rmSync(copy, { recursive: true, force: true });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toMatch(/points\.json \[0\]\.quote/);
  });
});

describe('every point of the bundled dossiers', () => {
  it('quotes its article word for word', () => {
    for (const { points, articles } of loadDossiers()) {
      expect(points.length).toBeGreaterThan(0);
      const stray = points.filter(({ quote }) => !articles.some(({ text }) => text.includes(quote)));
      expect(stray.map(({ id }) => id)).toEqual([]);
    }
  });
});
