/**
 * `npm run bench [-- PART … --rounds N --json FILE]`: what the extension costs a page, each figure beside a yardstick that the same run set;
 * `-- analysis` alone measures the analysis in Node.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBuild } from '../harness/build-extension.ts';
import { resolveInput, runCommand } from '../harness/command-line.ts';
import { setUpBrowsers } from '../harness/find-browser.ts';
import { measureAdded } from './added.ts';
import { type Bench, type Figure, judgeFigure, type Part, parts, printFigures } from './figure.ts';
import { measureLatePages } from './late-pages.ts';
import { measureLateText } from './late-text.ts';
import { measureLong } from './long.ts';
import { measureMutations } from './mutations.ts';
import { measureNear } from './near.ts';
import { measurePaint } from './paint.ts';
import { measurePopup } from './popup.ts';
import { measureQuiet } from './quiet.ts';
import { measureScale, printScale } from './scale.ts';
import { measureSizes } from './sizes.ts';
import { measureWarm } from './warm.ts';

const fewest = 10; // rounds behind a median that is to be trusted; fewer are for a quick look

type Measure = (bench: Bench) => Figure[] | Promise<Figure[]>;

const measures: Readonly<Record<Part, readonly Measure[]>> = {
  gate: [measureSizes, measureAdded, measureWarm],
  pages: [measureQuiet, measureLateText, measureLatePages],
  near: [measureNear],
  paint: [measurePaint],
  mutations: [measureMutations],
  long: [measureLong],
  popup: [measurePopup],
};

/** The figures of a part; a measure that breaks is told of and counts as failed. */
async function measurePart(part: Part, bench: Bench): Promise<{ readonly figures: Figure[]; readonly failed: number }> {
  const figures: Figure[] = [];
  let failed = 0;
  for (const measure of measures[part]) {
    try {
      figures.push(...(await measure(bench)));
    } catch (error) {
      failed += 1;
      console.error(`${part}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return { figures, failed };
}

async function measureParts(wanted: readonly Part[], rounds: number, file: string | undefined): Promise<void> {
  setUpBrowsers(['chrome']);
  console.error('building the extension …');
  const bench = { extension: findBuild('chrome'), rounds };
  const all: (Figure & { readonly part: Part })[] = [];
  let failures = 0;
  for (const part of wanted) {
    const began = performance.now();
    const { figures, failed } = await measurePart(part, bench);
    printFigures(`${part} (${Math.round((performance.now() - began) / 1000)} s)`, figures);
    console.log('');
    all.push(...figures.map((figure) => ({ part, ...figure })));
    failures += failed;
  }
  const misses = all.filter((figure) => judgeFigure(figure) === 'misses').length;
  const bounded = all.filter(({ floor }) => floor !== undefined).length;
  console.log(`${bounded} figures with a floor, ${misses} of them miss it; ${failures} measures failed\n`);
  const json = JSON.stringify({ figures: all, misses, failed: failures });
  if (file === undefined) console.log(json);
  else writeFileSync(resolveInput(file), `${json}\n`);
  if (failures > 0) process.exitCode = 1;
}

function readParts(names: readonly string[]): readonly Part[] {
  return names.map((name) => {
    const part = parts.find((one) => one === name);
    if (part === undefined)
      throw new Error(`usage: npm run bench [-- analysis | ${parts.join(' | ')}] [--rounds N] [--json FILE]`);
    return part;
  });
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' }, rounds: { type: 'string', default: String(fewest) } },
    allowPositionals: true,
  });
  if (positionals.length === 1 && positionals[0] === 'analysis') printScale(measureScale());
  else await measureParts(positionals.length > 0 ? readParts(positionals) : parts, Number(values.rounds), values.json);
});
