import type { Page } from 'puppeteer-core';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';

/** What the popup says first, once it has made up its mind; `''` before. */
export function readSummary(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    const isBusy = document.querySelector('main')?.getAttribute('aria-busy') !== 'false';
    return isBusy ? '' : (document.querySelector('.summary')?.textContent ?? '');
  });
}

/** The number on the toolbar icon of a tab; `(none)` while there is no such tab. */
export async function readBadge(browser: TestBrowser, tab: Tab): Promise<string> {
  return (await browser.readToolbar(tab.id).catch(() => ({ badge: '(none)' }))).badge;
}
