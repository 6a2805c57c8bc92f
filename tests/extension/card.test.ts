import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { clickInside, findInside } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { clickOn, findText } from './click-on.ts';
import { expectInside, openPainted, press, settleFocus } from './inside.ts';
import { giftArticle, makePage, statements, writePages } from './invented-pages.ts';
import { readTraces } from './observe.ts';
import { choose } from './settings.ts';

const policy = "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'";
const charge = 'South Korea’s Unification Ministry said that the gift violates United Nations sanctions.';
const pages = {
  'gift.html': makePage(giftArticle),
  'contrasts.html': makePage(`${giftArticle}<p>${charge}</p>`),
  'names.html': makePage(
    `${giftArticle}<p>Photographers had waited for Kim Jong Un in the snow.</p><p>They went home when Kim Jong Un did.</p>`,
  ),
  'strict.html': makePage(giftArticle, `<meta http-equiv="Content-Security-Policy" content="${policy}">`),
  'hostile.html': makePage(giftArticle, '<style>*{all:unset!important} div{display:none!important}</style>'),
};

/** Runs in an empty page of the extension, which reaches its other pages: where the reading room stands. */
async function readMarkInside(): Promise<{ point: string; mark: string } | undefined> {
  const room = chrome.extension.getViews({ type: 'tab' }).find(({ location }) => location.pathname === '/reader.html');
  const marks = [...(room?.document.querySelectorAll('mark.target') ?? [])]; // several where another point's quote cuts in
  return room && { point: room.location.hash, mark: marks.map(({ textContent }) => textContent).join('') };
}

