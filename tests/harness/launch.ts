import type { Browser, Page } from 'puppeteer-core';

/** How a browser is started. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly scheme?: 'light' | 'dark';
  /** Whether pages open as tabs of one window, or each in a window of its own, so that none is ever in the background. */
  readonly places?: 'tabs' | 'windows';
  /** Whether the extension may run in private windows, as a reader allows it to on the browser's own page. */
  readonly inPrivate?: boolean;
  /** Port of a proxy on 127.0.0.1 for everything the browser asks for, pages of this machine too. */
  readonly proxyPort?: number;
}

/** A running browser with the extension in it: what differs between the two. */
export interface Launched {
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Brings a page to a page of the extension. */
  visitExtension(page: Page, url: string): Promise<void>;
  /** Path of the toolbar icon that was last set for a tab; `''` where it is the extension's own. */
  readIcon(tabId: number): Promise<string>;
  /**
   * Opens the real popup, as a click on the toolbar icon does, for the tab in front. Answers with its page in Chromium;
   * in Firefox, where no handle on it can be had, with `undefined` once it stands open.
   */
  openRealPopup(page: Page): Promise<Page | undefined>;
  /** Has the extension get a keyboard command, as if its keys were pressed. */
  sendCommand(name: string, tabId: number): Promise<void>;
  /** Loads the extension anew; `page` is one of the extension's own, which goes with it. */
  reload(page: Page): Promise<void>;
  /** Ends the extension's background; the next event starts it again. */
  killBackground(): Promise<void>;
  /** Called for each new page. */
  prepare(page: Page): Promise<void>;
}

/** Size of a page's inside, in CSS pixels, when nobody looks. */
export const viewport = { width: 1100, height: 900 } as const;

/** Longest wait for a browser to do what it is told. */
export const patience = 30_000;

/** Host that the browsers are told to send their own questions to (updates, accounts); it does not exist. */
export const chatterHost = 'chatter.invalid';
