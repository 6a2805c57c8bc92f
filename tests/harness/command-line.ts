import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserName, browserNames } from './build-extension.ts';

/** Path of a file or folder as the reader of the terminal wrote it: npm moves to the project's folder first. */
export function resolveInput(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Path that has to exist. Throws with one line. */
export function needInput(path: string | undefined, usage: string): string {
  if (path === undefined) throw new Error(`usage: ${usage}`);
  const full = resolveInput(path);
  if (!existsSync(full)) throw new Error(`There is no file or folder ${full}`);
  return full;
}

/** The browser that is asked for. Throws with one line. */
export function readBrowserName(name: string): BrowserName {
  const wanted = name === 'chromium' ? 'chrome' : name;
  const known = browserNames.find((one) => one === wanted);
  if (known === undefined) throw new Error(`There is no browser "${name}" here: say chromium or firefox.`);
  return known;
}

/** Runs a command; what it throws becomes one line on standard error and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
