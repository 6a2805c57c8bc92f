import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import { type BrowserName, browserNames, findBuild, makeOwnFolder } from '../harness/build-extension.ts';
import { countPainted } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { readSummary } from '../harness/shown.ts';
import { findViolations } from './axe.ts';
import { goldenFolder } from './golden-pages.ts';
import { expectPainted, openPainted } from './inside.ts';
import { giftArticle, makePage, silentArticle, statements, writePages } from './invented-pages.ts';
import { choose } from './settings.ts';

/** A copy of the build in which something is not as it should be. */
function damage(name: BrowserName, change: (folder: string) => void): string {
  const folder = makeOwnFolder('damaged');
  cpSync(findBuild(name), folder, { recursive: true });
  change(folder);
  return folder;
}

/**
 * Without the permission to read pages, and without the gate on each page: as where the reader has taken it back. Chromium's test
 * profile gives no way to take a required one back, so that this stands in for it.
 */
function takePermission(folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest: object = JSON.parse(readFileSync(file, 'utf8'));
  const rest = { host_permissions: [], content_scripts: [], optional_host_permissions: ['<all_urls>'] };
  writeFileSync(file, JSON.stringify({ ...manifest, ...rest }));
}

/** What the popup says first; waits until it has made up its mind. */
async function awaitSummary(popup: Page): Promise<string> {
  const read = () => readSummary(popup);
  await expect.poll(read, { timeout: 20_000, message: 'the popup’s sentence' }).not.toBe('');
  return read();
}

/** Faults that axe finds in light and in dark. */
async function findFaults(browser: TestBrowser, popup: Page): Promise<string[]> {
  // Firefox lets no test change the scheme of a page: there it is the browser's own, and `popup.test.ts` tries both
  if (browser.name === 'firefox') return findViolations(popup);
  const faults: string[] = [];
  for (const value of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await popup.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    faults.push(...(await findViolations(popup)).map((fault) => `${value}: ${fault}`));
  }
  return faults;
}

