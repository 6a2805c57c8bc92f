import browser from 'webextension-polyfill';

/** The browser's own ways to open a panel beside the page, as far as it has them. */
interface PanelOpeners {
  readonly sidePanel?: { readonly open: (options: { readonly tabId: number }) => Promise<void> };
  readonly sidebarAction?: { readonly open: () => Promise<void> };
}

/** What opens the panel beside a tab's page, to be called from a click; `undefined` where the browser has none. */
export function findPanelOpener(tabId: number): (() => Promise<void>) | undefined {
  const { sidePanel }: PanelOpeners = chrome;
  const { sidebarAction }: PanelOpeners = browser;
  if (sidePanel) return () => sidePanel.open({ tabId });
  return sidebarAction && (() => sidebarAction.open());
}
