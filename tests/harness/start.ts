/** `npm start [-- --browser firefox] [-- URL or file]`: opens a browser with the extension on a news page. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, type Tab, type TestBrowser } from './browsers.ts';
import { type BrowserName, findBuild, root } from './build-extension.ts';
import { needInput, readBrowserName, runCommand } from './command-line.ts';
import { setUpBrowsers } from './find-browser.ts';
import { servePages } from './pages-server.ts';
import { readRows, waitUntilRead } from './shown.ts';
import { printTable } from './table.ts';

const samplePage = join(root, 'tests', 'pages', 'wire-report.html');
const shots = join(root, '.cache', 'start');

function hasDisplay(): boolean {
  const isDesktop = process.platform === 'darwin' || process.platform === 'win32';
  return isDesktop || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Address of the page that is asked for, and what has to be closed afterwards. */
async function findPage(wanted: string): Promise<{ url: string; close: () => Promise<void> }> {
  if (/^https?:/.test(wanted)) return { url: wanted, close: async () => {} };
  const file = needInput(wanted, 'npm start -- URL or file');
  const server = await servePages(dirname(file));
  return { url: `${server.origin}/${encodeURIComponent(basename(file))}`, close: server.close };
}

async function stayOpen(browser: TestBrowser, url: string): Promise<void> {
  await browser.openPage(url);
  await browser.closeDesk();
  console.log(`${url} is open. Close the browser, or press Ctrl+C here, to end.`);
  await new Promise<void>((resolve) => browser.puppeteer.once('disconnected', () => resolve()));
}

async function saveScreenshots(browser: TestBrowser, tab: Tab): Promise<readonly string[]> {
  mkdirSync(shots, { recursive: true });
  const files = ['page', 'popup'].map((name) => join(shots, `${name}-${browser.name}.png`) as `${string}.png`);
  const [pageFile, popupFile] = files;
  if (!pageFile || !popupFile) return [];
  await tab.page.bringToFront();
  await tab.page.screenshot({ path: pageFile });
  const popup = await browser.openPopup(tab.id);
  await popup.setViewport({ width: 420, height: 600 });
  await new Promise((resolve) => setTimeout(resolve, 500)); // lets the popup draw what it was told
  await popup.screenshot({ path: popupFile });
  await popup.close();
  return files;
}

async function report(browser: TestBrowser, url: string): Promise<void> {
  const tab = await browser.openPage(url);
  await waitUntilRead(browser, tab);
  const { badge, title } = await browser.readToolbar(tab.id);
  const rows = await readRows(browser, tab.id);
  console.log(`${await tab.page.title()}\n${url}\ntoolbar: ${badge === '' ? '(no badge)' : badge}, "${title}"\n`);
  const table = rows.map(({ sentence, stance, ref, reason }) => ({ sentence, stance, reference: ref, reason }));
  if (table.length > 0) printTable(table);
  else console.log('Nothing is shown for this page.');
  const files = await saveScreenshots(browser, tab);
  console.log(`\nscreenshots:\n${files.map((file) => `  ${file}`).join('\n')}`);
}

async function show(name: BrowserName, wanted: string): Promise<void> {
  setUpBrowsers([name]);
  console.error('building the extension …');
  const extension = findBuild(name);
  const page = await findPage(wanted);
  const headed = hasDisplay();
  if (!headed) console.error('no display here: running the browser without a window …');
  try {
    const browser = await openBrowser(name, { extension, headless: !headed });
    try {
      await (headed ? stayOpen(browser, page.url) : report(browser, page.url));
    } finally {
      await browser.close();
    }
  } finally {
    await page.close();
  }
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string', default: 'chromium' } },
    allowPositionals: true,
  });
  await show(readBrowserName(values.browser), positionals[0] ?? samplePage);
});
