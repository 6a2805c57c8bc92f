import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { findViolations } from './axe.ts';
import { expectPainted } from './inside.ts';

/** Pages of the extension, each by what stands in it once it is drawn. In light and wide `npm test` looks at them. */
const pages = {
  'welcome.html': '.welcome-sample',
  'sample.html': '#article h1',
  'options.html': '#privacy',
  'reader.html#B3': 'mark.target',
};
const widths = [1100, 320]; // px; the second is 1280 at four times the size

describe.each(browserNames)('pages of the extension in dark, wide and narrow, in %s', (name) => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser(name, { extension: findBuild(name), headless: true, scheme: 'dark' });
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(Object.entries(pages))('%s has no fault that axe can find', async (path, drawn) => {
    const page = await browser.openExtensionPage(path);
    await page.waitForSelector(drawn);
    if (path === 'sample.html') {
      const id = (await browser.listTabs()).find(({ url }) => url.endsWith(`/${path}`))?.id ?? -1;
      await expectPainted(browser, { id, page });
    }
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      expect(await findViolations(page)).toEqual([]);
      const seen = await page.evaluate(() => ({
        isDark: matchMedia('(prefers-color-scheme: dark)').matches,
        width: innerWidth,
        scrollsSideways: document.documentElement.scrollWidth > innerWidth,
      }));
      expect(seen).toEqual({ isDark: true, width, scrollsSideways: false });
    }
    await page.close();
  });
});
