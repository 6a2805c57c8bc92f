import browser from 'webextension-polyfill';
import type { Settings, TabState } from '../analysis/model.ts';
import { sendMessage } from './messages.ts';

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

const choicePatience = 100; // ms for the page's script to tell what the reader has chosen; storage knows it, too
const patience = 1500; // ms; the page's script answers within one of its slices, so this is a page that hangs

/** After so many milliseconds: nothing. */
export function wait(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}

/** What the reader has chosen, as the page's own script knows it; `undefined` where none answers at once. */
export function askSettings(tabId: number): Promise<Settings | undefined> {
  const asked = sendMessage('getSettings', undefined, { tabId, frameId: 0 }).catch(() => undefined);
  return Promise.race([asked, wait(choicePatience)]);
}

/** What the page's own script says, or `undefined` where none answers. */
export function askState(tabId: number): Promise<TabState | undefined> {
  const asked = sendMessage('getState', undefined, { tabId, frameId: 0 }).catch(() => undefined);
  return Promise.race([asked, wait(patience)]);
}
