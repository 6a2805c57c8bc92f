import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import { type BrowserName, browserNames, findBuild, makeOwnFolder } from '../harness/build-extension.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { waitUntilRead } from '../harness/shown.ts';
import { goldenFolder } from './golden-pages.ts';
import { readTraces, watchConsole } from './observe.ts';

const plainPage =
  '<!doctype html><html lang="en"><title>Garden</title><main><h1>Tulips</h1><p>They bloom in May.</p></main></html>';

/** Stands before the gate's code: writes down every call to the browser's own functions. */
const recorder = `(() => {
  const calls = (globalThis.recordedCalls = []);
  const watch = (real, path) =>
    new Proxy({}, {
      get(_, key) {
        const value = real[key];
        const name = path + '.' + String(key);
        if (typeof value === 'object' && value !== null) return watch(value, name);
        if (typeof value !== 'function') return value;
        return (...all) => (calls.push(name), value.apply(real, all));
      },
    });
  for (const space of ['chrome', 'browser']) {
    const real = globalThis[space];
    if (real) Object.defineProperty(globalThis, space, { value: watch(real, space), configurable: true, writable: true });
  }
})();\n`;

/** A copy of the build whose gate tells what it calls. */
function plantRecorder(name: BrowserName): string {
  const folder = makeOwnFolder('recorder');
  cpSync(findBuild(name), folder, { recursive: true });
  const gate = join(folder, 'gate.js');
  writeFileSync(gate, recorder + readFileSync(gate, 'utf8'));
  return folder;
}

/** Calls of the gate that leave the page: messages and what is kept. */
async function readCalls(browser: TestBrowser, tabId: number): Promise<string[]> {
  const calls = await browser.ask(async (tab) => {
    const func = () => (globalThis as { recordedCalls?: string[] }).recordedCalls ?? ['(no recorder)'];
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab }, func });
    return frame?.result ?? ['(no answer)'];
  }, tabId);
  return calls.filter((call) => /sendMessage|connect|storage|\(/.test(call));
}

describe.each(browserNames)('the gate in %s', (name) => {
  let browser: TestBrowser;
  let pages: PagesServer;
  let plain: PagesServer;
  const folders: string[] = [];

  beforeAll(async () => {
    const folder = makeOwnFolder('plain');
    writeFileSync(join(folder, 'garden.html'), plainPage);
    const extension = plantRecorder(name);
    folders.push(folder, extension);
    pages = await servePages(goldenFolder);
    plain = await servePages(folder);
    browser = await openBrowser(name, { extension, headless: true });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await plain?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('sends a message from a page that could be on topic', async () => {
    const tab = await browser.openPage(`${pages.origin}/wire-report.html`);
    await waitUntilRead(browser, tab);
    expect((await readCalls(browser, tab.id)).join()).toContain('sendMessage');
  });

  it('leaves no trace of any kind on a page without a trigger: no node, highlight, message, stored value or line', async () => {
    const lines: string[] = [];
    const tab = await browser.openPage(`${plain.origin}/garden.html`, (empty) => watchConsole(empty, lines));
    await waitUntilRead(browser, tab);
    const { children, highlights, adoptedSheets } = await readTraces(tab);
    const body = '<body><main><h1>Tulips</h1><p>They bloom in May.</p></main></body>';
    expect(children).toEqual(['<head><title>Garden</title></head>', body]);
    expect({ highlights, adoptedSheets, lines }).toEqual({ highlights: [], adoptedSheets: 0, lines: [] });
    expect(await readCalls(browser, tab.id)).toEqual([]);
  });
});
