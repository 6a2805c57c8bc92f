import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { askView, readSummary, waitUntilAnswered } from '../harness/shown.ts';
import { findViolations } from './axe.ts';
import { clickOn } from './click-on.ts';
import { expectPainted, readCardInside } from './inside.ts';

describe.each(browserNames)('a first run in %s', (name) => {
  let browser: TestBrowser;
  let sample: Tab;

  beforeAll(async () => {
    browser = await openBrowser(name, { extension: findBuild(name), headless: true });
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** The tab of a page of the extension that is open. */
  const findTab = async (path: string): Promise<number> => {
    const tab = (await browser.listTabs()).find(({ url }) => url.endsWith(path));
    if (!tab) throw new Error(`${path} is not open.`);
    return tab.id;
  };

  it('opens one page, which leads to the sample page and has no fault that axe can find', async () => {
    expect(browser.openedFirstPage).toBe(true);
    const page = await browser.openExtensionPage('welcome.html');
    await page.waitForSelector('.welcome-sample');
    expect(await findViolations(page)).toEqual([]);
    await page.click('.welcome-sample');
    await page.waitForSelector('#article h1');
    sample = { id: await findTab('/sample.html'), page };
  });

  it('has the sample page read, painted and answered for as any page is', async () => {
    await expectPainted(browser, sample);
    expect(await findViolations(sample.page)).toEqual([]);
    const popup = await browser.openPopup(sample.id);
    await waitUntilAnswered(popup);
    expect(await readSummary(popup)).toMatch(
      /The references speak to \d+ statements here: \d+ corroborated, \d+ contrasted/,
    );
    await popup.close();
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${sample.id}`);
    await panel.waitForSelector('.finding');
    await panel.close();
  });

  it('opens a card there at a click on a statement', async () => {
    await sample.page.bringToFront();
    const [first] = (await askView(browser, sample.id))?.analysis.findings ?? [];
    const exact = first?.claim.quote.exact ?? '';
    await clickOn(sample.page, exact.slice(0, 30));
    await expect.poll(() => sample.page.evaluate(readCardInside), { timeout: 10_000 }).toContain(exact);
  });

  it('has a page of options without a fault that axe can find', async () => {
    const page = await browser.openExtensionPage('options.html');
    await page.waitForSelector('#privacy');
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });
});
