import type { Tab, TestBrowser } from './browsers.ts';
import { countRanges } from './shown.ts';

/** An element of ours above a page. */
export interface Inner {
  readonly text: string;
  /** Centre, in px of the page's window. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The elements that a selector finds in our own closed shadow root on a page: `[]` where none stands there. */
export function findInside(browser: TestBrowser, { id }: Tab, selector: string): Promise<readonly Inner[]> {
  return browser.ask(
    async ({ tabId, wanted }) => {
      const func = (inner: string): Inner[] => {
        const open = (host: HTMLElement): ShadowRoot | null => {
          const known = (host as { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
          return known === undefined ? chrome.dom.openOrClosedShadowRoot(host) : known;
        };
        const hosts = [...document.documentElement.children].filter((child) => child instanceof HTMLElement);
        return hosts.flatMap((host) =>
          [...(open(host)?.querySelectorAll<HTMLElement>(inner) ?? [])].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const text = element.textContent.replace(/\s+/g, ' ').trim();
            return { text, x: x + width / 2, y: y + height / 2, width, height };
          }),
        );
      };
      const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func, args: [wanted] });
      return frame?.result ?? [];
    },
    { tabId: id, wanted: selector },
  );
}

/** Clicks, as a reader does, on the first element of ours that a selector finds. */
export async function clickInside(browser: TestBrowser, tab: Tab, selector: string): Promise<void> {
  const [first] = await findInside(browser, tab, selector);
  if (!first) throw new Error(`There is no ${selector} above the page.`);
  await tab.page.mouse.click(first.x, first.y);
}

/** How many ranges are painted on a page, ours being the only ones. */
export async function countPainted(tab: Tab): Promise<number> {
  return Object.values(await countRanges(tab)).reduce((sum, count) => sum + count, 0);
}
