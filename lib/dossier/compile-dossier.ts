import { type CompiledAliases, compileAliasesInSlices } from './compile-aliases.ts';
import { type CompiledConcepts, compileConceptsInSlices } from './compile-concepts.ts';
import { type CompiledTopics, compileTopics } from './compile-topics.ts';
import { type CompiledWeights, compileWeightsInSlices } from './compile-weights.ts';
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

/** Indexes a dossier once for any number of pages. Yields after every millisecond or two, so that a page can slice the work. */
export function* compileDossierInSlices(dossier: Dossier): Generator<void, CompiledDossier> {
  const aliases = yield* compileAliasesInSlices(dossier.entities);
  yield;
  const topics = compileTopics(dossier.topics);
  yield;
  const concepts = yield* compileConceptsInSlices(dossier);
  yield;
  const weights = yield* compileWeightsInSlices(dossier.weights);
  return { dossier, aliases, topics, concepts, weights };
}

/** The same in one go. */
export function compileDossier(dossier: Dossier): CompiledDossier {
  return finish(compileDossierInSlices(dossier));
}
