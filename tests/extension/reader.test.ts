import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { findViolations } from './axe.ts';

const dossiers = loadDossiers();
const [dossier] = dossiers;
const quoteOf = (id: string) => dossier?.points.find((point) => point.id === id)?.quote;

/** What the room shows just now. */
function look(page: Page) {
  return page.evaluate(() => {
    const read = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const marks = [...document.querySelectorAll('mark.target')];
    const painted = (key: string) => [...(CSS.highlights.get(key) ?? [])].map(String);
    return {
      hash: location.hash,
      text: read('#text'),
      title: document.title,
      current: read('.reader-article[aria-current="page"]'),
      mark: marks.map(({ textContent }) => textContent).join(''),
      markInSight: marks.some((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
      note: read('.point-note .point-id'),
      entry: read('.points [aria-current="true"] .point-id'),
      focus: document.activeElement?.className,
      said: read('.reader-found'),
      found: painted('found'),
      here: painted('found-here'),
      people: painted('named-person').length,
    };
  });
}

describe.each(browserNames)('the reading room in %s', (name) => {
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(name, { extension: findBuild(name), headless: true });
    page = await browser.openExtensionPage('reader.html#B3');
    await page.waitForSelector('mark.target');
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('shows the point that the address names, in its article, with its note and its entry', async () => {
    const quote = quoteOf('B3');
    const seen = await look(page);
    expect(seen).toMatchObject({ mark: quote, markInSight: true, note: 'B3', entry: 'B3' });
    expect(seen.title).toContain(dossier?.articles[1]?.label);
    expect(await findViolations(page)).toEqual([]);
  });

  it('keeps the point in view where the window becomes wider or narrower', async () => {
    const seen = () =>
      page.evaluate(() => {
        const { top, bottom } = document.querySelector('mark.target')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        const bar = document.querySelector('#bar')?.getBoundingClientRect().bottom ?? 0;
        return top >= bar && bottom <= innerHeight;
      });
    const before = page.viewport();
    for (const width of [500, 1200, 400, 700, 1000]) {
      await page.setViewport({ width, height: 600 });
      await expect.poll(seen).toBe(true);
    }
    await page.setViewport(before);
  });

  it('has the point in the middle where the tab gets its size only after it was opened', async () => {
    const late = await browser.openExtensionPage('reader.html');
    await late.setViewport({ width: 1000, height: 120 });
    await late.evaluate(() => location.assign('#B3'));
    await late.waitForSelector('mark.target');
    await late.setViewport({ width: 1000, height: 800 });
    const middle = () =>
      late.evaluate(() => {
        const { top, bottom } = document.querySelector('mark.target')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return (top + bottom) / 2;
      });
    await expect.poll(middle).toBeGreaterThan(300);
    expect(await middle()).toBeLessThan(500);
    await late.close();
  });

  it('shows the bundled text, character for character, whichever article a link leads to', async () => {
    const links = await page.$$('.reader-article');
    expect(links.length).toBe(dossiers.flatMap(({ articles }) => articles).length);
    for (const { label, text } of dossiers.flatMap(({ articles }) => articles)) {
      await page.evaluate((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('.reader-article')];
        all.find(({ textContent }) => textContent?.startsWith(wanted))?.click();
      }, label);
      await expect.poll(async () => (await look(page)).current).toContain(label);
      const seen = await look(page);
      expect(seen.text).toBe(text);
      expect(seen.title).toContain(label);
      expect(seen.mark).toBe('');
    }
  });

  it('marks every point word for word, also where quotes overlap', async () => {
    const points = dossier?.points ?? [];
    const marked = await page.evaluate(
      async (ids) => {
        const texts: string[] = [];
        for (const id of ids) {
          location.hash = `#${id}`;
          await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
          texts.push([...document.querySelectorAll('mark.target')].map(({ textContent }) => textContent).join(''));
        }
        return texts;
      },
      points.map(({ id }) => id),
    );
    expect(marked).toEqual(points.map(({ quote }) => quote));
  });

  it('goes from point to point by keys, between text and note, and lets go at Esc', async () => {
    await page.evaluate(() => {
      location.hash = '#A2';
    });
    await page.waitForSelector('mark.target');
    const { note: start } = await look(page);
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Alt');
    const next = await look(page);
    expect(next.note).not.toBe(start);
    expect(next).toMatchObject({ hash: `#${next.note}`, entry: next.note, focus: 'target', markInSight: true });
    expect(next.mark).toBe(quoteOf(next.note));
    await page.keyboard.press('Enter');
    expect(await look(page)).toMatchObject({ focus: 'point-title' });
    await page.keyboard.press('Escape');
    const end = await look(page);
    expect(end).toMatchObject({ hash: '#article-A', mark: '', note: '', entry: '' });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-points'));
    expect(focused).toContain(next.note);
  });

  it('leads back to the page that it was opened from', async () => {
    const before = await browser.openExtensionPage('options.html');
    const opener = await before.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    const opened = await browser.openExtensionPage('reader.html#B3');
    const own = await opened.evaluate(async (openerTabId) => {
      const { id } = (await chrome.tabs.getCurrent()) ?? {};
      if (id !== undefined && openerTabId !== undefined) await chrome.tabs.update(id, { openerTabId });
      return id;
    }, opener);
    await opened.evaluate(() => setTimeout(() => location.reload()));
    await (await opened.waitForSelector('.reader-place button'))?.click();
    const readTabs = () =>
      before.evaluate(async () => (await chrome.tabs.query({})).map(({ id, active }) => ({ id, active })));
    await expect.poll(async () => (await readTabs()).some(({ id }) => id === own)).toBe(false);
    expect((await readTabs()).find(({ id }) => id === opener)?.active).toBe(true);
    await before.close();
  });

  it('finds words whatever their case and accents, walks them by Enter, and says what is not there', async () => {
    await page.type('.reader-query', 'LIMÓUSINE');
    const first = await look(page);
    expect(first.found.length).toBeGreaterThan(1);
    expect(new Set(first.found.map((words) => words.toLowerCase()))).toEqual(new Set(['limousine']));
    expect(first).toMatchObject({ said: `1 of ${first.found.length}`, here: [first.found[0]] });
    await page.keyboard.press('Enter');
    expect((await look(page)).said).toBe(`2 of ${first.found.length}`);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    expect((await look(page)).said).toBe(`${first.found.length} of ${first.found.length}`);
    await page.type('.reader-query', 'zzz');
    expect(await look(page)).toMatchObject({ said: 'not in this text', found: [], here: [] });
    await page.keyboard.press('Escape');
    expect(await look(page)).toMatchObject({ said: '' });
  });

  it('highlights names until they are switched off, and walks from mention to mention', async () => {
    expect((await look(page)).people).toBeGreaterThan(0);
    await page.click('[role="tab"][aria-selected="false"]');
    const name = await page.$eval('.named-name', ({ textContent }) => textContent);
    await page.click('.named');
    await page.click('.named');
    expect(await page.$eval('.named-count', ({ textContent }) => textContent)).toMatch(/^2 of \d+$/);
    expect((await look(page)).here.length).toBe(1);
    expect(name).not.toBe('');
    await page.click('.names-switch input');
    expect((await look(page)).people).toBe(0);
    expect((await look(page)).text).toBe(dossier?.articles[0]?.text);
  });

  // only Chromium lets a test see the page as it would be printed
  if (name === 'chrome') {
    it('puts text and points on paper, one below the other, and none of the controls', async () => {
      await page.emulateMediaType('print');
      const printed = await page.evaluate(() => {
        const isShown = (element: Element) => element.checkVisibility();
        const controls = [...document.querySelectorAll('input, a, [role="tab"], .icon-button, kbd')];
        const [text, points] = ['#text', '.points'].map((one) => document.querySelector(one)?.getBoundingClientRect());
        return {
          controls: controls.filter(isShown).length,
          isBelow: (points?.top ?? 0) > (text?.bottom ?? Number.POSITIVE_INFINITY),
          notes: [...document.querySelectorAll('mark[data-note]')].flatMap(
            (mark) => mark.getAttribute('data-note')?.split(' ') ?? [],
          ),
        };
      });
      await page.emulateMediaType('screen');
      const points = dossier?.points.filter(({ id }) => id.startsWith('A')).map(({ id }) => id) ?? [];
      expect({ ...printed, notes: printed.notes.sort() }).toEqual({ controls: 0, isBelow: true, notes: points.sort() });
    });
  }
});
