import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { countPainted, findInside } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { askView, waitUntilAnswered, waitUntilRead } from '../harness/shown.ts';
import { findViolations } from './axe.ts';
import { goldenFolder } from './golden-pages.ts';
import { expectInside } from './inside.ts';
import { choose } from './settings.ts';

const views = ['statements', 'articles', 'timeline', 'entities'];

describe.each(browserNames)('the panel beside a page in %s', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  let tab: Tab;
  let panel: Page;
  const read = (selector: string) =>
    panel.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent ?? ''), selector);
  const click = (selector: string) =>
    panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  const readStored = (key: string) =>
    browser.ask(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);

  beforeAll(async () => {
    server = await servePages(goldenFolder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true, places: 'windows' });
    tab = await browser.openPage(`${server.origin}/wire-report.html`);
    await waitUntilRead(browser, tab);
    panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await waitUntilAnswered(panel);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('lists the statements in the order of the page', async () => {
    const view = await askView(browser, tab.id);
    expect(await read('.finding [data-sentence]')).toEqual(
      view?.analysis.findings.map(({ claim }) => claim.quote.exact),
    );
  });

  it('leads to a statement in the page, and follows its scrolling', async () => {
    const last = (await read('.finding')).length - 1;
    await panel.evaluate(
      (at) => document.querySelectorAll<HTMLElement>('.finding > .actions > button:first-child')[at]?.click(),
      last,
    );
    const current = () =>
      panel.evaluate(() => document.querySelector('.finding[aria-current] [data-sentence]')?.textContent);
    await expect.poll(current, { timeout: 5000 }).toBe((await read('.finding [data-sentence]'))[last]);
  });

  it('narrows the list, and says how much is left', async () => {
    const all = (await read('.finding')).length;
    await panel.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.filters select');
      if (!select) throw new Error('there is no filter');
      select.value = 'contrasts';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(async () => (await read('.finding')).length).toBeLessThan(all);
    expect((await read('.filters [role="status"]')).join()).toMatch(new RegExp(`^\\d+ of ${all} `));
    await click('.filters > button');
    await expect.poll(async () => (await read('.finding')).length).toBe(all);
  });

  it('has four views, which the arrow keys go through, none with a fault that axe can find', async () => {
    await panel.focus('[role="tab"][aria-selected="true"]');
    for (const view of views) {
      const chosen = await panel.evaluate(() => document.querySelector('[aria-selected="true"]')?.id ?? '');
      expect(chosen).toMatch(new RegExp(`-${view}$`));
      expect(await findViolations(panel)).toEqual([]);
      expect((await read('[role="tabpanel"]')).join('').length).toBeGreaterThan(50);
      await panel.keyboard.press('ArrowRight');
    }
  });

  it('highlights an entity no more, and again', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('[role="tab"]:last-child')?.click());
    const before = await countPainted(tab);
    await click('.entity-card [role="switch"]');
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBeLessThan(before);
    await click('.entity-card [role="switch"]');
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBe(before);
  });

  it('paints less where the reader wants less', async () => {
    const all = await countPainted(tab);
    await choose(browser, { density: 'findings' });
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBeLessThan(all);
    const findings = await countPainted(tab);
    await choose(browser, { density: 'contrasts' });
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBeLessThan(findings);
    await choose(browser, {});
    await expect.poll(() => countPainted(tab), { timeout: 10_000 }).toBe(all);
  });

  it('keeps what the reader objects to, with his note, on this device', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('[role="tab"]')?.click());
    await click('.finding button[aria-expanded="false"]');
    await expect.poll(() => read('.evidence-actions button')).not.toEqual([]);
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.evidence-actions button')[2]?.click());
    await panel.waitForSelector('.objection textarea');
    await panel.type('.objection textarea', 'another event');
    await click('.objection [type="submit"]');
    await expect
      .poll(() => readStored('objections'))
      .toMatchObject([{ note: 'another event', dossierId: expect.any(String) }]);
  });

  it('shows what the reader has noted in the card in the page, too', async () => {
    await browser.sendCommand('next-statement', tab);
    await expectInside(browser, tab, '.card .noted', 1);
    const [noted] = await findInside(browser, tab, '.card .noted');
    expect(noted?.text).toContain('another event');
    await tab.page.keyboard.press('Escape');
    await expectInside(browser, tab, '.card', 0);
  });

  it('mutes a statement wherever it stands, and shows it again', async () => {
    const [first = ''] = await read('.finding [data-sentence]');
    const count = (await read('.finding')).length;
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.finding > .actions button')];
      buttons.find((one) => one.getAttribute('aria-label')?.startsWith('Mute'))?.click();
    });
    await expect.poll(() => readStored('mutes')).toMatchObject([{ exact: first }]);
    await expect.poll(async () => (await read('.finding')).length, { timeout: 10_000 }).toBe(count - 1);
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.unaddressed button')];
      buttons.find((one) => one.getAttribute('aria-label')?.startsWith('Show again'))?.click();
    });
    await expect.poll(async () => (await read('.finding')).length, { timeout: 10_000 }).toBe(count);
  });

  it('compares what the reader selects, and says where there is nothing', async () => {
    const select = (start: string) =>
      tab.page.evaluate((wanted) => {
        const paragraphs = [...document.querySelectorAll('h1, h2, p')];
        const paragraph = paragraphs.find((one) => one.textContent?.includes(wanted));
        if (!paragraph) throw new Error('there is no paragraph');
        getSelection()?.selectAllChildren(paragraph);
      }, start);
    const check = async () => {
      await click('.check > button');
      await panel.waitForSelector('.check .page-sentence', { timeout: 30_000 });
    };
    await select((await read('.finding [data-sentence]'))[0]?.slice(0, 20) ?? '');
    await check();
    expect((await read('.check .evidence')).length).toBeGreaterThan(0);
    await tab.page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('p'), { textContent: 'The ferries keep to their winter hours.' }),
      );
    });
    await select('The ferries');
    await click('.check > button');
    await expect
      .poll(async () => (await read('.check')).join(), { timeout: 10_000 })
      .toContain('The comparison found nothing in the references on this.');
  });
});