describe.each(browserNames)('the popup in %s', (name) => {
  let browser: TestBrowser;
  let golden: PagesServer;
  let own: PagesServer;
  const folder = writePages({ 'silent.html': makePage(silentArticle), 'gift.html': makePage(giftArticle) });
  const said = new Map<string, string>();

  beforeAll(async () => {
    golden = await servePages(goldenFolder);
    own = await servePages(folder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true });
  });
  afterEach(() => choose(browser, {}));
  afterAll(async () => {
    await browser?.close();
    await golden?.close();
    await own?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['half words at both ends', 3, -4, [0, -1]],
    ['the space before a word', 5, -1, [6, -1]],
  ] as const)('compares a selected sentence on asking, whole words of it: %s', async (_, from, to, words) => {
    const { page, id } = await openPainted(browser, `${own.origin}/gift.html`);
    await page.evaluate(
      (start, end) => {
        const text = document.querySelector('main p')?.firstChild;
        if (text) getSelection()?.setBaseAndExtent(text, start, text, (text.textContent?.length ?? 0) + end);
      },
      from,
      to,
    );
    const popup = await browser.openPopup(id);
    await awaitSummary(popup);
    const ask = () =>
      popup.evaluate(() => {
        const button = document.querySelector<HTMLButtonElement>('.check button');
        button?.click();
        return button !== null;
      });
    await expect.poll(ask).toBe(true);
    const read = (selector: string) =>
      popup.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
    await expect.poll(() => read('.check blockquote'), { timeout: 20_000 }).toBe(statements.gift.slice(...words));
    expect(await read('.check')).toContain('corroborates');
    await popup.close();
    await page.close();
  });

  /** The popup's sentence for a page, kept under the state's name; no fault that axe can find. */
  const expectAnswer = async (state: string, url: string, wanted: RegExp, where = browser): Promise<Page> => {
    const tab = await where.openPage('about:blank');
    // not waited for: Firefox never says that a page of its own has loaded
    void tab.page.goto(url).catch(() => {});
    const hasArrived = (wanted: string) => location.href.startsWith(wanted) && document.readyState === 'complete';
    const arrive = () => tab.page.evaluate(hasArrived, url).catch(() => false);
    await expect.poll(arrive, { timeout: 20_000, message: url }).toBe(true);
    const popup = await where.openPopup(tab.id);
    const summary = await awaitSummary(popup);
    said.set(state, summary);
    expect(summary).toMatch(wanted);
    expect(await findFaults(where, popup)).toEqual([]);
    await tab.page.close();
    return popup;
  };
  const answers = [
    { state: 'off topic', file: 'missile-launch.html', wanted: /not about a topic/ },
    { state: 'on topic', file: 'wire-report.html', wanted: /\d+ .*statements/ },
    { state: 'in a language not compared', file: 'ko-gift.html', wanted: /Korean are not compared yet; names are/ },
  ];

  it.each(answers)('has an answer of its own: $state', async ({ state, file, wanted }) => {
    await (await expectAnswer(state, `${golden.origin}/${file}`, wanted)).close();
  });

  it('has an answer of its own: on topic, and nothing in the references', async () => {
    await (
      await expectAnswer('nothing', `${own.origin}/silent.html`, /On this topic; the comparison found nothing/)
    ).close();
  });

  it.each([
    { state: 'off everywhere', choice: { enabled: false }, wanted: /off everywhere/ },
    { state: 'off here', choice: { sitesOff: ['127.0.0.1'] }, wanted: /off on 127\.0\.0\.1/ },
  ])('has an answer of its own, and a button that switches on: $state', async ({ state, choice, wanted }) => {
    await choose(browser, choice);
    const popup = await expectAnswer(state, `${golden.origin}/missile-launch.html`, wanted);
    await popup.click('.answer button');
    await expect.poll(() => popup.evaluate(() => document.querySelector('.answer button'))).toBeNull();
    await popup.close();
  });

  it('has an answer of its own: a page that no extension can read', async () => {
    const url = name === 'chrome' ? 'chrome://version' : 'about:support';
    await (await expectAnswer('unreadable', url, /lets no extension read/)).close();
  });

  it('has an answer of its own, and a button that asks: permission missing', async () => {
    const other = await openBrowser(name, { extension: damage(name, takePermission), headless: true });
    try {
      const popup = await expectAnswer(
        'permission',
        `${golden.origin}/wire-report.html`,
        /needs your permission/,
        other,
      );
      expect(await popup.evaluate(() => document.querySelectorAll('.answer button').length)).toBe(1);
    } finally {
      await other.close();
    }
  });

  it('has an answer of its own: a page that does not answer', async () => {
    const silence = (copy: string) => writeFileSync(join(copy, 'overlay.js'), '');
    const other = await openBrowser(name, { extension: damage(name, silence), headless: true });
    try {
      await expectAnswer('no answer', `${golden.origin}/wire-report.html`, /has not answered/, other);
    } finally {
      await other.close();
    }
  });

  it('says nothing twice', () => {
    expect(said.size).toBe(9);
    expect(new Set(said.values()).size).toBe(said.size);
  });

  it('keeps what is switched off, and what is switched on again', async () => {
    const tab = await openPainted(browser, `${golden.origin}/wire-report.html`);
    const popup = await browser.openPopup(tab.id);
    await awaitSummary(popup);
    const highlights = 'fieldset label:last-of-type input[role="switch"]';
    await popup.click(highlights);
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBe(0);
    await tab.page.reload();
    await popup.close();
    const again = await browser.openPopup(tab.id);
    await awaitSummary(again);
    expect(await again.$eval(highlights, (input) => input.getAttribute('aria-checked'))).toBe('false');
    expect(await countPainted(tab)).toBe(0);
    await again.click(highlights);
    await expectPainted(browser, tab);
    await tab.page.reload();
    await expectPainted(browser, tab);
  });
});
