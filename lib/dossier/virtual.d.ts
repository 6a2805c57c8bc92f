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
  /** How some pieces come to the overlay. */
  interface Brought {
    /** Name of the list in the isolated world that they are left in. */
    readonly name: string;
    /** How many there are. */
    readonly count: number;
    /** Files that bring them, to be run in order. */
    readonly scripts: readonly string[];
  }
  /** What tells the dossiers' topics, and the rest of them with their weights. */
  export const brought: Readonly<Record<keyof import('./pieces.ts').DossierPieces, Brought>>;
}
declare module 'virtual:triggers' {
  /** For each topic, its groups of literals; see `Topic.triggers`. */
  export const triggers: readonly (readonly (readonly string[])[])[];
}
