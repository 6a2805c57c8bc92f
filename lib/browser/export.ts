import * as v from 'valibot';
import { MutesSchema, readMutes } from './mutes.ts';
import { ObjectionsSchema, readObjections } from './objections.ts';
import { readSettings, SettingsSchema } from './settings.ts';

/** All that is kept for the reader, as one file. A reader of another version refuses. */
export const ExportSchema = v.object({
  format: v.literal('second-source-export'),
  version: v.literal(1),
  /** ISO 8601 time. */
  exported: v.pipe(v.string(), v.isoTimestamp()),
  /** Version of the extension. */
  extension: v.string(),
  settings: SettingsSchema,
  mutes: MutesSchema,
  objections: ObjectionsSchema,
});

export type Export = Readonly<v.InferOutput<typeof ExportSchema>>;

/** Gathers all that is kept, for a file. Throws where it would not have the shape that it promises. */
export async function gatherExport({
  now,
  extension,
}: {
  readonly now: Date;
  /** Version of the extension. */
  readonly extension: string;
}): Promise<Export> {
  const [settings, mutes, objections] = await Promise.all([readSettings(), readMutes(), readObjections()]);
  const head = { format: 'second-source-export', version: 1, exported: now.toISOString(), extension };
  return v.parse(ExportSchema, { ...head, settings, mutes, objections });
}

/** What an exported file holds; `undefined` where it is none, or of another version. */
export function parseExport(text: string): Export | undefined {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), ExportSchema), text);
  return result.success ? result.output : undefined;
}
