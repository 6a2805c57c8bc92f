import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { findBuild } from '../harness/build-extension.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { askView, waitUntilAnswered, waitUntilRead } from '../harness/shown.ts';
import { clickOn } from './click-on.ts';
import { goldenFolder } from './golden-pages.ts';

/** What a screen reader is given of a page, in its order: "role: words". */
async function listSpoken(page: Page, role?: string): Promise<string[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const list = (node: SerializedAXNode): string[] => [
    ...(node.name && node.role !== 'InlineTextBox' ? [`${node.role}: ${node.name}`] : []),
    ...(node.children ?? []).flatMap(list),
  ];
  const find = (node: SerializedAXNode): SerializedAXNode | undefined =>
    node.role === role ? node : (node.children ?? []).map(find).find(Boolean);
  const begin = tree && role ? find(tree) : tree;
  return begin ? list(begin) : [];
}

/** The first of these that is not spoken after those before it; `undefined` where all are. */
function findOutOfOrder(spoken: readonly string[], wanted: readonly RegExp[]): RegExp | undefined {
  let at = -1;
  return wanted.find((pattern) => {
    at = spoken.findIndex((words, place) => place > at && pattern.test(words));
    return at < 0;
  });
}

// Chromium alone: Firefox hands its tree of accessibility to no test.
describe('what a screen reader is given', () => {
  let browser: TestBrowser;
  let server: PagesServer;
  let tab: Tab;

  beforeAll(async () => {
    server = await servePages(goldenFolder);
    browser = await openBrowser('chrome', { extension: findBuild('chrome'), headless: true });
    tab = await browser.openPage(`${server.origin}/wire-report.html`);
    await waitUntilRead(browser, tab);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is, of the popup, the answer, then question by question who says what, and the quotes', async () => {
    const popup = await browser.openPopup(tab.id);
    await waitUntilAnswered(popup);
    await popup.click('.finding button[aria-expanded="false"]');
    await popup.waitForSelector('.evidence');
    await popup.waitForSelector('.chip');
    const spoken = await listSpoken(popup);
    const inOrder = [
      /^heading: Second Source$/,
      /^switch: Everywhere$/,
      /references speak to \d+ statements here/,
      /^toolbar: Where in the page$/,
      /^heading: .*\?$/,
      /^StaticText: (?:contrasts|corroborates)$/,
      /^StaticText: .*1 origin: /,
      /^button: Show in page/,
      /^button: Hide \d+ quote/,
      /^StaticText: (?:contrasts|corroborates)$/,
      /^button: Read in the article: /,
      /^heading: .*\?$/,
      /^button: Check the selected text$/,
      /^heading: Named on this page$/,
      /^button: Kim Jong Un .*\d+ mentions$/,
      /^button: Options$/,
    ];
    expect(findOutOfOrder(spoken, inOrder), spoken.join('\n')).toBeUndefined();
    await popup.close();
  });

  it('is, of a card, what it amounts to, the page’s words, why, the article’s words, and where they stand', async () => {
    const [finding] = (await askView(browser, tab.id))?.analysis.findings ?? [];
    const words = finding?.claim.quote.exact.slice(0, 20) ?? '';
    await tab.page.bringToFront();
    await clickOn(tab.page, words);
    await expect.poll(async () => (await listSpoken(tab.page, 'dialog')).length).toBeGreaterThan(0);
    const spoken = await listSpoken(tab.page, 'dialog');
    const inOrder = [
      /^dialog: What the references say: /,
      /^heading: What the references say: /,
      /^button: Next statement/,
      /^button: Close$/,
      /^StaticText: On this page$/,
      new RegExp(`^StaticText: ${words.split(' ')[0]}`),
      /^StaticText: (?:contrasts|corroborates)$/,
      /^StaticText: .*(?:says|does not say|gives|names|tells|denies|judges|is worded)/i,
      /^StaticText: .*18 March 2024|undated/i,
      /^button: Read in the article: /,
      /^button: Copy quotation: /,
    ];
    expect(findOutOfOrder(spoken, inOrder), spoken.join('\n')).toBeUndefined();
  });
});
