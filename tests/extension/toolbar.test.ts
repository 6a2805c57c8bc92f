import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/analysis/model.ts';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { countPainted } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { askView } from '../harness/shown.ts';
import { expectPainted, openPainted } from './inside.ts';
import { gardenArticle, giftArticle, makePage, silentArticle, writePages } from './invented-pages.ts';
import { choose } from './settings.ts';

/** A page that a browser cannot keep for the way back. */
const unkept = '<script>addEventListener("unload", () => {}); addEventListener("beforeunload", () => {});</script>';
const pages = {
  'gift.html': makePage(giftArticle),
  'unkept.html': makePage(giftArticle, `<meta http-equiv="Cache-Control" content="no-store">${unkept}`),
  'silent.html': makePage(silentArticle),
  'garden.html': makePage(gardenArticle),
  'birthdays.html': makePage(
    '<h1>Birthdays</h1><ul><li>8 January: Kim Jong Un</li><li>7 October: Vladimir Putin</li></ul>',
  ),
};
const look = {
  offTopic: { badge: '', icon: '' },
  findings: { badge: '3', icon: '/icon/findings-16.png', title: expect.stringContaining('3 statements') },
  nothing: { badge: '', icon: '/icon/nothing-16.png', title: expect.stringContaining('on topic') },
  off: { badge: '', icon: '/icon/off-16.png', title: expect.stringContaining('off here') },
};

