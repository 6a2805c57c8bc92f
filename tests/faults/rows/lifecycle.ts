import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { gardenArticle, giftArticle, makePage, silentArticle } from '../../extension/invented-pages.ts';
import { choose } from '../../extension/settings.ts';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';
import { browserNames, makeOwnFolder } from '../../harness/build-extension.ts';
import { countPainted } from '../../harness/inside-host.ts';
import { askView } from '../../harness/shown.ts';
import type { Row } from '../row.ts';
import { comesTrue, isPainted, openPainted, pass, until } from '../wait.ts';

/** What the popup says first, once it has made up its mind; `''` before. */
export function readSummary(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    const isBusy = document.querySelector('main')?.getAttribute('aria-busy') !== 'false';
    return isBusy ? '' : (document.querySelector('.summary')?.textContent ?? '');
  });
}

async function readBadge(browser: TestBrowser, tab: Tab): Promise<string> {
  return (await browser.readToolbar(tab.id).catch(() => ({ badge: '(none)' }))).badge;
}

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
          find: '  await browser.scripting.executeScript({',
          replace: '  woken.add(tabId);\n  await browser.scripting.executeScript({',
        },
        {
          file: 'entrypoints/background.ts',
          find: "onMessage('report', ({ data, sender }) => show(data, sender.tab?.id));",
          replace:
            "onMessage('report', async ({ data, sender }) => (woken.has(sender.tab?.id ?? -1) ? show(data, sender.tab?.id) : undefined));",
        },
      ],
      says: /badge is/,
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

/** Whoever is asked may never answer. */
export const unansweredMessage: Row = {
  row: 11,
  title: 'a page script that never answers leaves the popup with an answer of its own, not with a wheel',
  browsers: browserNames,
  controls: [
    {
      why: 'the popup waits for an answer for a while only',
      steps: [
        {
          file: 'lib/browser/tab-state.ts',
          find: 'return Promise.race([asked, wait(patience)]);',
          replace: 'return asked;',
        },
      ],
      says: /says nothing/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle) });
    const silent = makeOwnFolder('silent');
    cpSync(stage.extension, silent, { recursive: true });
    // returns true: it will answer later, and never does
    writeFileSync(
      join(silent, 'overlay.js'),
      '(globalThis.browser ?? chrome).runtime.onMessage.addListener(() => new Promise(() => {}) && true);',
    );
    const browser = await stage.launch(silent);
    const tab = await browser.openPage(`${origin}/gift.html`);
    await pass(500);
    const popup = await browser.openPopup(tab.id);
    tally.check(await comesTrue(async () => (await readSummary(popup)) !== ''), 'the popup says nothing');
    tally.check(/not answered/.test(await readSummary(popup)), `the popup says "${await readSummary(popup)}"`);
  },
};

/** Runs in the page: writes down whether it comes back from the browser's cache. */
const backWatch =
  "<script>window.cameBack=0;addEventListener('pageshow',(e)=>{if(e.persisted)window.cameBack+=1})</script>";

/** Pages that wait in the browser's cache hear nothing. */
export const backForwardCache: Row = {
  row: 12,
  title:
    'a page that comes back from the back/forward cache shows what was chosen in the meantime, answers, and has its badge',
  browsers: browserNames,
  controls: [
    {
      why: 'on its return a page asks for the settings again',
      steps: [
        { file: 'entrypoints/overlay/index.ts', find: '      isStale = true;', replace: '      isStale = false;' },
      ],
      says: /after switching (off|on)/,
    },
    {
      why: 'on its return a page says again what it has',
      steps: [{ file: 'entrypoints/overlay/teller.ts', find: "told = told && 'again';", replace: '' }],
      says: /badge/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({
      'gift.html': makePage(giftArticle, backWatch),
      'garden.html': makePage(gardenArticle),
    });
    const browser = await stage.launch();
    const tab = await openPainted(browser, `${origin}/gift.html`);
    await until('the badge', async () => (await readBadge(browser, tab)) !== '');
    const wanted = await readBadge(browser, tab);
    for (const highlights of [false, true]) {
      await tab.page.evaluate(() => {
        location.href = 'garden.html';
      });
      const hasGone = () => tab.page.evaluate(() => location.pathname === '/garden.html').catch(() => false);
      await until('the other page', hasGone);
      await pass(400);
      await choose(browser, { highlights });
      await pass(200);
      await tab.page.evaluate(() => history.back());
      const hasCome = () =>
        tab.page.evaluate(() => Number((globalThis as { cameBack?: number }).cameBack) > 0).catch(() => false);
      tally.check(await comesTrue(hasCome), 'the browser kept no page: nothing was tried');
      const word = highlights ? 'on' : 'off';
      const isSo = async () => (await countPainted(tab)) > 0 === highlights;
      tally.check(
        await comesTrue(isSo, 4000),
        `after switching ${word} in the meantime: ${await countPainted(tab)} ranges`,
      );
      const answers = async () => (await askView(browser, tab.id)) !== undefined;
      tally.check(await comesTrue(answers, 4000), 'it no longer answers');
      const hasBadge = async () => (await readBadge(browser, tab)) === wanted;
      tally.check(await comesTrue(hasBadge, 4000), `the badge is "${await readBadge(browser, tab)}", not "${wanted}"`);
    }
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
      says: /badge is/,
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
    for (const { id } of ids) {
      const url = () => browser.listTabs().then((tabs) => tabs.find((tab) => tab.id === id)?.url ?? '');
      await until('the tab to load', async () => (await url()).startsWith(origin));
      const isGift = (await url()).endsWith('gift.html');
      const isRight = async () => {
        const { badge } = await browser.readToolbar(id);
        return isGift ? Number(badge) > 0 : badge === '';
      };
      if (!isGift) await pass(500);
      tally.check(
        await comesTrue(isRight, 8000),
        `${await url()}: its badge is "${(await browser.readToolbar(id)).badge}" (${places.length} tabs)`,
      );
    }
  },
};

/** The popup goes at any click beside it. */
export const closedPopup: Row = {
  row: 49,
  title: 'a popup that is closed right after a choice has kept it, ten times of ten',
  browsers: browserNames,
  controls: [
    {
      why: 'a choice is kept at once',
      steps: [
        {
          file: 'entrypoints/popup/main.tsx',
          find: 'notKept = await saveSettings(next).then(',
          replace:
            'await new Promise((resolve) => setTimeout(resolve, 2000));\n    notKept = await saveSettings(next).then(',
        },
      ],
      says: /is not kept/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'garden.html': makePage(gardenArticle) });
    const browser = await stage.shared();
    const tab = await browser.openPage(`${origin}/garden.html`);
    const highlights = 'fieldset label:last-of-type input[role="switch"]';
    for (let time = 1; time <= 10; time += 1) {
      const popup = await browser.openPopup(tab.id);
      await until('the popup', async () => (await popup.$(highlights)) !== null);
      const wanted = await popup.$eval(highlights, (input) => {
        (input as HTMLInputElement).click();
        return (input as HTMLInputElement).checked;
      });
      await popup.close();
      const read = () => browser.ask(async () => (await chrome.storage.local.get('settings'))['settings'], undefined);
      const isKept = async () => ((await read()) as { highlights?: boolean } | undefined)?.highlights === wanted;
      tally.check(await comesTrue(isKept, 1000), `choice ${time} is not kept`);
    }
  },
};
