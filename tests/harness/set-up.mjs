/**
 * Brings the project's packages. Plain JavaScript: runs under Node 20 with nothing installed, says what it does on
 * standard error, and leaves standard output to the command it prepares.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.set-up');
const oldestNode = [22, 18]; // the first Node 22 that runs TypeScript without a flag

/** Prints one line of progress. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** PATH without this project's node_modules, which `npm ci` is about to replace. */
function outerPath() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
}

function run(command, args, path) {
  const env = { ...process.env, PATH: path.join(delimiter) };
  const windows = process.platform === 'win32'; // npm is a .cmd file there, which needs a shell
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: windows });
  if (status === 0) return;
  throw new Error(`"${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ` (exit code ${status})`}`);
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** Path of a Node that runs the project: the one among its packages, else the one that runs this. Throws if too old. */
export function findNode() {
  const own = join(modules, '.bin', 'node');
  if (existsSync(own)) return own;
  if (isRecent(process.versions.node)) return process.execPath;
  throw new Error(`Node ${oldestNode.join('.')} or later is needed (here: ${process.versions.node}): see nodejs.org`);
}

/** Installs the packages if `package-lock.json` is not the one they were installed from. */
export function setUpPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('set-up: installing the packages (npm ci, half a minute or so) …');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['ci', '--ignore-scripts', '--include=dev', '--include=optional', ...quiet], outerPath());
  const node = findNode();
  say('set-up: preparing types (wxt prepare) …');
  run(node, [join(modules, 'wxt', 'bin', 'wxt.mjs'), 'prepare'], [join(modules, '.bin'), ...outerPath()]);
  writeFileSync(stamp, lock);
  say('set-up: done');
}
