declare module 'virtual:sample' {
  /** The sample page's text; `undefined` where no bundled dossier brings one. */
  export const sample: import('./dossiers/sample.ts').Sample | undefined;
}
declare module 'virtual:languages' {
  /** BCP 47 tags of the interface's catalogues. */
  export const catalogues: readonly string[];
  /** BCP 47 tags of the languages in which statements are compared, by dossier. */
  export const compared: Readonly<Record<string, readonly string[]>>;
}
