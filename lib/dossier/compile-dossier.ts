import { type CompiledAliases, compileAliases } from './compile-aliases.ts';
import { type CompiledConcepts, compileConcepts } from './compile-concepts.ts';
import { type CompiledTopics, compileTopics } from './compile-topics.ts';
import { type CompiledWeights, compileWeights } from './compile-weights.ts';
import type { Dossier } from './schema.ts';
import { finish } from './slices.ts';

/** A dossier with all that the analysis looks up in it, indexed. */
export interface CompiledDossier {
  readonly dossier: Dossier;
  readonly aliases: CompiledAliases;
  readonly topics: CompiledTopics;
  readonly concepts: CompiledConcepts;
  /** What the learned judge goes by; without it slots judge alone. */
  readonly weights: CompiledWeights | undefined;
}

/** Indexes a dossier once for any number of pages. Yields between steps of some ten milliseconds, so that a page can slice the work. */
export function* compileDossierInSlices(dossier: Dossier): Generator<void, CompiledDossier> {
  const aliases = compileAliases(dossier.entities);
  yield;
  const topics = compileTopics(dossier.topics);
  yield;
  const concepts = compileConcepts(dossier);
  yield;
  const weights = compileWeights(dossier.weights);
  return { dossier, aliases, topics, concepts, weights };
}

/** The same in one go. */
export function compileDossier(dossier: Dossier): CompiledDossier {
  return finish(compileDossierInSlices(dossier));
}
