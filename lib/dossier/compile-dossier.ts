import { type CompiledAliases, compileAliasesInSlices } from './compile-aliases.ts';
import { type CompiledConcepts, compileConceptsInSlices } from './compile-concepts.ts';
import { type CompiledTopics, compileTopics } from './compile-topics.ts';
import { type CompiledWeights, compileWeightsInSlices } from './compile-weights.ts';
import type { Dossier, TopicDossier } from './schema.ts';
import { finish } from './slices.ts';

/** What tells a page's topic, indexed. */
export interface CompiledTopicDossier {
  readonly aliases: CompiledAliases;
  readonly topics: CompiledTopics;
}

/** A dossier with all that the analysis looks up in it, indexed. */
export interface CompiledDossier extends CompiledTopicDossier {
  readonly dossier: Dossier;
  readonly concepts: CompiledConcepts;
  /** What the learned judge goes by; without it slots judge alone. */
  readonly weights: CompiledWeights | undefined;
}

/** Indexes what tells the topic, once for any number of pages. Yields after every millisecond or two, so that a page can slice the work. */
export function* compileTopicsInSlices(dossier: TopicDossier): Generator<void, CompiledTopicDossier> {
  const aliases = yield* compileAliasesInSlices(dossier.entities);
  yield;
  return { aliases, topics: compileTopics(dossier.topics) };
}

/** Indexes the rest. */
export function* compileDossierInSlices(
  dossier: Dossier,
  begun?: CompiledTopicDossier,
): Generator<void, CompiledDossier> {
  const index = begun ?? (yield* compileTopicsInSlices(dossier));
  yield;
  const concepts = yield* compileConceptsInSlices(dossier);
  yield;
  const weights = yield* compileWeightsInSlices(dossier.weights);
  return { ...index, dossier, concepts, weights };
}

/** The same in one go. */
export function compileDossier(dossier: Dossier): CompiledDossier {
  return finish(compileDossierInSlices(dossier));
}
