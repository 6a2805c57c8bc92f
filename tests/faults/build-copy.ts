import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, makeOwnFolder, root } from '../harness/build-extension.ts';
import type { Substitution } from './row.ts';

/** What a build reads. */
const parts = ['assets', 'lib', 'components', 'entrypoints', 'package.json', 'tsconfig.json', 'wxt.config.ts'];

/** How often a text stands in another. */
export function countOf(part: string, text: string): number {
  return text.split(part).length - 1;
}

/** Makes a change in a copy of the sources. Throws unless its place is there exactly once. */
function substitute(copy: string, { file, find, replace }: Substitution): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const count = countOf(find, text);
  if (count !== 1) throw new Error(`${file}: what is to be taken out stands there ${count} times: ${find}`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
}

/** How a copy is built. */
export interface CopyOptions {
  readonly browser: BrowserName;
  /** What the machine says of itself. */
  readonly machine?: NodeJS.ProcessEnv;
  readonly steps?: readonly Substitution[];
}

/** Builds from a copy of the sources in a folder of its own. Answers with the build's folder and what removes it all. */
export function buildCopy({ browser, machine = {}, steps = [] }: CopyOptions): { out: string; remove: () => void } {
  const copy = makeOwnFolder('sources');
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  for (const step of steps) substitute(copy, step);
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const env = { ...process.env, ...machine };
  const line = [wxt, 'build', '-b', browser, '--mv3'];
  const { status, stderr } = spawnSync(process.execPath, line, { cwd: copy, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
  const remove = () => rmSync(copy, { recursive: true, force: true });
  return { out: join(copy, '.output', `${browser}-mv3`), remove };
}
