/** The popup: from its opening until the first finding is painted, beside an empty page of the same extension. On the clock: waiting is what is measured. */
import type { Page } from 'puppeteer-core';
import { goldenFolder } from '../extension/golden-pages.ts';
import { servePages } from '../harness/pages-server.ts';
import { waitUntilRead } from '../harness/shown.ts';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { type Lane, wait, withLanes } from './lanes.ts';

const rest = 300; // ms between two openings
const patience = 10_000; // ms

/** Opens a page of the extension and tells after how many ms of its own clock something is there and on screen; two frames later it is. */
async function timePage({ browser }: Lane, path: string, selector: string): Promise<number> {
  const page: Page = await browser.puppeteer.newPage();
  await page.evaluateOnNewDocument((wanted) => {
    const look = (): void => {
      if (!document.querySelector(wanted)) requestAnimationFrame(look);
      else
        requestAnimationFrame(() =>
          requestAnimationFrame(() => Reflect.set(globalThis, 'paintedAt', performance.now())),
        );
    };
    look();
  }, selector);
  await page.goto(`${browser.extensionOrigin}/${path}`);
  const painted = await page.waitForFunction(() => Reflect.get(globalThis, 'paintedAt') as number, {
    timeout: patience,
  });
  const time = Number(await painted.jsonValue());
  await page.close();
  await wait(rest);
  return time;
}

/** How long a reader waits for the popup's first finding. */
export function measurePopup({ extension, rounds }: Bench): Promise<Figure[]> {
  return withLanes(['ours'], extension, async ({ ours }) => {
    const server = await servePages(goldenFolder);
    try {
      const tab = await ours.browser.openPage(`${server.origin}/wire-report.html`);
      await waitUntilRead(ours.browser, tab);
      const [popup, empty]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        popup.push(await timePage(ours, `popup.html?tab=${tab.id}`, '.finding'));
        empty.push(await timePage(ours, 'harness.html', 'body'));
      }
      const ratios = popup.map((time, at) => time / (empty[at] ?? 1));
      return [
        {
          what: 'popup: opening to first finding painted ÷ an empty page',
          ...fromRounds(ratios),
          unit: '×',
          floor: 1.5,
        },
        { what: 'popup: opening to first finding painted', ...fromRounds(popup), unit: 'ms' },
        { what: 'an empty page of the extension', ...fromRounds(empty), unit: 'ms' },
      ];
    } finally {
      await server.close();
    }
  });
}
