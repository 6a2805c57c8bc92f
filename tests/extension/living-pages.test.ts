import { readdirSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { countPainted } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { askView } from '../harness/shown.ts';
import { clickOn } from './click-on.ts';
import { expectInside, expectPainted, openPainted } from './inside.ts';
import { gardenArticle, giftArticle, makePage, statements, writePages } from './invented-pages.ts';
import { choose } from './settings.ts';

const putBack = 5; // times in a minute, after which we stay away
const fightTime = 4000; // ms
const veryLong = `<p>${'abcdefgh'.repeat(250)}</p>`.repeat(900); // UTF-16 units: more than are read of one page

/** Holds the first answer to what our script in a tab asks of the settings until they change; answers whether one is held. */
function holdSettings(browser: TestBrowser, { id }: Tab): Promise<boolean> {
  return browser.ask(async (tabId) => {
    const func = (): boolean => {
      const world = globalThis as { isHeld?: boolean };
      const { local } = chrome.storage;
      const get = local.get.bind(local) as (keys: unknown) => Promise<Record<string, unknown>>;
      if (world.isHeld !== undefined) return world.isHeld;
      world.isHeld = false;
      const changed = new Promise<void>((resolve) => local.onChanged.addListener(() => setTimeout(resolve, 100)));
      const held = async (keys: unknown) => {
        const answer = await get(keys);
        if (keys !== 'settings' || world.isHeld) return answer;
        world.isHeld = true;
        await changed;
        return answer;
      };
      Object.assign(local, { get: held });
      return false;
    };
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func });
    return frame?.result === true;
  }, id);
}

/** What stands under the highlights now, word for word. */
function readMarked({ page }: Tab): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return startContainer.isConnected ? [range.toString()] : [];
      }),
    ),
  );
}

