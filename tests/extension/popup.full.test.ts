import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { findBuild } from '../harness/build-extension.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { readRows, waitUntilAnswered, waitUntilRead } from '../harness/shown.ts';
import { findViolations } from './axe.ts';
import { goldenFolder } from './golden-pages.ts';

/** Each browser in one scheme; `popup-states.test.ts` and the gallery go through the others. */
const runs = [
  { name: 'chrome', scheme: 'light' },
  { name: 'firefox', scheme: 'dark' },
] as const;
/** Pages by what the popup has to say of them. */
const pages = {
  'on topic': 'wire-report.html',
  'off topic': 'missile-launch.html',
  'of another language': 'ko-gift.html',
};

describe.each(runs)('the popup in $name, $scheme', ({ name, scheme }) => {
  let browser: TestBrowser;
  let server: PagesServer;

  const tabs = new Map<string, Tab>();
  const findTab = (file: string): Tab => {
    const tab = tabs.get(file);
    if (!tab) throw new Error(`${file} is not open`);
    return tab;
  };
  const openPopup = async (file: string) => {
    const tab = findTab(file);
    // Firefox gives no handle on its real popup: there it is the same page in a tab
    const popup = (await browser.openRealPopup(tab)) ?? (await browser.openPopup(tab.id));
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => {});
    await waitUntilAnswered(popup);
    return popup;
  };

  beforeAll(async () => {
    server = await servePages(goldenFolder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true, scheme });
    for (const file of Object.values(pages)) {
      const tab = await browser.openPage(`${server.origin}/${file}`);
      await waitUntilRead(browser, tab);
      tabs.set(file, tab);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(Object.entries(pages))('has no fault that axe can find for a page %s', async (_, file) => {
    const popup = await openPopup(file);
    expect(await findViolations(popup)).toEqual([]);
    await popup.close();
  });

  it('says of each page something of its own', async () => {
    const texts = new Set<string>();
    for (const file of Object.values(pages)) {
      const popup = await openPopup(file);
      texts.add(await popup.evaluate(() => document.body.textContent));
      await popup.close();
    }
    expect(texts.size).toBe(Object.keys(pages).length);
  });

  it('lists a row for each finding of the page, with its sentence and its reason', async () => {
    const rows = await readRows(browser, findTab(pages['on topic']).id);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ sentence, reason, ref }) => !sentence || !reason || !ref)).toEqual([]);
  });
});
