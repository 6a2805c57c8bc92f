import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type BrowserName, browserNames } from '../harness/build-extension.ts';
import { buildCopy } from './build-copy.ts';
import type { Fault } from './row.ts';

/** Machines that have nothing in common but the sources. */
const machines: readonly NodeJS.ProcessEnv[] = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Asia/Seoul', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', CI: 'true' },
];

/** Hash by file of a build made from a copy of the sources in a folder of its own. */
function buildElsewhere(browser: BrowserName, machine: NodeJS.ProcessEnv): Map<string, string> {
  const { out, remove } = buildCopy({ browser, machine });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => join(out, name));
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const hashes = files
    .filter((file) => statSync(file).isFile())
    .map((file) => [relative(out, file), hash(file)] as const);
  remove();
  return new Map(hashes);
}

/** A store rebuilds the extension and compares. */
export const reproducible: Fault = {
  row: 44,
  title: 'the same sources give the same files, in another folder, time zone and language',
  tryOut: () =>
    browserNames.flatMap((browser) => {
      const [first = new Map(), ...others] = machines.map((machine) => buildElsewhere(browser, machine));
      return others.flatMap((other) =>
        [...new Set([...first.keys(), ...other.keys()])]
          .filter((file) => first.get(file) !== other.get(file))
          .map((file) => `${browser}: ${file} differs`),
      );
    }),
};
