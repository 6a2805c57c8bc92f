import { findAssertionFaults } from './find-assertion-faults.ts';
import type { DossierFault } from './parse-dossier.ts';
import { articleIdOf } from './point-id.ts';
import type { Dossier } from './schema.ts';

/** Places of the ids that occur a second time. */
function findDoubledIds(file: string, rows: readonly { readonly id: string }[]): DossierFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, at) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, path: `[${at}].id`, expected: `an id of its own; "${id}" stands here a second time` }];
  });
}

/** Aliases that two entities, or one entity twice in one language, claim; short names count with the full ones. */
function findDoubledAliases({ entities }: Dossier): DossierFault[] {
  const ownerOf = new Map<string, string>();
  return entities.flatMap((entity, at) => {
    const lists = [entity.aliases, entity.bareAliases ?? {}].flatMap((byLanguage, row) =>
      Object.entries(byLanguage).map(([lang, words]) => ({
        lang,
        words,
        field: row === 0 ? 'aliases' : 'bareAliases',
      })),
    );
    return lists.flatMap(({ lang, words, field }) =>
      words.flatMap((alias, index) => {
        const owner = ownerOf.get(alias);
        const doubledHere = words.indexOf(alias) !== index;
        ownerOf.set(alias, owner ?? entity.id);
        if (!doubledHere && (owner === undefined || owner === entity.id)) return [];
        const path = `[${at}].${field}.${lang}[${index}]`;
        const expected = `an alias of its own; "${alias}" already names "${owner ?? entity.id}"`;
        return [{ file: 'entities.json', path, expected }];
      }),
    );
  });
}

/** Names of groups and entities in the topics' rules that do not exist. */
function findTopicFaults({ topics, entities }: Dossier): DossierFault[] {
  const entityIds = new Set(entities.map(({ id }) => id));
  return topics.flatMap(({ judge }, at) => {
    const path = `[${at}].judge`;
    const used = judge.ways.flatMap(({ all, onPage = [], none = [], notListed = [] }) => [
      ...all,
      ...onPage,
      ...none,
      ...notListed,
    ]);
    const unknownGroups = [...used, ...(judge.pointsBack?.lends ?? [])].filter((name) => !(name in judge.groups));
    const unknownIds = Object.values(judge.groups).flatMap(({ entities: ids = [] }) =>
      ids.filter((id) => !entityIds.has(id)),
    );
    return [
      ...unknownGroups.map((name) => ({ file: 'topics.json', path, expected: `a group; there is no "${name}"` })),
      ...unknownIds.map((id) => ({ file: 'topics.json', path, expected: `the id of an entity; there is no "${id}"` })),
    ];
  });
}

/** Points whose quote is no substring of their article, or whose question does not exist. */
function findPointFaults({ articles, questions, points }: Dossier): DossierFault[] {
  const file = 'points.json';
  const questionIds = new Set(questions.map(({ id }) => id));
  return points.flatMap((point, at) => {
    const faults: DossierFault[] = [];
    const articleId = articleIdOf(point.id);
    const article = articles.find(({ id }) => id === articleId);
    if (!article) {
      faults.push({
        file,
        path: `[${at}].id`,
        expected: `an id that starts with an article's id; there is no "${articleId}"`,
      });
    } else if (!article.text.includes(point.quote)) {
      const expected = `a verbatim substring of articles/${article.file}; not found there: "${point.quote}"`;
      faults.push({ file, path: `[${at}].quote`, expected });
    }
    if (!questionIds.has(point.question)) {
      faults.push({
        file,
        path: `[${at}].question`,
        expected: `the id of a question; there is no "${point.question}"`,
      });
    }
    if (point.time?.basis === 'inferred' && !point.time.because) {
      faults.push({ file, path: `[${at}].time.because`, expected: 'the reason for an inferred time' });
    }
    return faults;
  });
}

/** What no schema can see: ids that lead nowhere or stand twice, doubled aliases, quotes that no article has. */
export function findDossierFaults(dossier: Dossier): DossierFault[] {
  return [
    ...findDoubledIds('dossier.json', dossier.articles),
    ...findDoubledIds('entities.json', dossier.entities),
    ...findDoubledIds('topics.json', dossier.topics),
    ...findDoubledIds('questions.json', dossier.questions),
    ...findDoubledIds('points.json', dossier.points),
    ...findDoubledAliases(dossier),
    ...findTopicFaults(dossier),
    ...findDoubledIds('concepts.json', dossier.concepts),
    ...findPointFaults(dossier),
    ...findAssertionFaults(dossier),
  ];
}
