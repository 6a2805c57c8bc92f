/** `npm run bench [-- analysis]`: sizes and times, each beside a yardstick that the same machine sets; `analysis` alone needs no browser. */
import { join } from 'node:path';
import { findBuild, root } from '../harness/build-extension.ts';
import { runCommand } from '../harness/command-line.ts';
import { setUpBrowsers } from '../harness/find-browser.ts';
import { measureAnalysis } from './analysis.ts';
import { measureGate } from './gate.ts';
import { measureScale, printScale } from './scale.ts';

const page = join(root, 'tests', 'pages', 'long-read.html');

function print(what: string, value: string, against = ''): void {
  console.log(`${what.padEnd(44)}${value.padStart(12)}  ${against}`.trimEnd());
}

async function measurePage(): Promise<void> {
  setUpBrowsers(['chrome']);
  console.error('building the extension …');
  const gate = await measureGate(findBuild('chrome'), page);
  const analysis = measureAnalysis(page);
  const ms = (value: number) => `${value.toFixed(3)} ms`;
  console.log('page: tests/pages/long-read.html\n');
  print('script on every page, gzip', `${gate.gzip} B`, `≤ 4096 B; ${gate.raw} B before gzip`);
  print('gate, one run, Chromium', ms(gate.gate), `${(gate.gate / gate.textContent).toFixed(1)} × textContent`);
  print('document.body.textContent, Chromium', ms(gate.textContent));
  print(
    'analysis, one page, Node',
    ms(analysis.analysis),
    `${(analysis.analysis / analysis.segmenter).toFixed(1)} × Intl.Segmenter`,
  );
  print('Intl.Segmenter over the words, Node', ms(analysis.segmenter), `${analysis.length} UTF-16 units`);
}

await runCommand(async () => {
  const [wanted] = process.argv.slice(2);
  if (wanted === undefined) await measurePage();
  else if (wanted === 'analysis') printScale(measureScale());
  else throw new Error('usage: npm run bench [-- analysis]');
});
