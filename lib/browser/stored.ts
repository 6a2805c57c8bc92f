import browser from 'webextension-polyfill';

/** What is kept for the reader, by kind; each has a key of that name in the browser's storage. */
export type StoredKind = 'settings' | 'mutes' | 'objections';

/** Keys of a kind: its value, and the version that the storage library keeps beside it. */
function keysOf(kind: StoredKind): string[] {
  return [kind, `${kind}$`];
}

/** What the browser itself says; `undefined` where it does not. */
async function askForBytes(): Promise<number | undefined> {
  const { local } = browser.storage;
  try {
    return 'getBytesInUse' in local ? await local.getBytesInUse(null) : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes that the extension's storage takes; counted from its text where the browser does not tell. */
export async function measureStored(): Promise<number> {
  const told = await askForBytes();
  if (told !== undefined) return told;
  const all = Object.entries(await browser.storage.local.get(null));
  const encoder = new TextEncoder();
  return all.reduce((sum, [key, value]) => sum + encoder.encode(`${key}${JSON.stringify(value)}`).length, 0);
}

/** Keeps what a kind holds now, or everything, in this page's memory; returns what puts it back just so. */
export async function rememberStored(kind?: StoredKind): Promise<() => Promise<void>> {
  const held = await browser.storage.local.get(kind ? keysOf(kind) : null);
  return async () => {
    await deleteStored(kind); // what was kept in the meantime goes
    await browser.storage.local.set(held);
  };
}

/** Deletes a kind, or everything that the extension keeps. Rejects where the browser cannot. */
export async function deleteStored(kind?: StoredKind): Promise<void> {
  if (kind) await browser.storage.local.remove(keysOf(kind));
  else await browser.storage.local.clear();
}

/** Calls back after every change of it, from whatever page of the extension. */
export function watchStored(onChange: () => void): void {
  browser.storage.local.onChanged.addListener(onChange);
}
