/** `npm run -s eval -- relations FILE | pages DIR [--browser firefox] | report | pairs | train | cross`: hands over to the file of that name. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resolveInput } from '../harness/command-line.ts';

const evaluations = ['relations', 'pages', 'report', 'pairs', 'train', 'cross'] as const;
const [wanted = '', ...rest] = process.argv.slice(2);
const evaluation = evaluations.find((name) => name === wanted);
if (evaluation === undefined) {
  console.error(`usage: npm run -s eval -- ${evaluations.join(' | ')} …`);
  process.exitCode = 1;
} else {
  const words = rest.map((word) => (existsSync(resolveInput(word)) ? resolveInput(word) : word));
  const script = join(import.meta.dirname, `${evaluation}.ts`);
  const { status } = spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
