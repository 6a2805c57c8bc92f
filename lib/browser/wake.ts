/**
 * Tells the background that this page could be on topic. The message is written by hand in the protocol's form (`messages.ts`), since the
 * library that does so elsewhere would be the larger part of the script that runs on every page. Never throws: after an update of the
 * extension nobody is left to tell.
 */
export function sendWake(): void {
  const message = { id: 0, type: 'wake', timestamp: Date.now() };
  if (chrome.runtime?.id !== undefined) chrome.runtime.sendMessage(message).catch(() => {});
}
