import type { Settings } from '../lib/analysis/model.ts';

/** Whether pages of that host are read. */
export function isSiteOn({ sitesOff }: Settings, host: string): boolean {
  return !sitesOff.includes(host);
}

/** The settings with that host switched on or off. */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host] };
}
