/**
 * `node tests/gallery/shoot-extension.ts [--keep]`: every surface of the built extension in both browsers and themes, into `.cache/shots`,
 * and all of them on one contact sheet each; with `--keep`, README's pictures are taken from them.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickOn } from '../extension/click-on.ts';
import { goldenFolder } from '../extension/golden-pages.ts';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import { type BrowserName, browserNames, findBuild, root } from '../harness/build-extension.ts';
import { servePages } from '../harness/pages-server.ts';
import { waitUntilRead } from '../harness/shown.ts';

const folder = join(root, '.cache', 'shots');
mkdirSync(folder, { recursive: true });

const darkPage = 'html{background:#16181c;color:#ddd}a{color:#8ab4f8}';
const views = ['statements', 'articles', 'timeline', 'entities'] as const;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of the extension, and how it is looked at. */
interface Surface {
  readonly what: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Done to it before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

function listSurfaces(tabId: number): Surface[] {
  const popup = { path: `popup.html?tab=${tabId}`, width: 360, height: 560 };
  const open = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLElement>('.finding button[aria-expanded="false"]')?.click());
  return [
    { what: 'popup', ...popup },
    { what: 'popup-open', ...popup, act: open },
    ...views.map((view, at) => ({
      what: `panel-${view}`,
      path: `sidepanel.html?tab=${tabId}`,
      width: 400,
      height: 800,
      act: (page: Page) =>
        page.evaluate((index) => document.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.click(), at),
    })),
    { what: 'reader', path: 'reader.html#B3', width: 1100, height: 800 },
    { what: 'reader-narrow', path: 'reader.html#A1a', width: 320, height: 700 },
    { what: 'options', path: 'options.html', width: 1000, height: 900 },
    { what: 'options-narrow', path: 'options.html', width: 320, height: 700 },
    { what: 'welcome', path: 'welcome.html', width: 1000, height: 900 },
    { what: 'sample', path: 'sample.html', width: 1000, height: 900, act: () => wait(2000) },
  ];
}

async function shootSurface(browser: TestBrowser, { path, width, height, act }: Surface, to: string): Promise<void> {
  const page = await browser.openExtensionPage(path);
  await page.setViewport({ width, height });
  await wait(600);
  await act?.(page);
  await wait(300);
  await page.screenshot({ path: to });
  await page.close();
}

/** All pictures of one browser and theme side by side. */
async function writeSheet(browser: TestBrowser, files: readonly string[], to: string): Promise<void> {
  const page = await browser.openPage('about:blank').then((tab) => tab.page);
  await page.setViewport({ width: 1800, height: 1000 });
  const pictures = files.map((file) => {
    const data = readFileSync(file).toString('base64');
    const name = file.slice(file.lastIndexOf('/') + 1);
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${name}</figcaption></figure>`;
  });
  const style =
    'body{margin:8px;display:flex;flex-wrap:wrap;gap:12px;background:#888;font:12px sans-serif}figure{margin:0}img{max-height:460px;max-width:720px}';
  await page.evaluate(
    (html) => {
      document.documentElement.innerHTML = html;
    },
    `<head><style>${style}</style></head><body>${pictures.join('')}</body>`,
  );
  await wait(500);
  await page.screenshot({ path: to, fullPage: true });
}

async function shoot(name: BrowserName, scheme: 'light' | 'dark'): Promise<void> {
  const server = await servePages(goldenFolder);
  const browser = await openBrowser(name, { extension: findBuild(name), headless: true, scheme });
  const files: string[] = [];
  const nameFile = (what: string): string => {
    const file = join(folder, `${what}-${name}-${scheme}.png`);
    files.push(file);
    return file;
  };
  try {
    const tab = await browser.openPage(`${server.origin}/sister-statement.html`);
    await tab.page.setViewport({ width: 1100, height: 740 });
    if (scheme === 'dark') await tab.page.addStyleTag({ content: darkPage });
    await waitUntilRead(browser, tab);
    await tab.page.screenshot({ path: nameFile('page') });
    await clickOn(tab.page, 'public the car');
    await wait(700);
    await tab.page.screenshot({ path: nameFile('card') });
    for (const surface of listSurfaces(tab.id)) await shootSurface(browser, surface, nameFile(surface.what));
    await writeSheet(browser, files, join(folder, `sheet-${name}-${scheme}.png`));
  } finally {
    await browser.close();
    await server.close();
  }
}

for (const name of browserNames) for (const scheme of ['light', 'dark'] as const) await shoot(name, scheme);
console.log(folder);

if (process.argv.includes('--keep')) {
  const pictures = join(root, 'assets', 'pictures');
  mkdirSync(pictures, { recursive: true });
  for (const what of ['card', 'popup', 'reader', 'panel-statements'])
    copyFileSync(join(folder, `${what}-chrome-light.png`), join(pictures, `${what}.png`));
}
