import browser from 'webextension-polyfill';

/** Leads back to the tab that this page was opened from, and closes this one; `undefined` where it was opened by itself. */
export async function findWayBack(): Promise<(() => Promise<void>) | undefined> {
  const { id, openerTabId } = (await browser.tabs.getCurrent()) ?? {};
  if (id === undefined || openerTabId === undefined) return undefined;
  return async () => {
    await browser.tabs.update(openerTabId, { active: true }).catch(() => {}); // it may have been closed since
    await browser.tabs.remove(id);
  };
}
