import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Tab, TestBrowser } from '../harness/browsers.ts';
import { countPainted, findInside } from '../harness/inside-host.ts';
import { askView } from '../harness/shown.ts';

/** Waits until a selector finds this many elements of ours above a page. */
export async function expectInside(browser: TestBrowser, tab: Tab, selector: string, count: number): Promise<void> {
  const found = async () => (await findInside(browser, tab, selector)).length;
  await expect.poll(found, { timeout: 10_000, message: `${selector} above the page` }).toBe(count);
}

/** Waits until what was drawn in a page last has taken the focus, if it does: that is told one frame later. */
export async function settleFocus({ page }: Tab): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Brings a page to the front and waits until the browser, too, takes it to be there. */
async function bringForward(page: Page): Promise<void> {
  const [desk] = await page.browser().pages();
  const isInFront = async (): Promise<boolean> => {
    await page.bringToFront();
    return page.evaluate(() => document.hasFocus());
  };
  if (await isInFront()) return;
  const comeForward = async (): Promise<boolean> => {
    await desk?.bringToFront(); // a window that Firefox takes to be in front already, it does not raise
    return isInFront();
  };
  await expect.poll(comeForward, { timeout: 10_000, message: 'in front' }).toBe(true);
}

/** Presses a key in a page in front: elsewhere Firefox moves the focus by it, but presses no button. */
export async function press(page: Page, key: KeyInput): Promise<void> {
  await bringForward(page);
  await page.keyboard.press(key);
}

/** Opens a page and waits until its statements are found and painted. */
export async function openPainted(browser: TestBrowser, url: string, lines: string[] = []): Promise<Tab> {
  const listen = (page: Page) => {
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(String(error)));
  };
  const tab = await browser.openPage(url, ({ page }) => listen(page));
  await expectPainted(browser, tab);
  return tab;
}

/** Waits until a page's statements are found and painted. */
export async function expectPainted(browser: TestBrowser, tab: Tab): Promise<void> {
  const found = async () => (await askView(browser, tab.id))?.analysis.findings.length ?? 0;
  await expect.poll(found, { timeout: 20_000, message: 'findings' }).toBeGreaterThan(0);
  await expect.poll(() => countPainted(tab), { timeout: 10_000, message: 'painted ranges' }).toBeGreaterThan(0);
}

/** Runs in the sample page, which is the extension's own: into it no script can be injected. What the card says; `''` without one. */
export function readCardInside(): string {
  const open = (host: HTMLElement): ShadowRoot | null => {
    const known = (host as { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    return known === undefined ? chrome.dom.openOrClosedShadowRoot(host) : known;
  };
  const hosts = [...document.documentElement.children].filter((child) => child instanceof HTMLElement);
  return hosts.map((host) => open(host)?.querySelector('.card')?.textContent ?? '').join('');
}