describe.each(browserNames)('a page that lives, in %s', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  let tab: Tab | undefined;
  const editors = `<div contenteditable="true"><p>${statements.gift}</p></div><textarea>${statements.gift}</textarea>
    <div class="monaco-editor"><div>${statements.gift}</div></div><iframe srcdoc="<p>${statements.gift}</p>" id="design"></iframe>`;
  const folder = writePages({
    'gift.html': makePage(giftArticle),
    'garden.html': makePage(gardenArticle),
    'editors.html': makePage(
      `${giftArticle}<div id="desk">${editors}</div>`,
      '<script>addEventListener("DOMContentLoaded", () => { const f = document.querySelector("#design"); const on = () => { f.contentDocument.designMode = "on"; }; on(); f.addEventListener("load", on); });</script>',
    ),
    'long.html': makePage(giftArticle + veryLong),
  });
  const open = async (file: string): Promise<Tab> => {
    tab = await openPainted(browser, `${server.origin}/${file}`);
    return tab;
  };

  beforeAll(async () => {
    server = await servePages(folder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true });
  });
  afterEach(() => tab?.page.close());
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read where the scripts for it are brought several times at once', async () => {
    const own = await open('gift.html');
    const isOurs = (file: string): boolean => /^topics-\d+\.js$/.test(file);
    const scripts = readdirSync(findBuild(name))
      .filter(isOurs)
      .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
    const bring = async ({ tabId, files }: { tabId: number; files: string[] }) => {
      for (const file of files) await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
    };
    const wanted = { tabId: own.id, files: [...scripts, 'overlay.js'].map((file) => `/${file}`) };
    await Promise.all(Array.from({ length: 4 }, () => browser.ask(bring, wanted)));
    await expectPainted(browser, own);
    expect((await askView(browser, own.id))?.analysis.findings.length).toBeGreaterThan(0);
  });

  it('is shown as the reader chose while our script was starting', async () => {
    const own = await browser.openPage(`${server.origin}/garden.html`);
    tab = own;
    await holdSettings(browser, own);
    await own.page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      giftArticle,
    );
    await expect.poll(() => holdSettings(browser, own), { timeout: 20_000, message: 'asked' }).toBe(true);
    await choose(browser, { highlights: false });
    await expect
      .poll(async () => (await askView(browser, own.id))?.analysis.findings.length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    expect(await countPainted(own)).toBe(0);
    await choose(browser, {});
    await expect.poll(() => countPainted(own), { timeout: 10_000 }).toBeGreaterThan(0);
  });

  it('has its marks back where a script clears the registry once', async () => {
    const own = await open('gift.html');
    const before = await countPainted(own);
    await own.page.evaluate(() => CSS.highlights.clear());
    await expect.poll(() => countPainted(own), { timeout: 10_000 }).toBe(before);
  });

  it('is left alone where a script clears the registry again and again', async () => {
    const own = await open('gift.html');
    const cleared = await own.page.evaluate(async (ms) => {
      let count = 0;
      const end = performance.now() + ms;
      while (performance.now() < end) {
        if (CSS.highlights.size > 0) count += 1;
        CSS.highlights.clear();
        document.body.append(''); // so that the page is read again and again
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return count;
    }, 2 * fightTime);
    expect(cleared).toBeGreaterThan(1);
    expect(cleared).toBeLessThanOrEqual(putBack + 1);
    await own.page.evaluate(() => document.body.append('more'));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await countPainted(own)).toBe(0);
  });

  it('loses its card after some times where a script takes it away again and again', async () => {
    const own = await open('gift.html');
    await clickOn(own.page, 'turned over');
    await expectInside(browser, own, '.card', 1);
    const taken = await own.page.evaluate(async (ms) => {
      let count = 0;
      const end = performance.now() + ms;
      while (performance.now() < end) {
        for (const host of [...document.documentElement.children].slice(2)) {
          host.remove();
          count += 1;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return { count, left: document.documentElement.children.length };
    }, fightTime);
    expect(taken).toEqual({ count: putBack + 1, left: 2 });
  });

  it('never has a mark over words that are put between those it was made for', async () => {
    const own = await open('gift.html');
    const statement = (texts: readonly string[]) =>
      texts.some((text) => text.includes('turned over by the Russian side'));
    expect(statement(await readMarked(own))).toBe(true);
    await own.page.evaluate(() =>
      document.querySelector('#end')?.previousElementSibling?.querySelector('a')?.after('INSERTED'),
    );
    for (let look = 0; look < 20; look += 1) {
      const marked = await readMarked(own);
      const isReadAgain = (await askView(browser, own.id))?.analysis.findings.some(({ claim }) =>
        claim.quote.exact.includes('INSERTED'),
      );
      if (isReadAgain) break;
      expect(marked.filter((text) => text.includes('INSERTED'))).toEqual([]);
    }
  });

  it('loses a mark before the next paint where its text is rewritten amid a thousand other changes', async () => {
    const own = await open('gift.html');
    const left = await own.page.evaluate(async () => {
      const painted = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const [range] = painted();
      const node = range?.startContainer;
      const other = document.body.appendChild(document.createElement('p')).appendChild(document.createTextNode(''));
      if (node)
        node.nodeValue = 'Nothing of the kind, and longer than what stood here before it was rewritten by the page.';
      for (let at = 0; at < 1000; at += 1) other.data = `tick ${at}`;
      await Promise.resolve(); // the observers first, then what they ask for before the next paint
      await new Promise(requestAnimationFrame);
      const now = painted();
      return { on: now.filter(({ startContainer }) => startContainer === node).length, elsewhere: now.length };
    });
    expect(left.on).toBe(0);
    expect(left.elsewhere).toBeGreaterThan(0);
  });

  it('has marks on text that comes late, and none on text that has gone', async () => {
    const own = await open('gift.html');
    const before = (await askView(browser, own.id))?.analysis.findings.length ?? 0;
    const find = async () => (await askView(browser, own.id))?.analysis.findings.length;
    await own.page.evaluate((text) => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = text;
      document.querySelector('main')?.append(late);
    }, `It was colder now. ${statements.gift}`);
    await expect.poll(find, { timeout: 10_000 }).toBe(before + 1);
    await own.page.evaluate(() => document.querySelector('#late')?.remove());
    await expect.poll(find, { timeout: 10_000 }).toBe(before);
  });

  it('is read again when the browser’s translator has turned it', async () => {
    const own = await open('gift.html');
    const readLang = async () => (await askView(browser, own.id))?.lang;
    await own.page.evaluate(() => {
      document.documentElement.lang = 'en-GB'; // and nothing else
    });
    await expect.poll(readLang, { timeout: 10_000 }).toBe('en-GB');
    await own.page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) {
        const font = document.createElement('font');
        font.textContent = '김정은 위원장이 푸틴 대통령에게서 자동차를 선물로 받았다.';
        paragraph.replaceChildren(font);
      }
      document.documentElement.lang = 'ko';
      document.documentElement.classList.add('translated-ltr');
    });
    await expect.poll(readLang, { timeout: 10_000 }).toBe('ko');
  });

  it('has its editors and fields left as they are, and unread', async () => {
    const own = await open('editors.html');
    const desk = () => own.page.$eval('#desk', (element) => element.innerHTML);
    const before = await desk();
    const inDesk = () =>
      own.page.evaluate(() => {
        const within = document.querySelector('#desk');
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        const frame = document.querySelector<HTMLIFrameElement>('#design')?.contentWindow as typeof window | null;
        return (
          ranges.filter(({ startContainer }) => within?.contains(startContainer)).length +
          (frame?.CSS.highlights.size ?? 0)
        );
      });
    expect(await inDesk()).toBe(0);
    expect(await desk()).toBe(before);
    const readFindings = async () =>
      (await askView(browser, own.id))?.analysis.findings.map(({ claim }) => claim.quote.exact);
    expect((await readFindings())?.filter((exact) => exact === statements.gift)).toHaveLength(1);
    // an article that is made an editor later loses its marks
    await own.page.evaluate(() => document.querySelector('main')?.setAttribute('contenteditable', 'true'));
    await expect.poll(() => countPainted(own), { timeout: 10_000 }).toBe(0);
  });

  it('is compared in its first part where it is very long, and the popup says so', async () => {
    const own = await browser.openPage(`${server.origin}/long.html`);
    tab = own;
    await expectPainted(browser, own);
    expect((await askView(browser, own.id))?.analysis.isFirstPart).toBe(true);
    const popup = await browser.openPopup(own.id);
    const said = () => popup.evaluate(() => document.body.textContent);
    await expect.poll(said, { timeout: 10_000 }).toContain('This page is very long. Its first part was compared.');
    await popup.close();
  });
});
