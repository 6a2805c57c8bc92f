import * as v from 'valibot';

/** A bundled reference article. */
export const ArticleSchema = v.strictObject({
  /** Letter that the reference ids start with (`A`). */
  id: v.pipe(v.string(), v.regex(/^[A-Z]$/, 'one capital letter')),
  /** File name inside the dossier's folder `articles`. */
  file: v.pipe(v.string(), v.nonEmpty()),
  /** Our own label; the articles carry no headline. */
  label: v.pipe(v.string(), v.nonEmpty()),
  /** ISO day that the article itself carries; absent means undated. */
  published: v.optional(v.pipe(v.string(), v.isoDate())),
  /** BCP 47. */
  lang: v.pipe(v.string(), v.nonEmpty()),
});

/** A bundled article with its verbatim text. */
export type Article = v.InferOutput<typeof ArticleSchema> & { readonly text: string };
