/**
 * `npm run faults [-- --row 8] [--browser firefox]`: tries out what can go wrong, row by row. `-- --break 8` takes that row's protection
 * out and must see it fail; `-- --break all` goes through all rows.
 */
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames, findBuild } from '../harness/build-extension.ts';
import { buildOnce } from '../harness/build-once.ts';
import { readBrowserName, runCommand } from '../harness/command-line.ts';
import { faults, rows } from './all-rows.ts';
import { type Broken, breakRow } from './break-rows.ts';
import type { Fault, Row } from './row.ts';
import { type Result, runRows } from './run-rows.ts';
import { setStage } from './stage.ts';

const mostFailures = 8; // lines for one row; the rest is counted

function printFailures(failures: readonly string[]): void {
  for (const failure of failures.slice(0, mostFailures)) console.log(`          ${failure}`);
  if (failures.length > mostFailures) console.log(`          … and ${failures.length - mostFailures} more`);
}

function line(row: number, where: string, outcome: string, title: string): string {
  return `row ${String(row).padEnd(3)} ${where.padEnd(8)} ${outcome.padEnd(20)} ${title}`;
}

function report({ row, browser, tried, survived, failures }: Result): void {
  const word = failures.length === 0 ? 'survived' : 'FAILED  ';
  console.log(line(row.row, browser, `${word} ${survived} of ${tried}`, row.title));
  printFailures(failures);
}

/** Tries what is built or shipped; answers whether it held. */
async function tryFault({ row, title, tryOut }: Fault): Promise<boolean> {
  const failures = await Promise.resolve()
    .then(tryOut)
    .catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  console.log(line(row, 'builds', failures.length === 0 ? 'survived' : 'FAILED', title));
  printFailures(failures);
  return failures.length === 0;
}

/** Rows and browsers that are asked for. */
interface Choice {
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
  readonly browsers: readonly BrowserName[];
}

async function tryAll(choice: Choice): Promise<void> {
  console.error('building the extension …');
  buildOnce();
  const held: boolean[] = [];
  for (const fault of choice.faults) held.push(await tryFault(fault));
  // both browsers at once: most of a row is waiting
  const runs = choice.browsers.map((browser) => runRows(choice.rows, setStage(browser, findBuild(browser)), report));
  held.push(...(await Promise.all(runs)).flat().map(({ failures }) => failures.length === 0));
  const passed = held.filter(Boolean).length;
  console.log(`\n${passed} passed, ${held.length - passed} failed`);
  process.exitCode = passed > 0 && passed === held.length ? 0 : 1;
}

function reportBroken({ row, browser, why, asMeant, said }: Broken): void {
  console.log(line(row, browser, asMeant ? 'failed as meant' : 'NOT AS MEANT', `without this: ${why}`));
  printFailures(said);
}

async function breakAll(choice: Choice): Promise<void> {
  if (choice.rows.length === 0) throw new Error('There is no such row with a protection to take out.');
  const all: Broken[] = [];
  for (const row of choice.rows) all.push(...(await breakRow(row, choice.browsers, reportBroken)));
  const meant = all.filter(({ asMeant }) => asMeant).length;
  console.log(`\n${meant} of ${all.length} failed as meant with their protection taken out`);
  process.exitCode = all.length > 0 && meant === all.length ? 0 : 1;
}

await runCommand(async () => {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ options: { row: option, browser: option, break: option } });
  const wanted = values.break ?? values.row ?? 'all';
  const isWanted = ({ row }: { readonly row: number }) => wanted === 'all' || wanted.split(',').includes(String(row));
  const browsers = values.browser === undefined ? browserNames : [readBrowserName(values.browser)];
  const choice = { rows: rows.filter(isWanted), faults: faults.filter(isWanted), browsers };
  if (choice.rows.length + choice.faults.length === 0) throw new Error(`There is no row ${wanted}.`);
  await (values.break === undefined ? tryAll(choice) : breakAll(choice));
});
