import { choose } from '../../extension/settings.ts';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { countPainted } from '../../harness/inside-host.ts';
import { askPainted } from '../../harness/shown.ts';
import { partedAt, sentencesAt, updates } from '../apps/states.ts';
import { bundleApp, frameworks } from '../bundle-app.ts';
import type { Row } from '../row.ts';
import type { Tally } from '../tally.ts';
import { comesTrue, openPainted, pass, until } from '../wait.ts';

/** What a name on these pages may be painted over, by entity. */
const names: Readonly<Record<string, RegExp>> = {
  'kim-jong-un': /^Kim Jong Un$/,
  'vladimir-putin': /^Vladimir Putin$|^Putin$/,
  'north-korea': /^North Korean?$/,
  russia: /^Russian?$|^Russian-made$/,
  kcna: /^Korean Central News Agency$/,
  aurus: /^Aurus$/,
  'aurus-senat': /^Aurus limousine$/,
};

/** A page after an update: its text, and the words under each highlight, by key. */
interface Seen {
  readonly text: string;
  readonly words: readonly { readonly key: string; readonly words: string }[];
}

/** Runs in the page: makes an update if one is given, lets observers have their turn, and looks. */
async function updateInside(n: number | undefined): Promise<Seen> {
  if (n !== undefined) await (globalThis as unknown as { step(n: number): unknown }).step(n);
  await new Promise((resolve) => setTimeout(resolve));
  const words = [...CSS.highlights].flatMap(([key, highlight]) =>
    [...highlight].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      try {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
      } catch {
        return []; // such a range is not painted
      }
      return range.collapsed || !startContainer.isConnected ? [] : [{ key, words: range.toString() }];
    }),
  );
  return { text: document.querySelector('#app')?.textContent ?? '', words };
}

/** Highlights that stand over other words than those that they can have been made for. */
async function findStray(browser: TestBrowser, tab: Tab, seen: Seen, made: readonly string[]): Promise<string[]> {
  const kinds = new Map((await askPainted(browser, tab.id)).map((layer) => [layer.key, layer]));
  return seen.words.flatMap(({ key, words }) => {
    const layer = kinds.get(key);
    const entity = layer?.entityId;
    // a key that has just come or gone tells nothing: it is judged as any highlight
    const fits =
      entity === undefined
        ? made.includes(words.trim()) || (!layer && Object.values(names).some((name) => name.test(words)))
        : (names[entity]?.test(words) ?? false);
    return fits ? [] : [`a highlight${entity ? ` for ${entity}` : ''} stands over other words: "${words}"`];
  });
}

/** What a framework's article reads without the extension, update by update. */
async function readControl(control: TestBrowser, url: string, steps: number): Promise<readonly string[]> {
  const { page } = await control.openPage(url);
  const texts: string[] = [];
  for (let n = 0; n <= steps; n += 1) texts.push((await page.evaluate(updateInside, n)).text);
  await page.close();
  return texts;
}

const phases = [true, false, true]; // highlights on, off and on again

/** The pages of some frameworks, by file name. */
export async function writeApps(apps: readonly string[]): Promise<Record<string, string>> {
  const page = (app: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><div id="app"></div><script src="${app}.js"></script></html>`;
  const files = apps.map(async (app) => [
    [`${app}.html`, page(app)],
    [`${app}.js`, await bundleApp(app)],
  ]);
  return Object.fromEntries((await Promise.all(files)).flat());
}

/** Updates an article in every way, with highlights on, off and on again: each update is a trial. */
export async function updateArticle(options: {
  readonly browser: TestBrowser;
  /** The same without the extension. */
  readonly control: TestBrowser;
  readonly url: string;
  readonly name: string;
  readonly tally: Tally;
}): Promise<void> {
  const { browser, control, url, name, tally } = options;
  const texts = await readControl(control, url, updates * phases.length);
  const errors: string[] = [];
  await choose(browser, {});
  const tab = await openPainted(browser, url, errors);
  let n = 0;
  for (const highlights of phases) {
    await choose(browser, { highlights });
    /** Also the sentence on several nodes, which the next update may part. */
    const isSo = async () => {
      if (!highlights) return (await countPainted(tab)) === 0;
      const { words } = await tab.page.evaluate(updateInside, undefined);
      return words.some((painted) => painted.words === partedAt(n));
    };
    await until(`${name} to be ${highlights ? 'painted' : 'bare'}`, isSo);
    for (let update = 1; update <= updates; update += 1) {
      n += 1;
      const seen = await tab.page.evaluate(updateInside, n);
      const stray = await findStray(browser, tab, seen, sentencesAt(n - 1));
      await pass(120); // the page is read again after 25 ms of quiet by the recorder's clock
      const settled = await tab.page.evaluate(updateInside, n);
      stray.push(...(await findStray(browser, tab, settled, [...sentencesAt(n), ...sentencesAt(n - 1)])));
      if (settled.text !== texts[n]) stray.push(`reads "${settled.text}" for "${texts[n]}"`);
      if (!(await comesTrue(isSo))) stray.push(highlights ? 'nothing is painted' : 'something is painted');
      stray.push(...errors.splice(0));
      tally.check(stray.length === 0, `${name}, update ${n}: ${stray.join('; ')}`);
    }
  }
  await tab.page.close();
}

/** The framework goes on as if nothing stood on its text. */
export const frameworkUpdates: Row = {
  row: 1,
  title:
    'React, Vue, Preact and Lit update text under highlights: it reads as without us, no highlight over other words',
  browsers: browserNames,
  controls: [
    {
      why: 'what stands on changed text is taken back in the mutation callback',
      steps: [
        {
          file: 'lib/page/standing-marks.ts',
          find: 'this.#take(this.#at(change.target), taken);',
          replace: 'this.#take([], taken);',
        },
      ],
      says: /stands over other words/,
    },
    {
      why: 'what something comes to stand in between is taken back as well',
      steps: [{ file: 'lib/page/standing-marks.ts', find: 'if (holder) {', replace: 'if (holder === null) {' }],
      says: /stands over other words.*at a late hour/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve(await writeApps(frameworks));
    const [browser, control] = [await stage.recorded(), await stage.control()];
    for (const name of frameworks)
      await updateArticle({ control, browser, url: `${origin}/${name}.html`, name, tally });
  },
};
