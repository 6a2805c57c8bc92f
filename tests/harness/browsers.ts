import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, makeOwnFolder } from './build-extension.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { type LaunchOptions, patience } from './launch.ts';

/** A tab and the handle by which it is driven. */
export interface Tab {
  /** The extension's own number for it. */
  readonly id: number;
  readonly page: Page;
}

/** What the toolbar shows for a tab. */
export interface Toolbar {
  readonly badge: string;
  readonly title: string;
  /** Path of the popup's page, with what follows it. */
  readonly popup: string;
  readonly enabled: boolean;
  /** Path of the icon that was last set for the tab; `''` where it is the extension's own. */
  readonly icon: string;
}

/** A real browser with the built extension in it; the same for Chromium and Firefox. */
export interface TestBrowser {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  readonly extensionId: string;
  readonly extensionOrigin: string;
  /** Whether the extension opened its page for a first run when it was installed; that tab is closed. */
  readonly openedFirstPage: boolean;
  /** Opens a page in a tab of its own and waits for `load`; `before` sees the tab while it is empty. */
  openPage(url: string, before?: (tab: Tab) => Promise<void> | void): Promise<Tab>;
  /** Opens a page in a private window of its own; the extension must have been allowed there (`inPrivate`). */
  openPrivatePage(url: string): Promise<Tab>;
  /** Opens a page of the extension (`popup.html?tab=3`) in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the popup as a page that speaks of another tab. */
  openPopup(tabId: number): Promise<Page>;
  /** Opens the real popup for a tab, as a click on the toolbar icon does: a page in Chromium, `undefined` in Firefox. */
  openRealPopup(tab: Tab): Promise<Page | undefined>;
  /** Has the extension get a keyboard command for a tab, as if its keys were pressed there. */
  sendCommand(name: string, tab: Tab): Promise<void>;
  /** Runs a function in an empty page of the extension, where `chrome.*` is at hand. */
  ask<A, R>(question: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  readToolbar(tabId: number): Promise<Toolbar>;
  listTabs(): Promise<{ readonly id: number; readonly url: string; readonly active: boolean }[]>;
  /** Has the extension load anew, as after an update, with all pages left open. */
  reloadExtension(): Promise<void>;
  /** Ends the extension's background, as the browser does when it has nothing to do; the next event starts it again. */
  killBackground(): Promise<void>;
  /** Closes the page behind `ask`, for a browser that is left to a reader. */
  closeDesk(): Promise<void>;
  close(): Promise<void>;
}

/** An empty page that the harness adds to its own copy of the extension, to ask the browser from. */
const deskPage = 'harness.html';

/** A copy that a build at the same time cannot pull away, with the harness's page in it. */
function copyExtension(extension: string): string {
  const folder = makeOwnFolder('extension');
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, deskPage), '<!doctype html><title>harness</title>');
  return folder;
}

function readToolbarInside(tabId: number): Promise<Omit<Toolbar, 'icon'>> {
  return Promise.all([
    chrome.action.getBadgeText({ tabId }),
    chrome.action.getTitle({ tabId }),
    chrome.action.getPopup({ tabId }),
    chrome.action.isEnabled(tabId),
  ]).then(([badge, title, popup, enabled]) => ({ badge, title, popup, enabled }));
}

/** Page that the extension opens in a tab of its own when it has been installed. */
const firstPage = 'welcome.html';

