import { clickOn } from '../../extension/click-on.ts';
import { statements } from '../../extension/invented-pages.ts';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';
import { findInside } from '../../harness/inside-host.ts';
import { until } from '../wait.ts';

/** Opens the first card of a page. */
export async function openCard(browser: TestBrowser, tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  await clickOn(tab.page, statements.gift.slice(0, 30));
  await until('the card', async () => (await findInside(browser, tab, '.card')).length === 1);
}

/** Whether a card of ours stands on a page. */
export async function isCardOpen(browser: TestBrowser, tab: Tab): Promise<boolean> {
  return (await findInside(browser, tab, '.card')).length === 1;
}
