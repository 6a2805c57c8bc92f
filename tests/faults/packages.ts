import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from '../harness/build-extension.ts';
import type { Fault } from './row.ts';

const LockSchema = v.object({
  packages: v.record(
    v.string(),
    v.looseObject({
      version: v.optional(v.string()),
      resolved: v.optional(v.string()),
      integrity: v.optional(v.string()),
      link: v.optional(v.boolean()),
      optional: v.optional(v.boolean()),
      hasInstallScript: v.optional(v.boolean()),
    }),
  ),
});

/** Packages of the lock file by path, the project itself aside. */
function readPackages() {
  const { packages } = v.parse(LockSchema, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** Stores want released, unmodified libraries. */
export const releasedLibraries: Fault = {
  row: 45,
  title: 'every package is a release with a checksum, none a link, a file or a repository',
  tryOut: () =>
    readPackages().flatMap(([path, { version, resolved, integrity, link, optional }]) => {
      const released = /^\d+\.\d+\.\d+/.test(version ?? '') && link !== true && !/^(?:git|file)/.test(resolved ?? '');
      if (released && (integrity !== undefined || optional)) return [];
      return [`${path}: ${version} ${resolved ?? ''}`];
    }),
};

/** The worm of 2025 travelled in install scripts. */
export const installScripts: Fault = {
  row: 46,
  title: 'no package has an install script, and set-up would not run one',
  tryOut: () => {
    const scripted = readPackages().filter(([, { hasInstallScript }]) => hasInstallScript);
    const setUp = readFileSync(join(root, 'tests', 'harness', 'set-up.mjs'), 'utf8');
    return [
      ...scripted.map(([path]) => `${path} has an install script`),
      ...(setUp.includes("'--ignore-scripts'") ? [] : ['set-up runs install scripts']),
    ];
  },
};
