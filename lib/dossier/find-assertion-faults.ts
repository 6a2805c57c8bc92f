import type { DossierFault } from './parse-dossier.ts';
import { parseTerm } from './parse-term.ts';
import type { Assertion, Need } from './point-schema.ts';
import type { Dossier } from './schema.ts';

/** Every concept id in an assertion, with its place inside the point. */
function listConceptIds({ blocks = [], blocksNearby = [], ways }: Assertion): { id: string; path: string }[] {
  const listed = (ids: readonly string[] | undefined, path: string) =>
    (ids ?? []).map((id, at) => ({ id, path: `${path}[${at}]` }));
  return [
    ...listed(blocks, 'assertion.blocks'),
    ...listed(blocksNearby, 'assertion.blocksNearby'),
    ...ways.flatMap((way, at) => {
      const path = `assertion.ways[${at}]`;
      return [
        ...listed(way.blocks, `${path}.blocks`),
        ...listed(way.blocksNearby, `${path}.blocksNearby`),
        ...way.needs.flatMap((need, index) => [
          ...listed(need.any, `${path}.needs[${index}].any`),
          ...listed(need.amount?.unit, `${path}.needs[${index}].amount.unit`),
        ]),
      ];
    }),
  ];
}

/** What is wrong with a need apart from its ids, in words of what was expected. */
function findNeedFault(need: Need, first: boolean, quote: string): string | undefined {
  if (!need.any === !need.amount) return 'either "any" or "amount"';
  if (first && (!need.any || (need.where ?? 'sentence') !== 'sentence' || need.optional))
    return 'a first need with "any", in the sentence itself and not optional';
  if (need.article !== undefined && !quote.includes(need.article))
    return `words of the point's quote; not found there: "${need.article}"`;
  return undefined;
}

/** Concepts whose terms are empty or use a concept or an entity that does not exist. */
function findConceptFaults({ concepts }: Dossier, isKnown: (id: string) => boolean): DossierFault[] {
  const file = 'concepts.json';
  return concepts.flatMap((concept, at) => [
    ...(concept.standsFor ?? []).flatMap((id, index) =>
      isKnown(id) ? [] : [{ file, path: `[${at}].standsFor[${index}]`, expected: `a concept; there is no "${id}"` }],
    ),
    ...Object.entries(concept.terms).flatMap(([lang, terms]) =>
      terms.flatMap((term, index) => {
        const path = `[${at}].terms.${lang}[${index}]`;
        const pieces = parseTerm(term);
        if (pieces.length === 0) return [{ file, path, expected: `a term with a word in it, not "${term}"` }];
        const unknown = pieces.find(({ kind, value }) => kind === 'concept' && !isKnown(value));
        return unknown ? [{ file, path, expected: `a concept or entity; there is no "${unknown.value}"` }] : [];
      }),
    ),
  ]);
}

/** What no schema can see in concepts and assertions: ids that lead nowhere, needs that nothing can fill, stray words. */
export function findAssertionFaults(dossier: Dossier): DossierFault[] {
  const ids = new Set([...dossier.concepts.map(({ id }) => id), ...dossier.entities.map(({ id }) => `@${id}`)]);
  const isKnown = (id: string): boolean => ids.has(id);
  const file = 'points.json';
  const faults = dossier.points.flatMap((point, at) => [
    ...listConceptIds(point.assertion).flatMap(({ id, path }) =>
      isKnown(id) ? [] : [{ file, path: `[${at}].${path}`, expected: `a concept or entity; there is no "${id}"` }],
    ),
    ...point.assertion.ways.flatMap((way, index) => {
      const path = `[${at}].assertion.ways[${index}]`;
      const contrast = way.stance === 'contrasts' && way.kind === undefined;
      return [
        ...(contrast ? [{ file, path: `${path}.kind`, expected: 'the kind of contrast' }] : []),
        ...way.needs.flatMap((need, place) => {
          const expected = findNeedFault(need, place === 0, point.quote);
          return expected ? [{ file, path: `${path}.needs[${place}]`, expected }] : [];
        }),
      ];
    }),
  ]);
  return [...findConceptFaults(dossier, isKnown), ...faults];
}
