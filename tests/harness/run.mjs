/**
 * `node run.mjs FILE.ts … | TOOL …`: sets the packages up if they need it, then runs a file of this project, or a
 * package's command, under a Node that is recent enough. Plain JavaScript, like `set-up.mjs`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findNode, root, say, setUpPackages } from './set-up.mjs';

const [target = '', ...args] = process.argv.slice(2);
const bin = join(root, 'node_modules', '.bin');

/** Command and arguments that run the target. */
function line() {
  const node = findNode();
  if (target.endsWith('.ts')) return [node, [join(root, target), ...args]];
  const tool = join(bin, process.platform === 'win32' ? `${target}.cmd` : target);
  if (!existsSync(tool)) throw new Error(`there is no file or command "${target}"`);
  return [tool, args];
}

try {
  setUpPackages();
  const [command, rest] = line();
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const shell = command.endsWith('.cmd');
  const child = spawn(command, rest, { cwd: root, env, stdio: 'inherit', shell });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  say(`Set-up failed: ${error.message}`);
  process.exitCode = 1;
}
