import { rmSync } from 'node:fs';
import { writePages } from '../extension/invented-pages.ts';
import { makeEmptyExtension } from '../extension/observe.ts';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import type { BrowserName } from '../harness/build-extension.ts';
import { type HeadersOf, servePages } from '../harness/pages-server.ts';
import { plantRecorder } from './recorder.ts';

/** Where the rows of one browser are tried: browsers that they share, and what each opens for itself. */
export interface Stage {
  readonly name: BrowserName;
  /** Folder of the extension that is tried. */
  readonly extension: string;
  /** The extension as it is built; shared by all rows. */
  readonly shared: () => Promise<TestBrowser>;
  /** The extension with a recorder before its page scripts (`recorder.ts`), and a clock ten times as fast; shared. */
  readonly recorded: () => Promise<TestBrowser>;
  /** The same browser without the extension; shared. */
  readonly control: () => Promise<TestBrowser>;
  /** A browser of the row's own, with another folder as the extension if need be; closed when the row has ended. */
  readonly launch: (extension?: string) => Promise<TestBrowser>;
  /** Serves pages by file name until the row has ended; answers with their origin. */
  readonly serve: (pages: Readonly<Record<string, string>>, headersOf?: HeadersOf) => Promise<string>;
  /** To be called when a row has ended. */
  readonly endRow: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens on first use and then answers with the same. */
function once(open: () => Promise<TestBrowser>) {
  let opened: Promise<TestBrowser> | undefined;
  return {
    get: (): Promise<TestBrowser> => {
      opened ??= open();
      return opened;
    },
    tidy: async (): Promise<void> => {
      if (opened) await tidy(await opened);
    },
    close: async (): Promise<void> => (await opened?.catch(() => undefined))?.close(),
  };
}

/** Closes all pages but the one that asks, and forgets what was chosen. */
function tidy(browser: TestBrowser): Promise<void> {
  return browser.ask(async () => {
    const own = await chrome.tabs.getCurrent();
    const others = (await chrome.tabs.query({})).flatMap(({ id }) => (id === undefined || id === own?.id ? [] : [id]));
    await chrome.tabs.remove(others);
    await chrome.storage?.local.clear();
  }, undefined);
}

/** Sets the stage for a browser and a build. */
export function setStage(name: BrowserName, extension: string): Stage {
  const open = (folder: string) => openBrowser(name, { extension: folder, headless: true });
  const shared = once(() => open(extension));
  const recorded = once(() => open(plantRecorder(extension)));
  const control = once(() => open(makeEmptyExtension(name)));
  const all = [shared, recorded, control];
  const ends: (() => Promise<void>)[] = [];
  return {
    name,
    extension,
    shared: shared.get,
    recorded: recorded.get,
    control: control.get,
    launch: async (folder = extension) => {
      const browser = await open(folder);
      ends.push(() => browser.close());
      return browser;
    },
    serve: async (pages, headersOf) => {
      const folder = writePages(pages);
      const server = await servePages(folder, headersOf);
      ends.push(async () => {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      });
      return server.origin;
    },
    endRow: async () => {
      for (const end of ends.splice(0)) await end();
      for (const browser of all) await browser.tidy();
    },
    close: async () => {
      for (const browser of all) await browser.close();
    },
  };
}
