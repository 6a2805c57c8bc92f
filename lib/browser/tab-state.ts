import browser from 'webextension-polyfill';
import type { Settings, TabState } from '../analysis/model.ts';
import { askState, wait } from './ask-tab.ts';
import { findOffScope } from './off-scope.ts';
import { hasPermission } from './permission.ts';

const pollPause = 100; // ms
const answerLimit = 3000; // ms for a script that was just injected to answer at all
const readingLimit = 10_000; // ms; a page that is still being read by then is said to be

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
    state = await askState(tabId);
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
  readonly settings: Settings;
}): Promise<TabState> {
  const scope = findOffScope(settings, host);
  if (scope) return { kind: 'off here', scope };
  const known = await askState(tabId);
  if (known && known.kind !== 'reading') return known;
  if (known) return waitForOverlay(tabId);
  const woke = await probe(tabId);
  if (woke === false) return { kind: 'off topic' };
  if (woke) return waitForOverlay(tabId);
  return { kind: (await hasPermission()) ? 'unreadable' : 'permission missing' };
}
