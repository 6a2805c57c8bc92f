import type { Settings } from '../../lib/analysis/model.ts';
import type { TestBrowser } from '../harness/browsers.ts';

const defaults: Settings = { enabled: true, highlights: true, sitesOff: [] };

/** Stores a choice as the popup does, the rest being as at first. */
export function choose(browser: TestBrowser, choice: Partial<Settings>): Promise<void> {
  return browser.ask((settings) => chrome.storage.local.set({ settings }), { ...defaults, ...choice });
}
