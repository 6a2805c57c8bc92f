import type { CompiledConcepts, Role } from '../dossier/compile-concepts.ts';
import type { ConceptHit, HitsByConcept } from './concept-hits.ts';

/** The first concept among the candidates that a sentence expresses, before a word if one is given. */
function findFirst(hits: HitsByConcept, candidates: readonly string[], before = Number.POSITIVE_INFINITY) {
  let first: ConceptHit | undefined;
  for (const id of candidates) {
    for (const hit of hits.get(id) ?? []) if (hit.from < before && (!first || hit.from < first.from)) first = hit;
  }
  return first?.conceptId;
}

function isPronoun(role: Role | undefined): boolean {
  return role === 'pronoun' || role === 'otherPronoun';
}

/**
 * What the pronouns of a sentence stand for, as hits of those concepts over the pronoun's words. A pronoun takes the
 * first fitting name of its own sentence, or of the nearest sentence before; `otherPronoun` never one of its own sentence.
 */
export function resolvePronouns(
  hits: HitsByConcept,
  before: readonly HitsByConcept[],
  concepts: CompiledConcepts,
): ConceptHit[] {
  const resolved: ConceptHit[] = [];
  const pronouns = [...hits.keys()]
    .filter((id) => isPronoun(concepts.roles.get(id)))
    .flatMap((id) => hits.get(id) ?? [])
    .sort((a, b) => a.from - b.from);
  for (const { conceptId, from, to, covered } of pronouns) {
    const { role, standsFor = [] } = concepts.byId.get(conceptId) ?? {};
    const here = new Set(resolved.map((hit) => hit.conceptId));
    const candidates =
      role === 'pronoun' ? standsFor : standsFor.filter((id) => !hits.get(id)?.length && !here.has(id));
    const own = role === 'pronoun' ? findFirst(hits, candidates, from) : undefined;
    const earlier = before.map((sentence) => findFirst(sentence, candidates)).find((id) => id !== undefined);
    const id = own ?? earlier;
    if (id) resolved.push({ conceptId: id, from, to, covered });
  }
  return resolved;
}
