/**
 * `node tests/gallery/shoot-extension.ts [--keep]`: pictures of the built extension in both browsers and themes, into `.cache/shots`;
 * with `--keep`, README's pictures are taken from them.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickOn } from '../extension/click-on.ts';
import { goldenFolder } from '../extension/golden-pages.ts';
import { openBrowser } from '../harness/browsers.ts';
import { type BrowserName, browserNames, findBuild, root } from '../harness/build-extension.ts';
import { servePages } from '../harness/pages-server.ts';
import { waitUntilRead } from '../harness/shown.ts';

const folder = join(root, '.cache', 'shots');
mkdirSync(folder, { recursive: true });

const darkPage = 'html{background:#16181c;color:#ddd}a{color:#8ab4f8}';

async function shoot(name: BrowserName, scheme: 'light' | 'dark'): Promise<void> {
  const server = await servePages(goldenFolder);
  const browser = await openBrowser(name, { extension: findBuild(name), headless: true, scheme });
  const save = (page: Page, what: string) => page.screenshot({ path: join(folder, `${what}-${name}-${scheme}.png`) });
  try {
    const tab = await browser.openPage(`${server.origin}/sister-statement.html`);
    await tab.page.setViewport({ width: 1100, height: 740 });
    if (scheme === 'dark') await tab.page.addStyleTag({ content: darkPage });
    await waitUntilRead(browser, tab);
    await save(tab.page, 'page');
    await clickOn(tab.page, 'public the car');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await save(tab.page, 'card');
    const popup = await browser.openPopup(tab.id);
    await popup.setViewport({ width: 360, height: 560 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await save(popup, 'popup');
    const reader = await browser.openExtensionPage('reader.html#B3');
    await reader.setViewport({ width: 1100, height: 800 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await save(reader, 'reader');
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
  for (const what of ['card', 'popup', 'reader'])
    copyFileSync(join(folder, `${what}-chrome-light.png`), join(pictures, `${what}.png`));
}
