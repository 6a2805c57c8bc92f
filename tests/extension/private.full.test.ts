import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { readBadge, waitUntilAnswered, waitUntilRead } from '../harness/shown.ts';
import { goldenFolder } from './golden-pages.ts';
import { expectInside, expectPainted } from './inside.ts';

/** Runs in a page of the extension: every key that is written from now on is written down. */
function watchWritten(): void {
  const written: string[] = [];
  Object.assign(globalThis, { written });
  chrome.storage.onChanged.addListener((changes) => void written.push(...Object.keys(changes)));
}

/** Runs there, too: what has been written since, and all that is kept, wherever an extension can keep anything. */
async function readKept() {
  const areas = [chrome.storage.local, chrome.storage.sync, chrome.storage.session];
  const kept = await Promise.all(areas.map((area) => area.get(null)));
  return {
    written: (globalThis as { written?: string[] }).written,
    kept: kept.flatMap((one) => Object.keys(one)),
    elsewhere: localStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length,
  };
}

describe.each(browserNames)('a private window in %s, once the reader has allowed the extension there', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  let tab: Tab;
  const kept = () => browser.ask(readKept, undefined);
  const openPopup = async (): Promise<Page> => {
    // Firefox gives no handle on its real popup: there it is the same page in a tab
    const real = name === 'chrome' ? await browser.openRealPopup(tab) : undefined;
    const popup = real ?? (await browser.openPopup(tab.id));
    await waitUntilAnswered(popup);
    return popup;
  };

  beforeAll(async () => {
    server = await servePages(goldenFolder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true, inPrivate: true });
    await browser.ask(watchWritten, undefined);
    tab = await browser.openPrivatePage(`${server.origin}/wire-report.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('has its pages read and answered for as any other', async () => {
    expect(await browser.ask(async (id) => (await chrome.tabs.get(id)).incognito, tab.id)).toBe(true);
    await expectPainted(browser, tab);
    await waitUntilRead(browser, tab);
    expect(Number(await readBadge(browser, tab))).toBeGreaterThan(0);
  });

  it('leaves nothing behind in the browser, whatever is read there', async () => {
    const popup = await openPopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.finding button[aria-expanded="false"]')?.click());
    await popup.close();
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await panel.waitForSelector('.finding');
    await panel.close();
    await browser.sendCommand('next-statement', tab);
    await expectInside(browser, tab, '.card', 1);
    await tab.page.keyboard.press('Escape');
    await browser.killBackground();
    await tab.page.reload();
    await expectPainted(browser, tab);
    expect(await kept()).toEqual({ written: [], kept: [], elsewhere: 0 });
  });

  it('keeps what does not fit, but not on which page', async () => {
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await panel.waitForSelector('.finding');
    const click = (selector: string) =>
      panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    await click('.finding button[aria-expanded="false"]');
    await panel.waitForSelector('.evidence-actions');
    await click('.evidence-actions > .link:last-child');
    await panel.waitForSelector('.objection');
    await click('.objection [type="submit"]');
    const readObjections = () =>
      browser.ask(async () => (await chrome.storage.local.get('objections'))['objections'], undefined);
    await expect.poll(readObjections).toMatchObject([{ url: '', title: '' }]);
    await browser.ask(() => chrome.storage.local.clear(), undefined);
    await browser.ask(watchWritten, undefined);
    await panel.close();
  });

  it('keeps what the reader chooses there, and no more', async () => {
    const popup = await openPopup();
    await popup.evaluate(() => {
      const labels = [...document.querySelectorAll('label')];
      labels.find(({ textContent }) => textContent === 'Highlights')?.click();
    });
    await expect.poll(async () => (await kept()).kept).toContain('settings');
    await popup.close();
    const { written, ...rest } = await kept();
    expect(rest).toEqual({ kept: ['settings'], elsewhere: 0 });
    expect(new Set(written)).toEqual(new Set(rest.kept));
  });
});