/** Waits until that page is open, and closes it: it is in nobody's way. Answers whether it came. */
async function closeFirstPageInside(path: string): Promise<boolean> {
  const end = Date.now() + 5000; // ms; the browser opens it as soon as the background has started
  while (Date.now() < end) {
    // told by its address, which a tab that is still loading has as `pendingUrl`
    const tabs = (await chrome.tabs.query({})).filter((tab) => `${tab.pendingUrl} ${tab.url}`.includes(`/${path}`));
    if (tabs.length > 0) {
      await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function listTabsInside(): Promise<{ id: number; url: string; active: boolean }[]> {
  const tabs = await chrome.tabs.query({});
  return tabs.map(({ id = -1, url = '', active }) => ({ id, url, active }));
}

async function openPrivateInside(url: string): Promise<number> {
  const opened = await chrome.windows.create({ url, incognito: true });
  return opened?.tabs?.[0]?.id ?? -1;
}

/** Starts a browser with the extension. */
export async function openBrowser(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  const extension = copyExtension(options.extension);
  const launch = name === 'chrome' ? launchChromium : launchFirefox;
  const launched = await launch({ ...options, extension });
  const { browser, extensionOrigin, extensionId, visitExtension, prepare, readIcon } = launched;

  let desk = (await browser.pages())[0] ?? (await browser.newPage());
  await visitExtension(desk, `${extensionOrigin}/${deskPage}`);
  const ask = <A, R>(question: (argument: A) => R | Promise<R>, argument: A): Promise<R> =>
    // puppeteer's own type resolves R once more
    desk.evaluate(question as (argument: unknown) => unknown, argument) as Promise<R>;
  const listTabs = () => ask(listTabsInside, undefined);
  // before any other tab opens: a new tab is told by its number, which was not there before
  const openedFirstPage = existsSync(join(extension, firstPage)) && (await ask(closeFirstPageInside, firstPage));

  const addTab = async (): Promise<Tab> => {
    const before = new Set((await listTabs()).map(({ id }) => id));
    const page = await browser.newPage({ type: options.places === 'windows' ? 'window' : 'tab' });
    await prepare(page);
    const tab = (await listTabs()).find(({ id }) => !before.has(id));
    if (!tab) throw new Error('The browser opened no tab.');
    return { id: tab.id, page };
  };
  /** Opens the empty page again once the extension is back. */
  const returnTo = async (page: Page): Promise<void> => {
    for (let tries = 0; tries < 50; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const there = await visitExtension(page, `${extensionOrigin}/${deskPage}`).then(
        () => true,
        () => false,
      );
      if (there && (await page.evaluate(() => Boolean(globalThis.chrome?.runtime?.id)).catch(() => false))) return;
    }
    throw new Error('The extension did not come back.');
  };
  let lastTab: Promise<unknown> = Promise.resolve();
  // one at a time: a new tab is told by its number, which was not there before
  const openTab = (): Promise<Tab> => {
    const tab = lastTab.then(addTab, addTab);
    lastTab = tab;
    return tab;
  };
  const openExtensionPage = async (path: string): Promise<Page> => {
    const { page } = await openTab();
    await visitExtension(page, `${extensionOrigin}/${path}`);
    return page;
  };
  return {
    name,
    puppeteer: browser,
    extensionId,
    extensionOrigin,
    openedFirstPage,
    openPage: async (url, before) => {
      const tab = await openTab();
      await before?.(tab);
      await tab.page.goto(url, { waitUntil: 'load', timeout: patience });
      return tab;
    },
    openPrivatePage: async (url) => {
      const before = new Set(await browser.pages());
      const id = await ask(openPrivateInside, url);
      for (const end = Date.now() + patience; Date.now() < end; ) {
        const page = (await browser.pages()).find((one) => !before.has(one));
        if (page?.url() === url) return { id, page };
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The browser opened no private window.');
    },
    openExtensionPage,
    openRealPopup: ({ page }) => launched.openRealPopup(page),
    sendCommand: async (command, tab) => {
      await tab.page.bringToFront();
      await launched.sendCommand(command, tab.id);
    },
    openPopup: (tabId) => openExtensionPage(`popup.html?tab=${tabId}`),
    ask,
    readToolbar: async (tabId) => ({ ...(await ask(readToolbarInside, tabId)), icon: await readIcon(tabId) }),
    listTabs,
    reloadExtension: async () => {
      // its own pages go with it, this one too
      const next = await browser.newPage();
      await launched.reload(desk);
      await returnTo(next);
      desk = next;
    },
    killBackground: launched.killBackground,
    closeDesk: () => desk.close(),
    close: async () => {
      await browser.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}
