import { gardenArticle, giftArticle, makePage, silentArticle } from '../../extension/invented-pages.ts';
import { choose } from '../../extension/settings.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { countPainted } from '../../harness/inside-host.ts';
import { askView, readBadge, readSummary } from '../../harness/shown.ts';
import type { Row } from '../row.ts';
import { comesTrue, isPainted, openPainted, pass, until } from '../wait.ts';

const moments = [0, 20, 60, 120, 250, 500, 900]; // ms after a page began to load

/** Browsers end the background whenever they like. */
export const killedBackground: Row = {
  row: 10,
  title:
    'the background is ended at many moments of a page’s reading and of the popup’s life: badge, marks and choices are right in the end',
  browsers: browserNames,
  controls: [
    {
      why: 'the background remembers nothing between two messages',
      steps: [
        {
          file: 'entrypoints/background.ts',
          find: '/** Holds nothing: every',
          replace: 'const woken = new Set<number>();\n\n/** Holds nothing: every',
        },
        {
          file: 'entrypoints/background.ts',
          find: "  await inject([...brought.topic.scripts, '/overlay.js'], sender);",
          replace: "  woken.add(tabId);\n  await inject([...brought.topic.scripts, '/overlay.js'], sender);",
        },
        {
          file: 'entrypoints/background.ts',
          find: "onMessage('report', ({ data, sender }) => show(data, sender.tab?.id));",
          replace:
            "onMessage('report', async ({ data, sender }) => (woken.has(sender.tab?.id ?? -1) ? show(data, sender.tab?.id) : undefined));",
        },
      ],
      says: /the badge is/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle), 'garden.html': makePage(gardenArticle) });
    const browser = await stage.launch();
    const first = await openPainted(browser, `${origin}/gift.html`);
    await until('the badge', async () => (await readBadge(browser, first)) !== '');
    const wanted = await readBadge(browser, first);
    for (const moment of moments) {
      const tab = await browser.openPage(`${origin}/garden.html`);
      const arrived = tab.page.goto(`${origin}/gift.html`);
      await pass(moment);
      await browser.killBackground();
      await arrived;
      // a page that changes tells again what is new: first it loses its findings, then it has them again
      const isRight = async () => (await isPainted(browser, tab)) && (await readBadge(browser, tab)) === wanted;
      tally.check(
        await comesTrue(isRight, 6000),
        `killed after ${moment} ms: the badge is "${await readBadge(browser, tab)}", not "${wanted}"`,
      );
      await tab.page.close();
    }
    await browser.killBackground();
    await first.page.evaluate(() => document.querySelector('#end')?.previousElementSibling?.remove());
    const isNew = async () =>
      ((await askView(browser, first.id))?.analysis.findings.length ?? 0) === Number(wanted) - 1;
    await until('the change to be read', isNew);
    const isTold = async () => (await readBadge(browser, first)) === String(Number(wanted) - 1);
    tally.check(
      await comesTrue(isTold, 5000),
      `killed while a page lay open: the badge is "${await readBadge(browser, first)}"`,
    );
    const popup = await browser.openPopup(first.id);
    await browser.killBackground();
    tally.check(
      await comesTrue(async () => (await readSummary(popup)) !== '', 8000),
      'killed under the popup: it says nothing',
    );
    await choose(browser, { highlights: false });
    await browser.killBackground();
    tally.check(
      await comesTrue(async () => (await countPainted(first)) === 0, 5000),
      'killed after a choice: still painted',
    );
  },
};

/** Two pages are told apart by their badge. */
export const badgesByTab: Row = {
  row: 48,
  title: 'two windows with three tabs each: every badge is its own page’s',
  browsers: browserNames,
  controls: [
    {
      why: 'a badge is set for one tab',
      steps: [
        {
          file: 'entrypoints/background.ts',
          find: "onMessage('report', ({ data, sender }) => show(data, sender.tab?.id));",
          replace: "onMessage('report', ({ data }) => show(data, undefined));",
        },
      ],
      says: /with all six open its badge is/,
    },
  ],
  async tryOut(stage, tally) {
    const files = {
      'gift.html': makePage(giftArticle),
      'silent.html': makePage(silentArticle),
      'garden.html': makePage(gardenArticle),
    };
    const origin = await stage.serve(files);
    const browser = await stage.shared();
    const urls = Object.keys(files).map((file) => `${origin}/${file}`);
    const ids = await browser.ask(async (addresses) => {
      const windows = [
        await chrome.windows.create({ url: addresses[0] }),
        await chrome.windows.create({ url: addresses[0] }),
      ];
      const tabs = windows.flatMap((window) => window?.tabs ?? []);
      for (const { windowId } of [...tabs]) {
        for (const url of addresses.slice(1)) tabs.push(await chrome.tabs.create({ windowId, url, active: false }));
      }
      return tabs.map(({ id = -1, pendingUrl, url }) => ({ id, url: pendingUrl ?? url ?? '' }));
    }, urls);
    tally.check(ids.length === 6, `${ids.length} tabs were opened`);
    const places = await browser.listTabs();
    const urlOf = async (id: number) => (await browser.listTabs()).find((tab) => tab.id === id)?.url ?? '';
    const badgeOf = async (id: number) => (await browser.readToolbar(id)).badge;
    const isRight = (url: string, badge: string) => (url.endsWith('gift.html') ? Number(badge) > 0 : badge === '');
    for (const { id } of ids) {
      await until('the tab to load', async () => (await urlOf(id)).startsWith(origin));
      const url = await urlOf(id);
      if (!url.endsWith('gift.html')) await pass(500);
      const hasComeRight = await comesTrue(async () => isRight(url, await badgeOf(id)), 20_000);
      tally.check(hasComeRight, `${url}: its badge is "${await badgeOf(id)}" (${places.length} tabs)`);
    }
    for (const { id } of ids) {
      const [url, badge] = [await urlOf(id), await badgeOf(id)];
      tally.check(isRight(url, badge), `${url}: with all six open its badge is "${badge}"`);
    }
  },
};
