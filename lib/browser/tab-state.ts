import browser from 'webextension-polyfill';
import type { Settings, TabState } from '../analysis/model.ts';
import { sendMessage } from './messages.ts';
import { findOffScope } from './settings.ts';

/** A tab that a page of the extension speaks of. */
export interface TabOfPage {
  /** -1 where there is none. */
  readonly id: number;
  readonly host: string | undefined;
  /** Whether it stands in a private window. */
  readonly isPrivate: boolean;
}

/** The tab that a page of the extension speaks of: the active one, or the one that its address names (`popup.html?tab=3`). */
export async function findTab(): Promise<TabOfPage> {
  const named = new URLSearchParams(location.search).get('tab');
  const [active] = named === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const tab = named === null ? active : await browser.tabs.get(Number(named));
  const host = tab?.url ? new URL(tab.url).hostname : '';
  return { id: tab?.id ?? -1, host: host || undefined, isPrivate: tab?.incognito ?? false };
}

const patience = 1500; // ms; the page's script answers within one of its slices, so this is a page that hangs
const pollPause = 100; // ms
const answerLimit = 3000; // ms for a script that was just injected to answer at all
const readingLimit = 10_000; // ms; a page that is still being read by then is said to be

const allSites = { origins: ['<all_urls>'] };

function wait(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}

/** What the page's own script says, or `undefined` where none answers. */
function askOverlay(tabId: number): Promise<TabState | undefined> {
  const asked = sendMessage('getState', undefined, { tabId, frameId: 0 }).catch(() => undefined);
  return Promise.race([asked, wait(patience)]);
}

/** Runs the gate in a tab: whether it sees a topic's triggers, or `undefined` where the tab cannot be read. */
async function probe(tabId: number): Promise<boolean | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/gate.js'] });
    // Firefox answers with no frame at all for a page of its own
    return frame && frame.error === undefined ? frame.result === true : undefined;
  } catch {
    return undefined;
  }
}

async function waitForOverlay(tabId: number): Promise<TabState> {
  const begin = Date.now();
  let state: TabState | undefined;
  while (Date.now() < begin + (state ? readingLimit : answerLimit)) {
    state = await askOverlay(tabId);
    if (state && state.kind !== 'reading') return state;
    await wait(pollPause);
  }
  return state ?? { kind: 'no answer' };
}

/**
 * Finds out what there is to say of a tab: by asking its script, and where there is none by running the gate there, since no permission
 * tells whether a page can be read.
 */
export async function findTabState({
  tabId,
  host,
  settings,
}: {
  readonly tabId: number;
  readonly host: string | undefined;
  /** Perhaps on their way: the page is asked meanwhile. */
  readonly settings: Settings | Promise<Settings>;
}): Promise<TabState> {
  const asked = askOverlay(tabId);
  const scope = findOffScope(await settings, host);
  if (scope) return { kind: 'off here', scope };
  const known = await asked;
  if (known && known.kind !== 'reading') return known;
  if (known) return waitForOverlay(tabId);
  const woke = await probe(tabId);
  if (woke === false) return { kind: 'off topic' };
  if (woke) return waitForOverlay(tabId);
  return { kind: (await hasPermission()) ? 'unreadable' : 'permission missing' };
}

/** Whether pages may be read at all; browser pages and stores still may not. */
export function hasPermission(): Promise<boolean> {
  return browser.permissions.contains(allSites);
}

/** Calls back when it may have been given or taken, in the browser's own settings too. */
export function watchPermission(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}

/** Asks the reader for the permission to read pages; must be called from a click. Resolves to whether it is there now. */
export function askPermission(): Promise<boolean> {
  return browser.permissions.request(allSites);
}
