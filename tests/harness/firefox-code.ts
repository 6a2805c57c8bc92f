/** Expressions for Firefox's own window, where the toolbar and the keys of an extension can be reached. */

/** Names what the expressions below ask: `action` and `extension`. */
function enter(id: string): string {
  return `
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { tabTracker, browserActionFor } = ExtensionParent.apiManager.global;
    const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)});
    const button = browserActionFor(extension);`;
}

/** Answers with the toolbar icon of a tab where that tab has one of its own, else `''`. */
export function readIconCode(id: string, tabId: number): string {
  return `(() => {${enter(id)}
    const own = button.action.getContextData(tabTracker.getTab(${tabId}));
    if (!Object.hasOwn(own, 'icon')) return '';
    return typeof own.icon === 'string' ? own.icon : Object.values(own.icon)[0];
  })()`;
}

/** Opens the popup as a click does, after closing one that is open, and waits until it has loaded. */
export function openPopupCode(id: string): string {
  return `(async () => {${enter(id)}
    for (const panel of document.querySelectorAll('panel[viewId], #customizationui-widget-panel')) {
      if (panel.state === 'closed') continue;
      const closed = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
      panel.hidePopup();
      await closed;
    }
    await button.openPopup(window);
    for (let tries = 0; tries < 100; tries += 1) {
      const popup = [...document.querySelectorAll('.webextension-popup-browser')].find(
        (one) => one.currentURI?.spec.includes('/popup.html') && !one.webProgress?.isLoadingDocument,
      );
      if (popup) return popup.currentURI.spec;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the popup did not open');
  })()`;
}

/** Presses the key that stands for a command; answers with its letter. */
export function sendCommandCode(id: string, command: string): string {
  return `(async () => {${enter(id)}
    const all = await extension.shortcuts.allCommands();
    const letter = all.find((one) => one.name === ${JSON.stringify(command)})?.shortcut?.split('+').at(-1);
    if (!letter) throw new Error('no key stands for this command');
    const keys = document.getElementById('ext-keyset-id-' + extension.id.replace(/[^a-zA-Z0-9_-]/g, '_'));
    keys.querySelector('key[key="' + letter + '"]').doCommand();
    return letter;
  })()`;
}

/** Ends the background page, as Firefox does when it has been idle. */
export function killBackgroundCode(id: string): string {
  return `(async () => {${enter(id)}
    await extension.terminateBackground({ disableResetIdleForTest: true });
    return extension.backgroundState;
  })()`;
}
