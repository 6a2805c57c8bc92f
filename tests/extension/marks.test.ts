import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { countPainted } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { askView } from '../harness/shown.ts';
import { clickOn } from './click-on.ts';
import { expectInside } from './inside.ts';
import { giftArticle, makePage, statements, writePages } from './invented-pages.ts';
import { choose } from './settings.ts';

/** A page as a script of its own would find it: markup, and each node with its children's number and its text. */
function readDom({ page }: Tab) {
  return page.evaluate(() => {
    const rows: string[] = [];
    const read = (node: Node): void => {
      rows.push(`${node.nodeName} ${node.childNodes.length} ${node.nodeValue ?? ''}`);
      for (const child of node.childNodes) read(child);
    };
    read(document.body);
    return { html: document.documentElement.outerHTML, rows, sheets: document.adoptedStyleSheets.length };
  });
}

function countMarks({ page }: Tab): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('mark[data-mark]').length);
}

async function expectMarks(tab: Tab): Promise<void> {
  await expect.poll(() => countMarks(tab), { timeout: 20_000, message: 'marks' }).toBeGreaterThan(3);
}

async function expectNoMarks(tab: Tab): Promise<void> {
  await expect.poll(() => countMarks(tab), { timeout: 10_000, message: 'no marks' }).toBe(0);
}

describe.each(browserNames)('marks in the page’s own text, in %s', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  let tab: Tab | undefined;
  // two text nodes side by side, as a script leaves them, and an empty one
  const parted =
    '<script>addEventListener("DOMContentLoaded", () => { const p = document.querySelector("main p"); p.firstChild.splitText(9); p.append(""); });</script>';
  const folder = writePages({
    'gift.html': makePage(giftArticle, parted),
    'framework.html': makePage(`<div id="root"><div>${giftArticle}</div></div>`),
  });
  const open = async (file: string, painter: 'highlights' | 'marks'): Promise<Tab> => {
    await choose(browser, { painter });
    const own = await browser.openPage(`${server.origin}/${file}`);
    tab = own;
    return own;
  };
  const waitForFindings = (own: Tab) =>
    expect
      .poll(async () => (await askView(browser, own.id))?.analysis.findings.length ?? 0, { timeout: 20_000 })
      .toBeGreaterThan(0);

  beforeAll(async () => {
    server = await servePages(folder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true });
  });
  afterEach(async () => {
    await tab?.page.close();
    await choose(browser, {});
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stand where the reader chose them, and the page is as before, node for node, when they are taken back', async () => {
    const own = await open('gift.html', 'highlights');
    await choose(browser, { highlights: false });
    await waitForFindings(own);
    await expect.poll(() => countPainted(own)).toBe(0);
    await expect.poll(async () => (await readDom(own)).sheets).toBe(0);
    const before = await readDom(own);
    await own.page.evaluate(() => Object.assign(window, { kept: document.querySelector('main p')?.firstChild }));
    for (let round = 0; round < 2; round += 1) {
      await choose(browser, { painter: 'marks' });
      await expectMarks(own);
      expect(await countPainted(own)).toBe(0);
      const during = await readDom(own);
      expect(during.html).not.toBe(before.html);
      expect(await own.page.evaluate(() => document.body.textContent)).toContain(statements.gift);
      await choose(browser, { highlights: false, painter: 'marks' });
      await expectNoMarks(own);
      await expect.poll(() => readDom(own), { timeout: 5000 }).toEqual(before); // our sheet goes when the browser idles
    }
    const isSame = await own.page.evaluate(
      () => document.querySelector('main p')?.firstChild === (window as { kept?: Node }).kept,
    );
    expect(isSame).toBe(true);
  });

  it('give way to highlights and come again, as the reader changes the choice', async () => {
    const own = await open('gift.html', 'marks');
    await expectMarks(own);
    await choose(browser, {});
    await expectNoMarks(own);
    await expect.poll(() => countPainted(own), { timeout: 10_000 }).toBeGreaterThan(3);
    await choose(browser, { painter: 'marks' });
    await expectMarks(own);
    expect(await countPainted(own)).toBe(0);
  });

  it('open the card of their statement, and do not make the page read again', async () => {
    const own = await open('gift.html', 'marks');
    await expectMarks(own);
    const writes = await own.page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return count;
    });
    expect(writes).toBe(0);
    await clickOn(own.page, 'turned over');
    await expectInside(browser, own, '.card', 1);
  });

  it('are taken back at once where the page writes its text anew', async () => {
    const own = await open('gift.html', 'marks');
    await expectMarks(own);
    const text = await own.page.evaluate(async () => {
      const paragraph = document.querySelector('main p');
      const node = paragraph?.firstChild;
      if (node) node.nodeValue = 'Nothing of the kind. ';
      await new Promise((resolve) => setTimeout(resolve));
      return {
        marks: document.querySelectorAll('mark[data-mark]').length,
        begin: paragraph?.textContent?.slice(0, 20),
      };
    });
    expect(text).toEqual({ marks: 0, begin: 'Nothing of the kind.' });
    await expectMarks(own); // on what is left
  });

  it('are not put where a framework keeps the text: the page is highlighted, and the popup says so', async () => {
    const own = await open('framework.html', 'marks');
    await expect.poll(() => countPainted(own), { timeout: 20_000 }).toBeGreaterThan(3);
    expect(await countMarks(own)).toBe(0);
    const popup = await browser.openPopup(own.id);
    const said = () => popup.evaluate(() => document.body.textContent);
    await expect.poll(said, { timeout: 10_000 }).toContain('This page redraws its own text.');
    await popup.close();
  });
});
