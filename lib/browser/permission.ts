import browser from 'webextension-polyfill';

const allSites = { origins: ['<all_urls>'] };

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
