import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserNames, buildExtension, builtVariable, makeOwnFolder } from './build-extension.ts';

/** For vitest: builds for both browsers before the tests, unless `npm test` has. Answers with what removes them again. */
export default function buildOnce(): (() => void) | undefined {
  if (process.env[builtVariable]) return undefined;
  const own = makeOwnFolder('test');
  const builds = join(own, 'builds');
  for (const browser of browserNames) buildExtension(browser, builds);
  process.env[builtVariable] = builds;
  return () => rmSync(own, { recursive: true, force: true });
}
