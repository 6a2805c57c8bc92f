import browser from 'webextension-polyfill';

/** A keyboard command and its keys. */
export interface Shortcut {
  /** `_execute_action` opens the popup. */
  readonly name: string;
  /** What it does, in the reader's language; `''` where the manifest does not say. */
  readonly what: string;
  /** As the browser writes them (`Alt+Shift+K`); `''` where there are none. */
  readonly keys: string;
}

/** The commands with the keys that they have now. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    what: description,
    keys: shortcut,
  }));
}

/** Where Chromium and its relatives let the reader change them. */
const chromiumPage = 'chrome://extensions/shortcuts';

/** What leads to where the browser lets the keys be changed; `undefined` where no script can lead there. */
export function findShortcutSettings(): (() => Promise<void>) | undefined {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
    return () => commands.openShortcutSettings();
  // an address of Chromium's own, which Firefox lets no extension open
  if (browser.runtime.getURL('').startsWith('moz-')) return undefined;
  return async () => void (await browser.tabs.create({ url: chromiumPage }));
}
