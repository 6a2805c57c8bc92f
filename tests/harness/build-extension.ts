import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browsers that the extension is built for and tried in. */
export const browserNames = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Project folder. */
export const root = join(import.meta.dirname, '..', '..');

/** Set by `npm test`, which builds once for all: a folder with a build for each browser. */
export const builtVariable = 'SECOND_SOURCE_BUILT';

const ownFolders = new Set<string>();
process.once('exit', () => {
  for (const folder of ownFolders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder of this process's own, removed when it ends. */
export function makeOwnFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `second-source-${name}-`));
  ownFolders.add(folder);
  return folder;
}

/** Folder of a browser's build inside a folder of builds. */
export function builtFolder(builds: string, browser: BrowserName): string {
  return join(builds, `${browser}-mv3`);
}

/**
 * Builds the extension for a browser, away from `.output`, so that builds at the same time do not meet.
 * Answers with the folder to load. Throws with the compiler's words if the build fails.
 */
export function buildExtension(browser: BrowserName, builds = makeOwnFolder('build')): string {
  const script = join(import.meta.dirname, 'build-into.ts');
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, browser, builds], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build for ${browser} failed:\n${stdout}${stderr}`);
  return builtFolder(builds, browser);
}

/** The build that `npm test` made, or one made now. */
export function findBuild(browser: BrowserName): string {
  const builds = process.env[builtVariable];
  return builds ? builtFolder(builds, browser) : buildExtension(browser);
}

/** Environment for a child that is to use the builds of a folder. */
export function withBuilds(builds: string): NodeJS.ProcessEnv {
  return { ...process.env, [builtVariable]: builds };
}
