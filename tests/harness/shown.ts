/** What the extension shows on a page, asked the way a reader would see it. All the wiring to the extension is here. */

import type { Page } from 'puppeteer-core';
import { pieceNames } from '../../assets/dossiers/write-scripts.ts';
import type { PageView, TabState } from '../../lib/analysis/model.ts';
import type { Tab, TestBrowser } from './browsers.ts';

/** A highlight of the extension in a page's registry. */
export interface Painted {
  readonly key: string;
  readonly kind: 'mention' | 'statement';
  readonly entityId?: string;
}

/** A row of the popup's list. */
export interface Row {
  readonly sentence: string;
  readonly ref: string;
  readonly stance: string;
  /** The one line that says why. */
  readonly reason: string;
}

/** Number of ranges that stand in a page's highlight registry, by key. */
export type RangeCounts = Readonly<Record<string, number>>;

const messagePatience = 2000; // ms for the page's script to answer; far more than it needs

/** Asks the script in a tab's top frame; `undefined` where none answers. The protocol is @webext-core/messaging's. */
async function askTab(browser: TestBrowser, tabId: number, type: string): Promise<unknown> {
  const reply = await browser.ask(
    async ({ tab, name, patience }) => {
      const message = { id: Math.floor(Math.random() * 1e9), type: name, data: undefined, timestamp: Date.now() };
      const asked: Promise<unknown> = chrome.tabs.sendMessage(tab, message, { frameId: 0 });
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
      return Promise.race([asked.catch(() => undefined), late]);
    },
    { tab: tabId, name: type, patience: messagePatience },
  );
  return typeof reply === 'object' && reply !== null && 'res' in reply ? reply.res : undefined;
}

/** What the page's script says of its page; `undefined` where there is none. */
async function askState(browser: TestBrowser, tabId: number): Promise<TabState | undefined> {
  return (await askTab(browser, tabId, 'getState')) as TabState | undefined;
}

/** What the page's script knows of its page; `undefined` where there is none or the page is off topic. */
export async function askView(browser: TestBrowser, tabId: number): Promise<PageView | undefined> {
  const state = await askState(browser, tabId);
  return state?.kind === 'on topic' ? state.view : undefined;
}

/** Whether the scripts that read a page are on their way to it, one after the other. */
function isAwaited(browser: TestBrowser, tabId: number): Promise<boolean> {
  return browser.ask(
    async ({ target, names }) => {
      const func = (...keys: string[]): boolean => keys.some((key) => Reflect.has(globalThis, key));
      const asked = chrome.scripting.executeScript({ target, func, args: names });
      return asked.then(([frame]) => frame?.result === true).catch(() => false);
    },
    { target: { tabId }, names: Object.values(pieceNames) },
  );
}

/** Which highlight stands for what; `[]` where nothing is painted. */
export async function askPainted(browser: TestBrowser, tabId: number): Promise<readonly Painted[]> {
  return ((await askTab(browser, tabId, 'getPainted')) ?? []) as readonly Painted[];
}

/** Counts the ranges with text in them in the registries of the page and of its frames of the same origin. */
export function countRanges({ page }: Tab): Promise<RangeCounts> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    const count = (view: Window & typeof globalThis): void => {
      for (const [key, highlight] of view.CSS.highlights) {
        const shown = [...highlight].filter((range) => !range.collapsed && range.startContainer.isConnected);
        counts[key] = (counts[key] ?? 0) + shown.length;
      }
      for (const frame of view.document.querySelectorAll('iframe')) {
        if (frame.contentDocument && frame.contentWindow) count(frame.contentWindow as Window & typeof globalThis);
      }
    };
    count(window);
    return counts;
  });
}

/** Waits until a popup has made up its mind. */
export async function waitUntilAnswered(popup: Page): Promise<void> {
  await popup.waitForSelector('main[aria-busy="false"]', { timeout: 15_000 });
}

/** What a popup says first, once it has made up its mind; `''` before. */
export function readSummary(popup: Page): Promise<string> {
  return popup.evaluate(() => document.querySelector('main[aria-busy="false"] .summary')?.textContent ?? '');
}

/** The number on the toolbar icon of a tab; `(none)` while there is no such tab. */
export async function readBadge(browser: TestBrowser, tab: Tab): Promise<string> {
  return (await browser.readToolbar(tab.id).catch(() => ({ badge: '(none)' }))).badge;
}

/** Reads the rows that the popup lists for a tab, with every statement's quotes opened. */
export async function readRows(browser: TestBrowser, tabId: number): Promise<readonly Row[]> {
  const popup = await browser.openPopup(tabId);
  try {
    await waitUntilAnswered(popup);
    await popup.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.finding button[aria-expanded="false"]')) {
        button.click();
      }
    });
    const areQuoted = () =>
      [...document.querySelectorAll('.finding button[aria-controls]')].every(
        (button) =>
          button.getAttribute('aria-expanded') === 'true' &&
          document.getElementById(button.getAttribute('aria-controls') ?? '')?.querySelector('[data-ref]'),
      );
    await popup.waitForFunction(areQuoted, { timeout: 15_000 });
    return await popup.evaluate(() => {
      const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
      return [...document.querySelectorAll<HTMLElement>('[data-ref][data-stance]')].map((row) => {
        let around: HTMLElement | null = row;
        while (around && !around.querySelector('[data-sentence]')) around = around.parentElement;
        const sentence = around?.querySelector('[data-sentence]')?.textContent;
        const { ref = '', stance = '' } = row.dataset;
        return { sentence: plain(sentence), ref, stance, reason: plain(row.querySelector('.reason')?.textContent) };
      });
    });
  } finally {
    await popup.close();
  }
}

/** What tells whether anything has changed on a page; `undefined` while it is still being read. */
async function takeImprint(browser: TestBrowser, tab: Tab): Promise<string | undefined> {
  const [state, awaited, ranges, length] = await Promise.all([
    askState(browser, tab.id),
    isAwaited(browser, tab.id),
    countRanges(tab),
    tab.page.evaluate(() => document.documentElement.outerHTML.length),
  ]);
  if (awaited || state?.kind === 'reading') return undefined;
  return JSON.stringify([state?.kind === 'on topic' && state.view.analysis, ranges, length]);
}

/** Waits until what an imprint tells has been there and the same for two seconds, at the latest half a minute. */
export async function waitUntilStill(take: () => Promise<string | undefined>): Promise<void> {
  const quiet = 2000;
  const end = Date.now() + 30_000;
  let imprint = await take();
  let since = Date.now();
  while (Date.now() < end && Date.now() - since < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await take();
    if (now === undefined || now !== imprint) since = Date.now();
    imprint = now;
  }
}

/** Waits until neither a page nor what is shown on it has changed for two seconds, at the latest half a minute. */
export function waitUntilRead(browser: TestBrowser, tab: Tab): Promise<void> {
  return waitUntilStill(() => takeImprint(browser, tab));
}
