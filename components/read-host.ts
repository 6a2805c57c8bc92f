const part = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?';
const hostName = new RegExp(`^(?:localhost|(?:${part}\\.)+${part})$`);

/** The host name in what a reader has written, which may be a whole address; `undefined` where there is none. */
export function readHost(written: string): string | undefined {
  const text = written.trim();
  if (!text || /\s/.test(text)) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostName.test(hostname) ? hostname : undefined;
}
