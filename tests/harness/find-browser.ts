import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './build-extension.ts';

interface Kind {
  /** Environment variable that names the executable. */
  readonly variable: string;
  readonly commands: readonly string[];
  /** Where installers put it on systems that do not use the PATH. */
  readonly places: readonly string[];
  readonly debianPackages: readonly string[];
  readonly title: string;
}

const programFiles = process.env['PROGRAMFILES'] ?? 'C:\\Program Files';

const kinds: Readonly<Record<BrowserName, Kind>> = {
  chrome: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(programFiles, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
    debianPackages: ['chromium'],
    title: 'Chromium (or Chrome) 140 or later',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', join(programFiles, 'Mozilla Firefox', 'firefox.exe')],
    debianPackages: ['firefox-esr'],
    title: 'Firefox 142 or later',
  },
};

/** 1.6 MB of Chinese, Japanese and Korean letters, so that pages in these languages show in screenshots. */
const fontPackage = 'fonts-wqy-microhei';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** First of some commands that stands in a folder of the PATH. */
function findCommand(commands: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/** Path of a browser's executable, or `undefined`. Throws if the environment names one that is not there. */
export function findBrowser(browser: BrowserName): string | undefined {
  const { variable, commands, places } = kinds[browser];
  const named = process.env[variable];
  if (!named) return findCommand(commands) ?? places.find(isExecutable);
  if (isExecutable(named)) return named;
  throw new Error(`${variable} is ${named}, which is no program.`);
}

function canInstall(): boolean {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  return isDebian && process.getuid?.() === 0 && findCommand(['apt-get']) !== undefined;
}

function install(packages: readonly string[]): void {
  console.error(`set-up: installing ${packages.join(', ')} (apt-get, a minute or two) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: readonly string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  const done = run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!done) throw new Error(`apt-get could not install ${packages.join(' ')}; its own words stand above.`);
}

/**
 * Sees to it that browsers are there: installs missing ones on Debian if we are root, and otherwise throws, with one
 * line that says what to install.
 */
export function setUpBrowsers(browsers: readonly BrowserName[]): void {
  const missing = browsers.filter((browser) => findBrowser(browser) === undefined);
  if (missing.length === 0) return;
  if (canInstall()) install([...missing.flatMap((browser) => kinds[browser].debianPackages), fontPackage]);
  for (const browser of missing.filter((name) => findBrowser(name) === undefined)) {
    const { title, variable, debianPackages } = kinds[browser];
    throw new Error(
      `${title} is needed: install it (Debian: apt-get install ${debianPackages.join(' ')}) or name it in ${variable}.`,
    );
  }
}

/** Path of a browser's executable, set up if need be. Throws as `setUpBrowsers` does. */
export function needBrowser(browser: BrowserName): string {
  setUpBrowsers([browser]);
  const path = findBrowser(browser);
  if (path === undefined) throw new Error(`${kinds[browser].title} is gone again.`);
  return path;
}
