declare module 'virtual:dossiers' {
  /** The bundled dossiers, checked at build time, as the interface shows them. */
  export const dossiers: readonly import('./schema.ts').ShownDossier[];
}
declare module 'virtual:outlines' {
  /** The same dossiers, as far as the popup's first picture needs them. */
  export const outlines: readonly import('./schema.ts').DossierOutline[];
}
declare module 'virtual:articles' {
  /** The articles' texts, by dossier and by letter. */
  export const articles: Readonly<Record<string, Readonly<Record<string, import('./schema.ts').ArticleText>>>>;
}
declare module 'virtual:dossier-scripts' {
  /** Files that bring the dossiers with their weights to the overlay, to be run in order before it. */
  export const scripts: readonly string[];
  /** Name under which they leave their pieces in the isolated world, and how many: first those of the topics. */
  export const piecesName: string;
  export const topicCount: number;
  export const restCount: number;
}
declare module 'virtual:triggers' {
  /** For each topic, its groups of literals; see `Topic.triggers`. */
  export const triggers: readonly (readonly (readonly string[])[])[];
}
