import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { Objection } from '../analysis/model.ts';

/** Objections as they are stored and exported. */
export const ObjectionsSchema = v.array(
  v.object({
    at: v.string(),
    url: v.string(),
    title: v.string(),
    dossierId: v.string(),
    edition: v.string(),
    exact: v.string(),
    pointId: v.string(),
    stance: v.picklist(['corroborates', 'contrasts']),
    note: v.string(),
  }),
);

const stored = storage.defineItem<unknown>('local:objections', { version: 1, fallback: [] });

/** What is stored may be damaged: then there are none. */
function checkObjections(value: unknown): readonly Objection[] {
  const result = v.safeParse(ObjectionsSchema, value);
  return result.success ? result.output : [];
}

/** What the reader found amiss, on this device; the latest last. */
export async function readObjections(): Promise<readonly Objection[]> {
  return checkObjections(await stored.getValue());
}

/** Keeps one more; a later one on the same sentence and point takes the place of an earlier. Rejects where the browser cannot store it. */
export async function addObjection(objection: Objection): Promise<void> {
  const { exact, pointId } = objection;
  const others = (await readObjections()).filter((one) => one.exact !== exact || one.pointId !== pointId);
  await stored.setValue([...others, objection]);
}

/** Takes one back. Rejects where the browser cannot store it. */
export async function removeObjection({ exact, pointId }: Pick<Objection, 'exact' | 'pointId'>): Promise<void> {
  await stored.setValue((await readObjections()).filter((one) => one.exact !== exact || one.pointId !== pointId));
}

/** Calls back with every later state of them, from whatever page of the extension; returns its undo. */
export function watchObjections(onChange: (objections: readonly Objection[]) => void): () => void {
  return stored.watch((value) => onChange(checkObjections(value)));
}
