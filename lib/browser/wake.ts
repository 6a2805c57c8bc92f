/** ms; a background that was ended in the middle has started again by then. */
export const retryPause = 1000;

/** Whether the extension that this script came with has been updated, switched off or taken away. */
export function isOrphan(): boolean {
  return chrome.runtime?.id === undefined;
}

/**
 * Tells the background that this page could be on topic. The message is written by hand in the protocol's form (`messages.ts`), since the
 * library that does so elsewhere would be the larger part of the script that runs on every page. Tells it once more where the background
 * was ended before it was done. Never throws: after an update of the extension nobody is left to tell.
 */
export function sendWake(retries = 1): void {
  if (isOrphan()) return;
  const message = { id: 0, type: 'wake', timestamp: Date.now() };
  chrome.runtime.sendMessage(message).catch(() => retries > 0 && setTimeout(sendWake, retryPause, retries - 1));
}
