/** The popup: from the click on the toolbar icon until the first finding is painted, beside a popup with nothing in it. On the clock: waiting is what is measured. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenFolder } from '../extension/golden-pages.ts';
import type { Tab } from '../harness/browsers.ts';
import { makeOwnFolder } from '../harness/build-extension.ts';
import { servePages } from '../harness/pages-server.ts';
import { waitUntilRead } from '../harness/shown.ts';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { type Lane, wait, withLanes } from './lanes.ts';

const rest = 300; // ms between two openings
const patience = 10_000; // ms

const [ours, empty] = ['popup.html', 'empty.html'];

/** Writes down when what is waited for is there and on screen, which it is two frames later; stands first in both pages. */
const watch = (selector: string): string => `(function look() {
  if (!document.querySelector('${selector}')) return requestAnimationFrame(look);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    globalThis.paintedAt = performance.timeOrigin + performance.now();
  }));
})();`;

/** A copy of the extension that tells when it has painted, with an empty popup in it. */
function makeWatched(extension: string): string {
  const folder = makeOwnFolder('watched');
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, 'watch-popup.js'), watch('.finding'));
  writeFileSync(join(folder, 'watch-empty.js'), watch('body'));
  writeFileSync(
    join(folder, empty),
    '<!doctype html><meta charset="utf-8"><title>empty</title><script src="watch-empty.js"></script><p>Empty',
  );
  const page = readFileSync(join(folder, ours), 'utf8');
  writeFileSync(join(folder, ours), page.replace('<head>', '<head><script src="watch-popup.js"></script>'));
  return folder;
}

/** ms from the click on the toolbar icon until that page is painted as the popup. */
async function timePopup({ browser }: Lane, { page }: Tab, path: string): Promise<number> {
  const extension = (await browser.puppeteer.extensions()).get(browser.extensionId);
  if (!extension) throw new Error('The browser has lost the extension.');
  await browser.ask((popup) => chrome.action.setPopup({ popup }), path);
  await page.bringToFront();
  const opened = browser.puppeteer.waitForTarget((target) => target.url() === `${browser.extensionOrigin}/${path}`);
  const clicked = Date.now();
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  const painted = await popup.waitForFunction(() => Reflect.get(globalThis, 'paintedAt') as number, {
    timeout: patience,
  });
  const time = Number(await painted.jsonValue()) - clicked;
  await popup.close();
  await wait(rest);
  return time;
}

/** How long a reader waits for the popup's first finding. */
export async function measurePopup({ extension, rounds }: Bench): Promise<Figure[]> {
  const watched = makeWatched(extension);
  const server = await servePages(goldenFolder);
  try {
    return await withLanes(['ours'], watched, async ({ ours: lane }) => {
      const tab = await lane.browser.openPage(`${server.origin}/wire-report.html`);
      await waitUntilRead(lane.browser, tab);
      const times: Record<string, number[]> = { [ours]: [], [empty]: [] };
      for (let round = 0; round <= rounds; round += 1)
        for (const path of round % 2 ? [ours, empty] : [empty, ours]) {
          const time = await timePopup(lane, tab, path);
          if (round > 0) times[path]?.push(time); // the first only warms up
        }
      const { [ours]: popup = [], [empty]: yardstick = [] } = times;
      return [
        {
          what: 'popup: click to first finding painted ÷ an empty popup',
          ...fromRounds(popup.map((time, at) => time / (yardstick[at] ?? 1))),
          unit: '×',
          floor: 1.5,
        },
        { what: 'popup: click to first finding painted', ...fromRounds(popup), unit: 'ms' },
        { what: 'an empty popup', ...fromRounds(yardstick), unit: 'ms' },
      ];
    });
  } finally {
    await server.close();
    rmSync(watched, { recursive: true, force: true });
  }
}
