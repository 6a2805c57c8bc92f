import type { DossierFault } from './parse-dossier.ts';
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

/** Aliases that two entities, or one entity twice in one language, claim. */
function findDoubledAliases({ entities }: Dossier): DossierFault[] {
  const ownerOf = new Map<string, string>();
  return entities.flatMap((entity, at) =>
    Object.entries(entity.aliases).flatMap(([lang, aliases]) =>
      aliases.flatMap((alias, index) => {
        const owner = ownerOf.get(alias);
        const doubledHere = aliases.indexOf(alias) !== index;
        ownerOf.set(alias, entity.id);
        if (!doubledHere && (owner === undefined || owner === entity.id)) return [];
        const path = `[${at}].aliases.${lang}[${index}]`;
        const expected = `an alias of its own; "${alias}" already names "${owner ?? entity.id}"`;
        return [{ file: 'entities.json', path, expected }];
      }),
    ),
  );
}

/** Points whose quote is no substring of their article, or whose question does not exist. */
function findPointFaults({ articles, questions, points }: Dossier): DossierFault[] {
  const file = 'points.json';
  const questionIds = new Set(questions.map(({ id }) => id));
  return points.flatMap((point, at) => {
    const faults: DossierFault[] = [];
    const articleId = point.id.slice(0, 1);
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
    ...findPointFaults(dossier),
  ];
}
