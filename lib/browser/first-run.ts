import browser from 'webextension-polyfill';

/** Opens the page for a first run in a tab of its own, where the extension has just been installed; never after an update. */
export function openAtFirstRun(path: string): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: path }).catch(() => {}); // a browser without a window shows none
  });
}
