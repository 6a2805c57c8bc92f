import { clickOn } from '../../extension/click-on.ts';
import { gardenArticle, giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import { watchConsole } from '../../extension/observe.ts';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { countPainted, findInside } from '../../harness/inside-host.ts';
import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';
import { comesTrue, isPainted, openPainted, pass, until } from '../wait.ts';

const page = makePage(giftArticle);

/** Elements of ours at the end of a page. */
function countHosts({ page }: Tab): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length - 2); // beside head and body
}

/** Keys in the registry: of one run they begin alike. */
function countRuns({ page }: Tab): Promise<number> {
  return page.evaluate(() => new Set([...CSS.highlights.keys()].map((key) => key.split('-')[0])).size);
}

function countSheets({ page }: Tab): Promise<number> {
  return page.evaluate(() => document.adoptedStyleSheets.length);
}

async function openCard(browser: TestBrowser, tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  await clickOn(tab.page, statements.gift.slice(0, 30));
  await until('the card', async () => (await findInside(browser, tab, '.card')).length === 1);
}

const reloads = 3;

/** Reloads the extension with the page open, and looks what stands there. */
async function reload(stage: Stage, browser: TestBrowser, tab: Tab): Promise<void> {
  await browser.reloadExtension();
  await tab.page.bringToFront();
  if (stage.name === 'firefox') {
    // Firefox starts the gate again in every open page, which wakes the rest
    await until('the new run to paint', () => isPainted(browser, tab));
    return;
  }
  // Chromium starts nothing in open pages: the popup does, when it is opened
  const popup = await browser.openPopup(tab.id);
  await until('the popup to have read the page', () => isPainted(browser, tab));
  await popup.close();
  await tab.page.bringToFront();
}

/** An update of the extension while pages are open. */
export const reloadedExtension: Row = {
  row: 8,
  title: 'the extension is reloaded three times while a page and its card are open: one run, no second card, no error',
  browsers: browserNames,
  controls: [
    {
      why: 'an orphan looks whether its extension is there when the reader comes or goes',
      steps: [
        {
          file: 'entrypoints/overlay/index.ts',
          find: 'if (isOrphan()) own.abort();',
          replace: '',
        },
      ],
      says: /errors on the page.*context invalidated/,
      browsers: ['chrome'],
    },
    {
      why: 'a new run in a world of its own takes back what was painted before',
      steps: [
        {
          file: 'entrypoints/overlay/layers.ts',
          find: 'const prefix = makeKeyPrefix();',
          replace: "const prefix = 'x'.concat(crypto.randomUUID());",
        },
      ],
      says: /runs paint/,
      browsers: ['firefox'],
    },
    {
      why: 'a new run in a world of its own removes the host that was left',
      steps: [
        {
          file: 'lib/page/sweep.ts',
          find: "if (rootOf(host)?.querySelector('.second-source')) host.remove();",
          replace: ';',
        },
      ],
      says: /hosts stand on the page/,
      browsers: ['firefox'],
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': page });
    const browser = await stage.launch();
    const errors: string[] = [];
    const tab = await openPainted(browser, `${origin}/gift.html`, errors);
    const painted = await countPainted(tab);
    const sheets = await countSheets(tab);
    for (let time = 1; time <= reloads; time += 1) {
      await openCard(browser, tab);
      await reload(stage, browser, tab);
      const after = `after reload ${time}`;
      tally.check((await countRuns(tab)) === 1, `${after}: ${await countRuns(tab)} runs paint`);
      tally.check((await countPainted(tab)) === painted, `${after}: ${await countPainted(tab)} ranges, not ${painted}`);
      tally.check((await countSheets(tab)) === sheets, `${after}: ${await countSheets(tab)} sheets, not ${sheets}`);
      tally.check((await countHosts(tab)) === 0, `${after}: ${await countHosts(tab)} hosts stand on the page`);
    }
    await openCard(browser, tab);
    tally.check((await countHosts(tab)) === 1, `a click: ${await countHosts(tab)} hosts stand on the page`);
    tally.expectNone('errors on the page', errors);
  },
};

/** What is left of a script whose extension has gone. */
export const orphanedScript: Row = {
  row: 9,
  title: 'a script whose extension has been updated takes everything back at the page’s next change; nothing is thrown',
  browsers: ['chrome'],
  controls: [
    {
      why: 'it looks whether its extension is still there, before it reads and before it paints again',
      steps: [
        { file: 'entrypoints/overlay/index.ts', find: 'if (isOrphan()) return own.abort();', replace: '' },
        { file: 'entrypoints/overlay/index.ts', find: 'if (isOrphan()) own.abort();', replace: '' },
      ],
      says: /still painted/,
    },
    {
      why: 'it asks nothing of the extension any more',
      steps: [
        {
          file: 'entrypoints/overlay/index.ts',
          find: '      } catch {\n        // the browser has cut an orphan off from what it listened to',
          replace: '      } catch (error) {\n        throw error;',
        },
      ],
      says: /errors on the pages.*invalidated/,
    },
    {
      why: 'the gate wakes nobody who has gone',
      steps: [
        { file: 'lib/browser/wake.ts', find: '  if (isOrphan()) return;\n', replace: '' },
        { file: 'lib/page/watch-triggers.ts', find: 'if (isGone()) {', replace: 'if (isGone === undefined) {' },
      ],
      says: /errors on the pages/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': page, 'garden.html': makePage(gardenArticle) });
    const browser = await stage.launch();
    const errors: string[] = [];
    const tab = await openPainted(browser, `${origin}/gift.html`, errors);
    await pass(11_000); // until it has looked for the last time by itself
    const off = await browser.openPage(`${origin}/garden.html`, (empty) => watchConsole(empty, errors)); // its gate still watches
    await browser.reloadExtension();
    const isBare = async () => (await countPainted(tab)) === 0;
    tally.check(!(await isBare()), 'there was nothing to take back');
    await tab.page.evaluate(() => document.querySelector('main')?.append('More.'));
    tally.check(await comesTrue(isBare, 5000), 'still painted');
    tally.check((await countSheets(tab)) === 0, 'a sheet of ours is still there');
    await tab.page.evaluate(() => document.querySelector('main')?.append('And more.'));
    await off.page.evaluate((text) => document.querySelector('main')?.append(text), statements.gift);
    await pass(1500); // longer than overlay and gate wait for quiet
    tally.check(await isBare(), 'painted again');
    tally.expectNone('errors on the pages', errors);
  },
};
