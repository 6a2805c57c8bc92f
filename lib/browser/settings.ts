import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { Settings } from '../analysis/model.ts';

/** The reader's choice as it is stored and exported. */
export const SettingsSchema = v.object({
  enabled: v.boolean(),
  highlights: v.boolean(),
  painter: v.exactOptional(v.picklist(['highlights', 'marks'])),
  density: v.exactOptional(v.picklist(['contrasts', 'findings', 'all'])),
  style: v.exactOptional(v.picklist(['calm', 'strong', 'lines'])),
  typesOff: v.exactOptional(v.array(v.picklist(['person', 'country', 'place', 'organization', 'vehicle']))),
  entitiesOff: v.exactOptional(v.array(v.string())),
  sitesOff: v.array(v.string()),
});

const defaults: Settings = { enabled: true, highlights: true, sitesOff: [] };

// No migrations: one that runs as a page's script starts can write back what the reader has just changed. What came with a later
// version may be absent, so that an earlier choice holds as it is.
const stored = storage.defineItem<unknown>('local:settings', { version: 1, fallback: defaults });

/** What is stored may be damaged: then the defaults hold until the reader chooses anew. */
function checkSettings(value: unknown): Settings {
  const result = v.safeParse(SettingsSchema, value);
  return result.success ? result.output : defaults;
}

/** What the reader has chosen, on this device. */
export async function readSettings(): Promise<Settings> {
  return checkSettings(await stored.getValue());
}

/** Keeps the reader's choice. Rejects where the browser cannot store it. */
export async function saveSettings(next: Settings): Promise<void> {
  await stored.setValue(next);
}

/** Calls back with every later choice, from whatever page of the extension; returns its undo. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return stored.watch((value) => onChange(checkSettings(value)));
}
