/** `npm run faults`: tries out what can go wrong, row by row, and says which rows of the table have no trial yet. */
import { buildOnce } from '../harness/build-once.ts';
import { runCommand } from '../harness/command-line.ts';
import { dataDeclaration, permissions, remoteCode } from './bundle.ts';
import { installScripts, releasedLibraries } from './packages.ts';
import { reproducible } from './reproducible.ts';
import type { Fault } from './row.ts';

const faults: readonly Fault[] = [
  permissions,
  remoteCode,
  dataDeclaration,
  reproducible,
  releasedLibraries,
  installScripts,
];
const lastRow = 46;

async function readFailures({ tryOut }: Fault): Promise<readonly string[]> {
  try {
    return await tryOut();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

await runCommand(async () => {
  console.error('building the extension …');
  buildOnce();
  let [passed, failed] = [0, 0];
  for (const fault of faults) {
    const failures = await readFailures(fault);
    console.log(`row ${fault.row}  ${failures.length === 0 ? 'survived' : 'FAILED  '}  ${fault.title}`);
    for (const failure of failures) console.log(`          ${failure}`);
    if (failures.length === 0) passed += 1;
    else failed += 1;
  }
  const covered = new Set(faults.map(({ row }) => row));
  const open = Array.from({ length: lastRow }, (_, at) => at + 1).filter((row) => !covered.has(row));
  console.log(`\nrows without a trial yet: ${open.join(', ')}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
