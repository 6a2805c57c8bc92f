import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserNames, buildExtension, builtVariable, makeOwnFolder } from './build-extension.ts';

/** Builds for both browsers, once for all that follows, unless `npm test` has. Answers with what removes the builds. */
export function buildOnce(): (() => void) | undefined {
  if (process.env[builtVariable]) return undefined;
  const own = makeOwnFolder('test');
  const builds = join(own, 'builds');
  for (const browser of browserNames) buildExtension(browser, builds);
  process.env[builtVariable] = builds;
  return () => rmSync(own, { recursive: true, force: true });
}

export default buildOnce; // vitest calls a file's default before the tests, and what it answers after them