describe.each(browserNames)('the toolbar in %s', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  const folder = writePages(pages);
  const at = (file: string) => `${server.origin}/${file}`;
  const expectLook = (tab: Tab, wanted: Partial<Record<keyof typeof look.findings, unknown>>) =>
    expect.poll(() => browser.readToolbar(tab.id), { timeout: 10_000 }).toMatchObject(wanted);
  const step = async (tab: Tab, way: 'back' | 'forward', url: string): Promise<void> => {
    const go = ({ id, back }: { id: number; back: boolean }) =>
      back ? chrome.tabs.goBack(id) : chrome.tabs.goForward(id);
    await browser.ask(go, { id: tab.id, back: way === 'back' });
    const readUrl = async () => (await browser.listTabs()).find(({ id }) => id === tab.id)?.url;
    await expect.poll(readUrl, { timeout: 10_000 }).toBe(url);
  };

  beforeAll(async () => {
    server = await servePages(folder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true });
  });
  afterEach(() => choose(browser, {}));
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells each tab’s own state, and two tabs do not mix', async () => {
    const gift = await openPainted(browser, at('gift.html'));
    const silent = await browser.openPage(at('silent.html'));
    const garden = await browser.openPage(at('garden.html'));
    await expectLook(silent, look.nothing);
    await expectLook(gift, look.findings);
    expect((await askView(browser, gift.id))?.analysis.findings.length).toBe(3);
    await expectLook(garden, look.offTopic);
    await silent.page.goto(at('garden.html'));
    await expectLook(silent, { ...look.offTopic, icon: expect.any(String) });
    expect((await browser.readToolbar(silent.id)).title).toBe((await browser.readToolbar(garden.id)).title);
    await expectLook(gift, look.findings);
    for (const { page } of [gift, silent, garden]) await page.close();
  });

  it.each([
    { file: 'gift.html', kept: true },
    { file: 'unkept.html', kept: false },
  ])('is right after back and forward, whether the browser keeps the page ($kept) or not', async ({ file, kept }) => {
    const tab = await openPainted(browser, at(file));
    await expectLook(tab, look.findings);
    await tab.page.evaluate(() => Reflect.set(window, 'visited', true));
    await tab.page.goto(at('garden.html'));
    await expectLook(tab, { badge: '' });
    for (let round = 0; round < 2; round += 1) {
      await step(tab, 'back', at(file));
      await expectLook(tab, look.findings);
      await expectPainted(browser, tab);
      expect(await tab.page.evaluate(() => 'visited' in window)).toBe(kept);
      await step(tab, 'forward', at('garden.html'));
      await expectLook(tab, { badge: '', title: expect.stringContaining('not about') });
    }
    await tab.page.close();
  });

  it('is right after navigation within a page', async () => {
    const tab = await openPainted(browser, at('gift.html'));
    const turnTo = (path: string, article: string) =>
      tab.page.evaluate(
        (next) => {
          history.pushState(null, '', next.path);
          const main = document.querySelector('main');
          if (main) main.innerHTML = next.article;
        },
        { path, article },
      );
    await expectLook(tab, look.findings);
    await turnTo('/tulips', gardenArticle);
    await expectLook(tab, { badge: '', title: expect.stringContaining('not about') });
    expect(await countPainted(tab)).toBe(0);
    await turnTo('/gift', giftArticle);
    await expectLook(tab, look.findings);
    await expectPainted(browser, tab);
    await tab.page.goto(at('garden.html'));
    await turnTo('/gift', giftArticle);
    await expectLook(tab, look.findings);
    await tab.page.close();
  });

  it('says off where the extension is off, and again what it found once it is on', async () => {
    const tab = await openPainted(browser, at('gift.html'));
    for (const off of [{ enabled: false }, { sitesOff: ['127.0.0.1'] }] satisfies Partial<Settings>[]) {
      await choose(browser, off);
      await expectLook(tab, look.off);
      expect(await countPainted(tab)).toBe(0);
      await tab.page.reload();
      await expectLook(tab, look.off);
      await choose(browser, {});
      await tab.page.reload();
      await expectLook(tab, look.findings);
    }
    await tab.page.close();
  });

  it('is not left at off where the page then turns out to be on no topic', async () => {
    await choose(browser, { enabled: false });
    const tab = await browser.openPage(at('birthdays.html'));
    await expectLook(tab, look.off);
    await choose(browser, {});
    const popup = await browser.openPopup(tab.id);
    await expectLook(tab, { badge: '', icon: '/icon/off-topic-16.png' });
    await popup.close();
    await tab.page.close();
  });

  it('is right when a choice was made while the page lay in the browser’s cache', async () => {
    const tab = await openPainted(browser, at('gift.html'));
    await tab.page.goto(at('garden.html'));
    await choose(browser, { sitesOff: ['127.0.0.1'] });
    await step(tab, 'back', at('gift.html'));
    await expectLook(tab, look.off);
    expect(await countPainted(tab)).toBe(0);
    await tab.page.close();
  });

  it('has keys for the popup and for both commands, and one of them toggles the highlights', async () => {
    const commands = await browser.ask(() => chrome.commands.getAll(), undefined);
    const keys = new Map(commands.map(({ name: command, shortcut }) => [command, shortcut]));
    for (const command of ['_execute_action', 'toggle-highlights', 'next-statement']) {
      expect({ command, keys: keys.get(command) }).toEqual({ command, keys: expect.stringMatching(/\S/) });
    }
    const tab = await openPainted(browser, at('gift.html'));
    await browser.sendCommand('toggle-highlights', tab);
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBe(0);
    await browser.sendCommand('toggle-highlights', tab);
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBeGreaterThan(0);
    await tab.page.close();
  });

  it('comes to a tab that was open before the installation when the popup opens there', async () => {
    const unread = join(folder, 'extension');
    cpSync(findBuild(name), unread, { recursive: true });
    const file = join(unread, 'manifest.json');
    const manifest: object = JSON.parse(readFileSync(file, 'utf8'));
    // nothing runs by itself, as in a tab that is older than the extension
    writeFileSync(file, JSON.stringify({ ...manifest, content_scripts: [] }));
    const other = await openBrowser(name, { extension: unread, headless: true });
    try {
      const tab = await other.openPage(at('gift.html'));
      expect(await countPainted(tab)).toBe(0);
      const popup = await other.openPopup(tab.id);
      await popup.waitForSelector('[data-sentence]', { timeout: 10_000 });
      expect(await other.readToolbar(tab.id)).toMatchObject({ badge: '3' });
      expect(await countPainted(tab)).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });
});
