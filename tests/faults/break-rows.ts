import type { BrowserName } from '../harness/build-extension.ts';
import { buildCopy } from './build-copy.ts';
import type { Control, Row } from './row.ts';
import { runRow } from './run-rows.ts';
import { setStage } from './stage.ts';

/** How a row went with a protection of its taken out. */
export interface Broken {
  readonly row: number;
  readonly browser: BrowserName;
  readonly why: string;
  /** Whether it failed, and for the reason meant. */
  readonly asMeant: boolean;
  /** What it said: the words meant, else all of them. */
  readonly said: readonly string[];
}

async function breakOnce(row: Row, control: Control, browser: BrowserName): Promise<Broken> {
  const { out, remove } = buildCopy({ browser, steps: control.steps });
  const stage = setStage(browser, out);
  try {
    const { failures } = await runRow(row, stage);
    const meant = failures.filter((failure) => control.says.test(failure));
    const asMeant = meant.length > 0;
    const said = asMeant ? meant : failures;
    return {
      row: row.row,
      browser,
      why: control.why,
      asMeant,
      said: said.length > 0 ? said : ['nothing: it survived'],
    };
  } finally {
    await stage.close();
    remove();
  }
}

/** Takes each protection of a row out, one after the other, and runs the row against what is left. */
export async function breakRow(
  row: Row,
  browsers: readonly BrowserName[],
  report: (broken: Broken) => void,
): Promise<readonly Broken[]> {
  const all: Broken[] = [];
  for (const control of row.controls) {
    for (const browser of browsers.filter((one) => (control.browsers ?? row.browsers).includes(one))) {
      const broken = await breakOnce(row, control, browser);
      report(broken);
      all.push(broken);
    }
  }
  return all;
}
