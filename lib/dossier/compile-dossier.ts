import { type CompiledAliases, compileAliases } from './compile-aliases.ts';
import { type CompiledConcepts, compileConcepts } from './compile-concepts.ts';
import { type CompiledTopics, compileTopics } from './compile-topics.ts';
import type { Dossier } from './schema.ts';

/** A dossier with all that the analysis looks up in it, indexed. */
export interface CompiledDossier {
  readonly dossier: Dossier;
  readonly aliases: CompiledAliases;
  readonly topics: CompiledTopics;
  readonly concepts: CompiledConcepts;
}

/** Indexes a dossier once for any number of pages. */
export function compileDossier(dossier: Dossier): CompiledDossier {
  return {
    dossier,
    aliases: compileAliases(dossier.entities),
    topics: compileTopics(dossier.topics),
    concepts: compileConcepts(dossier),
  };
}
