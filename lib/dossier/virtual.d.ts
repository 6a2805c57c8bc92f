declare module 'virtual:dossiers' {
  /** The bundled dossiers, checked at build time; without weights. */
  export const dossiers: readonly import('./schema.ts').Dossier[];
}
declare module 'virtual:taught-dossiers' {
  /** The same with their weights, for the analysis. */
  export const dossiers: readonly import('./schema.ts').Dossier[];
}
declare module 'virtual:triggers' {
  /** For each topic, its groups of literals; see `Topic.triggers`. */
  export const triggers: readonly (readonly (readonly string[])[])[];
}