describe.each(browserNames)('the card in %s', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  const folder = writePages(pages);
  const lines: string[] = [];
  const open = (file = 'gift.html') => openPainted(browser, `${server.origin}/${file}`, lines);

  beforeAll(async () => {
    server = await servePages(folder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens at a click on a statement, one element at the end of the page, with quote, reference, date, origin and reason', async () => {
    const tab = await open();
    const before = await readTraces(tab);
    await clickOn(tab.page, statements.gift.slice(0, 30));
    await expectInside(browser, tab, '.card', 1);
    const after = await readTraces(tab);
    expect(after.children.slice(0, -1)).toEqual(before.children);
    expect(after.children.length).toBe(before.children.length + 1);
    expect({ root: after.root, globals: after.globals }).toEqual({ root: before.root, globals: before.globals });
    expect((await findInside(browser, tab, '[data-sentence]')).map(({ text }) => text)).toEqual([statements.gift]);
    const notes = await findInside(browser, tab, '.evidence');
    expect(notes.length).toBeGreaterThan(1);
    for (const part of ['.quote', 'cite', '.source-rest', '.reason']) {
      const texts = (await findInside(browser, tab, `.evidence ${part}`)).map(({ text }) => text);
      expect({ part, filled: texts.filter(Boolean).length }).toEqual({ part, filled: notes.length });
    }
    for (const { text } of await findInside(browser, tab, '.source-rest')) {
      expect(text).toMatch(/^(undated|\d{1,2} \w+ \d{4}) · \S/);
    }
    await tab.page.close();
  });

  it('goes at Esc, and the focus is back where it was', async () => {
    const tab = await open();
    const { children } = await readTraces(tab);
    await tab.page.focus('#menu');
    await browser.sendCommand('next-statement', tab);
    await expectInside(browser, tab, '.card-title:focus', 1);
    await tab.page.keyboard.press('Escape');
    await expect.poll(async () => (await readTraces(tab)).children).toEqual(children);
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('menu');
    await tab.page.close();
  });

  it('leaves a link inside a statement to the page', async () => {
    const tab = await open();
    await clickOn(tab.page, 'by the Russian side');
    await expect.poll(() => tab.page.evaluate(() => location.hash)).toBe('#end');
    await expectInside(browser, tab, '.card', 0);
    await tab.page.close();
  });

  it('leaves a selection that is drawn over a statement to the page', async () => {
    const tab = await open();
    const { x, y } = await findText(tab.page, 'has received a car');
    await tab.page.mouse.move(x - 60, y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(x + 60, y, { steps: 5 });
    await tab.page.mouse.up();
    await expectInside(browser, tab, '.card', 0);
    expect(await tab.page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(5);
    await clickOn(tab.page, 'North Korean leader'); // beside the selection, which it drops
    await expectInside(browser, tab, '.card', 1);
    await tab.page.close();
  });

  it('does not heed clicks and keys that the page makes up', async () => {
    const tab = await open();
    const at = await findText(tab.page, statements.gift.slice(0, 30));
    const pretend = (type: string) =>
      tab.page.evaluate(
        ({ x, y, kind }) => {
          const shared = { bubbles: true, composed: true, cancelable: true };
          const event = kind.startsWith('key')
            ? new KeyboardEvent(kind, { ...shared, key: 'Escape' })
            : new MouseEvent(kind, { ...shared, clientX: x, clientY: y, view: window });
          document.elementFromPoint(x, y)?.dispatchEvent(event);
        },
        { ...at, kind: type },
      );
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) await pretend(type);
    await new Promise((resolve) => setTimeout(resolve, 600)); // longer than the pointer has to rest for a hint
    await expectInside(browser, tab, '*', 0);
    await clickOn(tab.page, statements.gift.slice(0, 30));
    await expectInside(browser, tab, '.card', 1);
    await pretend('keydown');
    await expectInside(browser, tab, '.card', 1);
    await tab.page.close();
  });

  it('is announced by a hint while the pointer rests on a statement', async () => {
    const tab = await open();
    await tab.page.bringToFront();
    const { x, y } = await findText(tab.page, statements.gift.slice(0, 30));
    await tab.page.mouse.move(x, y);
    await expectInside(browser, tab, '.hint', 1);
    const calm = await findText(tab.page, 'The weather stayed cold');
    await tab.page.mouse.move(calm.x, calm.y);
    await expectInside(browser, tab, '*', 0);
    await tab.page.close();
  });

  it('goes at a second click on its statement, and takes up again at a third', async () => {
    const tab = await open();
    for (const cards of [1, 0, 1]) {
      await clickOn(tab.page, statements.gift.slice(0, 30));
      await expectInside(browser, tab, '.card', cards);
    }
    await tab.page.close();
  });

  it('walks through the statements that are shown, and no others', async () => {
    const tab = await open('contrasts.html');
    await clickOn(tab.page, statements.gift.slice(0, 30));
    const places = async () => (await findInside(browser, tab, '.card-place')).map(({ text }) => text);
    await expectInside(browser, tab, '.card', 1);
    const [all] = await places();
    await tab.page.keyboard.press('Escape');
    await choose(browser, { density: 'contrasts' });
    await browser.sendCommand('next-statement', tab);
    await expectInside(browser, tab, '.card', 1);
    const [shown] = await places();
    await choose(browser, {});
    const countOf = (place = '') => Number(/\d+$/.exec(place)?.[0]);
    expect(countOf(shown)).toBeLessThan(countOf(all));
    await tab.page.close();
  });

  it('leads to the slip beside a name that its statement has', async () => {
    const tab = await open();
    await clickOn(tab.page, statements.gift.slice(0, 30));
    await expectInside(browser, tab, '.card', 1);
    const [name] = await findInside(browser, tab, '.card-names button');
    await settleFocus(tab);
    const focused = () => findInside(browser, tab, '.card-names :focus');
    for (let step = 0; step < 40 && (await focused()).length === 0; step += 1) await tab.page.keyboard.press('Tab');
    await press(tab.page, 'Enter');
    await expect
      .poll(async () => (await findInside(browser, tab, '.name-hint b')).map(({ text }) => text))
      .toEqual([name?.text]);
    await expectInside(browser, tab, '.card', 0);
    const place = async () => (await findInside(browser, tab, '.name-place')).map(({ text }) => text).join();
    const before = await place();
    await tab.page.keyboard.press('ArrowRight');
    await expect.poll(place).not.toBe(before);
    await tab.page.close();
  });

  it('is a slip beside a name, which says who is meant and leads to the next mention and the one before until it is closed', async () => {
    const tab = await open('names.html');
    await tab.page.bringToFront();
    const slip = async () => (await findInside(browser, tab, '.name-hint')).map(({ text }) => text).join();
    const { x, y } = await findText(tab.page, 'Kim Jong Un in the snow');
    await tab.page.mouse.move(x - 40, y);
    await expect.poll(slip).toMatch(/^Kim Jong Un Leader of North Korea since 2011\.\s*(\d) of \d/);
    const calm = await findText(tab.page, 'The weather stayed cold');
    await tab.page.mouse.move(calm.x, calm.y);
    await expectInside(browser, tab, '*', 0);
    await tab.page.mouse.click(x - 40, y);
    await expectInside(browser, tab, '.name-hint', 1);
    const first = await slip();
    await clickInside(browser, tab, '[aria-label="Next mention"]');
    await expect.poll(slip).not.toBe(first);
    await clickInside(browser, tab, '[aria-label="Previous mention"]');
    await expect.poll(slip).toBe(first);
    await tab.page.mouse.move(calm.x, calm.y);
    await new Promise((resolve) => setTimeout(resolve, 600)); // longer than what shows by itself would stay
    await expectInside(browser, tab, '.name-hint', 1);
    await tab.page.keyboard.press('Escape');
    await expectInside(browser, tab, '*', 0);
    await tab.page.close();
  });

  it('opens the quote in its article, in a tab of its own', async () => {
    const tab = await open();
    await clickOn(tab.page, statements.gift.slice(0, 30));
    await expectInside(browser, tab, '.card', 1);
    const [quote] = await findInside(browser, tab, '.evidence .quote');
    await clickInside(browser, tab, '.evidence button.link');
    const readMark = () => browser.ask(readMarkInside, undefined);
    await expect
      .poll(readMark, { timeout: 10_000 })
      .toEqual({ point: expect.stringMatching(/^#[A-Z]\d+[a-z]?$/), mark: quote?.text });
    await tab.page.close();
  });

  it.each(['strict.html', 'hostile.html'])(
    'opens, fills and closes under a policy or style that forbids all: %s',
    async (file) => {
      const tab = await open(file);
      await clickOn(tab.page, statements.gift.slice(0, 30));
      await expectInside(browser, tab, '.card', 1);
      const [card] = await findInside(browser, tab, '.card');
      expect(card?.text).toContain(statements.gift);
      expect(card?.width).toBeGreaterThan(250);
      expect(card?.height).toBeGreaterThan(150);
      await tab.page.keyboard.press('Escape');
      await expectInside(browser, tab, '*', 0);
      await tab.page.close();
    },
  );

  it('has put no line and no error into any page’s console', () => {
    const byBrowser = /favicon\.ico/; // Firefox says that a policy forbids the icon which it asks for itself
    expect(lines.filter((line) => !byBrowser.test(line))).toEqual([]);
  });
});
