import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { Mute } from '../analysis/model.ts';

/** Muted sentences as they are stored and exported. */
export const MutesSchema = v.array(v.object({ dossierId: v.string(), exact: v.string(), since: v.string() }));

const stored = storage.defineItem<unknown>('local:mutes', { version: 1, fallback: [] });

/** What is stored may be damaged: then nothing is muted. */
function checkMutes(value: unknown): readonly Mute[] {
  const result = v.safeParse(MutesSchema, value);
  return result.success ? result.output : [];
}

function isSame(a: Pick<Mute, 'dossierId' | 'exact'>, b: Pick<Mute, 'dossierId' | 'exact'>): boolean {
  return a.dossierId === b.dossierId && a.exact === b.exact;
}

/** Sentences that the reader has muted, on this device; the latest last. */
export async function readMutes(): Promise<readonly Mute[]> {
  return checkMutes(await stored.getValue());
}

/** Mutes a sentence, wherever it stands. Rejects where the browser cannot store it. */
export async function addMute(mute: Mute): Promise<void> {
  const others = (await readMutes()).filter((one) => !isSame(one, mute));
  await stored.setValue([...others, mute]);
}

/** Takes that back. Rejects where the browser cannot store it. */
export async function removeMute(mute: Pick<Mute, 'dossierId' | 'exact'>): Promise<void> {
  await stored.setValue((await readMutes()).filter((one) => !isSame(one, mute)));
}

/** Calls back with every later state of them, from whatever page of the extension; returns its undo. */
export function watchMutes(onChange: (mutes: readonly Mute[]) => void): () => void {
  return stored.watch((value) => onChange(checkMutes(value)));
}
