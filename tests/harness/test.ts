/** `npm test`: types, lint, builds, unit tests, both browsers; with `--full` what `npm test` leaves out of the browsers, too. Its last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserNames, buildExtension, makeOwnFolder, root, withBuilds } from './build-extension.ts';
import { type Counts, readCounts } from './counts.ts';
import { setUpBrowsers } from './find-browser.ts';

const own = makeOwnFolder('test');
const builds = join(own, 'builds');
const modules = join(root, 'node_modules');
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };

function runNode(args: readonly string[], env = process.env): boolean {
  return spawnSync(process.execPath, args, { cwd: root, env: { ...env, ...plain }, stdio: 'inherit' }).status === 0;
}

function announce(title: string): void {
  console.log(`\n── ${title}`);
}

/** One thing that is either all right or not. */
function check(title: string, holds: () => boolean): Counts {
  announce(title);
  const ok = holds();
  console.log(ok ? 'ok' : `FAILED: ${title}`);
  return { passed: Number(ok), failed: Number(!ok), triedAgain: [] };
}

/** Whether a step goes through; what it throws is printed. */
function succeeds(step: () => unknown): boolean {
  try {
    step();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** The tests of some vitest projects, one by one. */
function runTests(title: string, projects: readonly string[]): Counts {
  announce(title);
  const file = join(own, `${projects.join('-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const vitest = join(modules, 'vitest', 'vitest.mjs');
  const config = join('tests', 'vitest.config.ts');
  const ok = runNode([vitest, 'run', '--config', config, ...chosen, ...reporters], withBuilds(builds));
  return readCounts(existsSync(file) ? readFileSync(file, 'utf8') : undefined, ok);
}

const tsc = join(modules, 'typescript', 'bin', 'tsc');
const biome = join(modules, '@biomejs', 'biome', 'bin', 'biome');
const wxt = join(modules, 'wxt', 'bin', 'wxt.mjs');

const linted = ['assets', 'components', 'entrypoints', 'lib', 'tests', 'wxt.config.ts'];

const started = Date.now();
const counts = [
  check('both browsers are here', () => succeeds(() => setUpBrowsers(browserNames))),
  ...browserNames.map((browser) =>
    check(`build for ${browser}`, () => succeeds(() => buildExtension(browser, builds))),
  ),
  check('types', () => runNode([wxt, 'prepare']) && runNode([tsc, '--noEmit'])),
  check('types of lib/analysis and lib/dossier, without the DOM', () => runNode([tsc, '-p', 'lib', '--noEmit'])),
  check('lint', () => runNode([biome, 'ci', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`, ...linted])),
  runTests('unit tests', ['unit']),
  runTests('project and browsers', ['project', 'extension', ...(process.argv.includes('--full') ? ['full'] : [])]),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const test of counts.flatMap(({ triedAgain }) => triedAgain)) console.log(`\npassed at a second try: ${test}`);
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
