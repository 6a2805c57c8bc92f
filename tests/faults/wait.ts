import type { Tab, TestBrowser } from '../harness/browsers.ts';
import { countPainted } from '../harness/inside-host.ts';
import { askView } from '../harness/shown.ts';

const patience = 12_000; // ms; far more than what is waited for needs on a busy machine

/** Lets time pass. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until something holds; answers whether it came to hold. */
export async function comesTrue(holds: () => Promise<boolean> | boolean, longest = patience): Promise<boolean> {
  for (const end = Date.now() + longest; ; ) {
    if (await holds()) return true;
    if (Date.now() > end) return false;
    await pass(50);
  }
}

/** Waits until something holds. Throws with what was waited for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, longest = patience): Promise<void> {
  if (!(await comesTrue(holds, longest))) throw new Error(`waited in vain for ${what}`);
}

/** Whether a page's statements are found and painted. */
export async function isPainted(browser: TestBrowser, tab: Tab): Promise<boolean> {
  const view = await askView(browser, tab.id);
  return (view?.analysis.findings.length ?? 0) > 0 && (await countPainted(tab)) > 0;
}

/** Opens a page on topic and waits until it is painted; the page's errors go to `lines`. */
export async function openPainted(browser: TestBrowser, url: string, lines: string[] = []): Promise<Tab> {
  const tab = await browser.openPage(url, ({ page }) => {
    page.on('pageerror', (error) => lines.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon')) lines.push(message.text());
    });
  });
  await until('the page to be painted', () => isPainted(browser, tab));
  return tab;
}
