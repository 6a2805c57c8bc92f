import type { Settings } from '../analysis/model.ts';

/** Where the extension is switched off for a host; `undefined` where it is on. */
export function findOffScope(settings: Settings, host: string | undefined): 'everywhere' | 'this site' | undefined {
  if (!settings.enabled) return 'everywhere';
  return host !== undefined && settings.sitesOff.includes(host) ? 'this site' : undefined;
}
