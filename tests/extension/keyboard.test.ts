import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { findInside } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { waitUntilAnswered, waitUntilRead } from '../harness/shown.ts';
import { goldenFolder } from './golden-pages.ts';
import { expectInside, expectPainted, press, readCardInside, settleFocus } from './inside.ts';
import { choose } from './settings.ts';

/** Names of what can be reached in a page of the extension, in the order in which it stands there. */
function listControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href], [tabindex="0"]'),
    ];
    const radios = new Set<string>();
    return all
      .filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(':disabled'))
      .filter((one) => {
        if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
        return one.checked && !radios.has(one.name) && radios.add(one.name); // a group is one stop
      })
      .map(
        (one) =>
          one.getAttribute('aria-label') ?? (one.textContent || one.closest('label')?.textContent) ?? one.localName,
      );
  });
}

const nameOfFocus = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    return (
      one?.getAttribute('aria-label') ??
      (one?.textContent || one?.closest('label')?.textContent) ??
      one?.localName ??
      ''
    );
  });

/** How a copied quotation begins: the words of the piece of evidence that has the focus, and below them where they stand. */
function readQuotation(page: Page): Promise<string> {
  return page.evaluate(() => {
    const evidence = document.activeElement?.closest('.evidence');
    const [quote, label] = ['.quote', '.source cite'].map((part) => evidence?.querySelector(part)?.textContent);
    return `“${quote}”\n– ${label}, `;
  });
}

