/** The pieces of the judgement, each switched off by a change of the data alone, so that its share can be measured. */

import { compileConcepts } from '../../lib/dossier/compile-concepts.ts';
import type { CompiledDossier } from '../../lib/dossier/compile-dossier.ts';
import type { Concept } from '../../lib/dossier/point-schema.ts';

/** Takes one piece out. */
export type Without = (compiled: CompiledDossier) => CompiledDossier;

function withWeights(change: Partial<NonNullable<CompiledDossier['weights']>>): Without {
  return (compiled) => ({ ...compiled, weights: compiled.weights && { ...compiled.weights, ...change } });
}

function withoutConcepts(isOut: (concept: Concept) => boolean): Without {
  return (compiled) => {
    const concepts = compiled.dossier.concepts.map((concept) => (isOut(concept) ? { ...concept, terms: {} } : concept));
    return { ...compiled, concepts: compileConcepts({ ...compiled.dossier, concepts }) };
  };
}

const never = { corroborates: 2, contrasts: 2 }; // probabilities that nothing reaches

/** By name: what remains when the piece is off. */
export const pieces: Readonly<Record<string, Without>> = {
  'the learned judge': (compiled) => ({ ...compiled, weights: undefined }),
  'likeness where slots are silent': withWeights({ shown: never }),
  'likeness ruling out': withWeights({ ruledOut: { corroborates: 0, contrasts: 0 } }),
  'slots as proposers': (compiled) => ({
    ...compiled,
    concepts: { ...compiled.concepts, waysByConcept: new Map() },
  }),
  'negation and denial': withoutConcepts(({ role }) => role === 'negation' || role?.startsWith('denial') === true),
  pronouns: withoutConcepts(({ role }) => role === 'pronoun' || role === 'otherPronoun'),
};
