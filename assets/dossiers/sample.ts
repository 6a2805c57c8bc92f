import * as v from 'valibot';

const Line = v.pipe(v.string(), v.nonEmpty());

/** The file `sample.json` of a dossier's folder, which a folder may lack. */
export const SampleSchema = v.strictObject({
  /** BCP 47. */
  lang: Line,
  /** ISO day that the invented article carries. */
  published: v.pipe(v.string(), v.isoDate()),
  title: Line,
  paragraphs: v.pipe(v.array(Line), v.minLength(1)),
});

/** A short article that we invented on a dossier's topic, to try the extension on. */
export type Sample = v.InferOutput<typeof SampleSchema>;