describe.each(browserNames)('by keyboard alone in %s', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  let tab: Tab;
  const readStored = (key: string) =>
    browser.ask(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);
  /** Goes on by Tab until something of that name has the focus. */
  const goTo = async (page: Page, wanted: RegExp): Promise<void> => {
    for (let step = 0; step < 120; step += 1) {
      if (wanted.test(await nameOfFocus(page))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${wanted}.`);
  };
  /** Pastes in the place of what stands in the field that has the focus, and answers with what stands there then. */
  const paste = async (page: Page): Promise<string> => {
    await page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.select());
    await page.keyboard.down('Control');
    await page.keyboard.press('v', { commands: ['paste'] }); // Chromium without a window knows no such key by itself
    await page.keyboard.up('Control');
    return page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value ?? '');
  };
  /** Opens, in a popup, the form of an objection to a quote. */
  const goToObjection = async (popup: Page): Promise<void> => {
    await goTo(popup, /^Object to this/);
    await press(popup, 'Enter');
    await expect.poll(() => nameOfFocus(popup)).toBe('textarea');
  };
  const openPopup = async (): Promise<Page> => {
    const popup = await browser.openPopup(tab.id);
    await waitUntilAnswered(popup);
    return popup;
  };

  beforeAll(async () => {
    server = await servePages(goldenFolder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true, places: 'windows' });
    tab = await browser.openPage(`${server.origin}/wire-report.html`);
    await waitUntilRead(browser, tab);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(['popup', 'sidepanel', 'welcome'])(
    'everything in %s.html is reached by Tab, in the order in which it stands',
    async (place) => {
      const page = await browser.openExtensionPage(`${place}.html?tab=${tab.id}`);
      await page.waitForSelector('main:is([aria-busy="false"], .welcome)');
      const wanted = await listControls(page);
      const reached: string[] = [];
      for (let step = 0; step < wanted.length; step += 1) {
        await page.keyboard.press('Tab');
        reached.push(await nameOfFocus(page));
      }
      expect(reached).toEqual(wanted);
      await page.close();
    },
  );

  it('a reader opens a question, reads the quote, objects to it, and takes that back', async () => {
    const popup = await openPopup();
    await goTo(popup, /^Read \d+ quote/);
    await press(popup, 'Enter');
    await goToObjection(popup);
    await press(popup, 'Escape');
    expect(await popup.evaluate(() => document.querySelectorAll('.objection').length)).toBe(0);
    await popup.close();
  });

  it('a reader copies a quote with its source from the popup, and pastes it', async () => {
    const popup = await openPopup();
    await goTo(popup, /^Read \d+ quote/);
    await press(popup, 'Enter');
    await goTo(popup, /^Copy quotation: /);
    const quotation = await readQuotation(popup);
    await press(popup, 'Enter');
    await goToObjection(popup);
    await expect.poll(() => paste(popup)).toContain(quotation); // "Copied" stands for two seconds only, which a busy machine lets pass
    await press(popup, 'Escape');
    await popup.close();
  });

  it('a reader switches the highlights off and on, and chooses how much is highlighted', async () => {
    const popup = await openPopup();
    await goTo(popup, /^Highlights$/);
    await press(popup, ' ');
    await expect.poll(() => readStored('settings')).toMatchObject({ highlights: false });
    await press(popup, ' ');
    await expect.poll(() => readStored('settings')).toMatchObject({ highlights: true });
    await goTo(popup, /^With names$/);
    await press(popup, 'ArrowLeft');
    await expect.poll(() => readStored('settings')).toMatchObject({ density: 'findings' });
    await popup.close();
    await choose(browser, {});
  });

  it('a reader goes from the popup to a statement in the page, and to the next mention of a name', async () => {
    const popup = await openPopup();
    await goTo(popup, /^Show in page: /);
    await press(popup, 'Enter');
    await expectInside(browser, tab, '.card', 1);
    await tab.page.bringToFront();
    await press(tab.page, 'Escape');
    await expectInside(browser, tab, '.card', 0);
    await goTo(popup, /mention/);
    await press(popup, 'Enter');
    const slip = async () => (await findInside(browser, tab, '.name-hint'))[0]?.text;
    await expectInside(browser, tab, '.name-hint', 1);
    await tab.page.bringToFront();
    await expectInside(browser, tab, '.name-hint button:focus', 1);
    const first = await slip();
    await press(tab.page, 'Enter');
    await expect.poll(slip).not.toBe(first);
    await press(tab.page, 'Escape');
    await expectInside(browser, tab, '.name-hint', 0);
    await popup.close();
  });

  it('a reader walks the statements, the card’s buttons and out again', async () => {
    await tab.page.bringToFront();
    await browser.sendCommand('next-statement', tab);
    await expectInside(browser, tab, '.card', 1);
    const place = async () => (await findInside(browser, tab, '.card-place'))[0]?.text;
    const before = await place();
    await browser.sendCommand('next-statement', tab);
    await expect.poll(place).not.toBe(before);
    await settleFocus(tab);
    await tab.page.keyboard.press('Tab');
    await press(tab.page, 'Enter'); // the first button: the statement before
    await expect.poll(place).toBe(before);
    await press(tab.page, 'Escape');
    await expectInside(browser, tab, '.card', 0);
  });

  it('a reader copies a quote with its source from a card, and pastes it', async () => {
    await browser.sendCommand('next-statement', tab);
    await expectInside(browser, tab, '.card', 1);
    await settleFocus(tab);
    const [quote] = await findInside(browser, tab, '.card .quote');
    const focus = async () => (await findInside(browser, tab, '.card :focus'))[0]?.text ?? '';
    for (let step = 0; step < 20 && !/^Copy quotation/.test(await focus()); step += 1)
      await tab.page.keyboard.press('Tab');
    await press(tab.page, 'Enter');
    await press(tab.page, 'Escape');
    const popup = await openPopup();
    await goTo(popup, /^Read \d+ quote/);
    await press(popup, 'Enter');
    await goToObjection(popup);
    await expect.poll(() => paste(popup)).toContain(`“… ${quote?.text}”\n– `);
    await popup.close();
  });

  it('a reader goes from the first page to the sample page, and reads a card there', async () => {
    const first = await browser.openExtensionPage('welcome.html');
    await first.waitForSelector('.welcome-sample');
    await goTo(first, /^Try it on a sample page$/);
    await press(first, 'Enter');
    await first.waitForSelector('#article h1');
    const id = (await browser.listTabs()).find(({ url }) => url.endsWith('/sample.html'))?.id ?? -1;
    const sample = { id, page: first };
    await expectPainted(browser, sample);
    await browser.sendCommand('next-statement', sample);
    await expect.poll(() => first.evaluate(readCardInside)).toContain('On this page');
    await press(first, 'Escape');
    await expect.poll(() => first.evaluate(readCardInside)).toBe('');
    await first.close();
  });

  it('a reader comes from the first page to the options', async () => {
    const first = await browser.openExtensionPage('welcome.html');
    await first.waitForSelector('.welcome-sample');
    await goTo(first, /^Options/);
    await press(first, 'Enter');
    const urls = async () => (await browser.listTabs()).map(({ url }) => url);
    await expect.poll(urls).toContain(`${browser.extensionOrigin}/options.html`);
    await first.close();
  });
});
