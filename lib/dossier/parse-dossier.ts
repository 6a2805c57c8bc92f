import * as v from 'valibot';
import { findDossierFaults } from './find-faults.ts';
import { type Dossier, HeadSchema, partSchemas } from './schema.ts';
import { WeightsSchema } from './weights-schema.ts';

/** One thing that is wrong with a dossier's files. */
export interface DossierFault {
  readonly file: string;
  /** Place in the file, such as `[3].quote`. */
  readonly path: string;
  /** What was expected there. */
  readonly expected: string;
}

/** Thrown where files are no dossier; its message has a line for each fault: file, path, what was expected. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  readonly faults: readonly DossierFault[];
  constructor(folder: string, faults: readonly DossierFault[]) {
    const lines = faults.map(({ file, path, expected }) => `  ${file} ${path}: ${expected}`);
    super(`The dossier "${folder}" has ${faults.length} fault(s):\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

/** Files of a dossier's folder: text by path relative to the folder (`points.json`, `articles/a.txt`). */
export type DossierFiles = Readonly<Record<string, string>>;

function parseJson(text: string): { value: unknown } | { expected: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { expected: `JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** `[3].quote` for the path of a schema issue. */
function formatPath(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)) ?? [];
  return keys.join('').replace(/^\./, '') || '(whole file)';
}

/** Checks a folder's files and puts the dossier together. Throws a `DossierError` that names every fault. */
export function parseDossier(folder: string, files: DossierFiles): Dossier {
  const faults: DossierFault[] = [];
  const read = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | undefined => {
    const text = files[file];
    if (text === undefined) {
      faults.push({ file, path: '(whole file)', expected: 'the file to exist' });
      return undefined;
    }
    const json = parseJson(text);
    if ('expected' in json) {
      faults.push({ file, path: '(whole file)', expected: json.expected });
      return undefined;
    }
    const result = v.safeParse(schema, json.value);
    if (result.success) return result.output;
    faults.push(...result.issues.map((issue) => ({ file, path: formatPath(issue), expected: issue.message })));
    return undefined;
  };

  const head = read('dossier.json', HeadSchema);
  const entities = read('entities.json', partSchemas['entities.json']);
  const topics = read('topics.json', partSchemas['topics.json']);
  const questions = read('questions.json', partSchemas['questions.json']);
  const points = read('points.json', partSchemas['points.json']);
  const concepts = read('concepts.json', partSchemas['concepts.json']);
  const weights = files['weights.json'] === undefined ? undefined : read('weights.json', WeightsSchema);
  const articles = head?.articles.flatMap((article, at) => {
    const text = files[`articles/${article.file}`];
    if (text !== undefined) return [{ ...article, text }];
    faults.push({ file: 'dossier.json', path: `articles[${at}].file`, expected: `a file articles/${article.file}` });
    return [];
  });
  if (!head || !articles || !entities || !topics || !questions || !points || !concepts || faults.length > 0) {
    throw new DossierError(folder, faults);
  }
  const { id, version, title } = head;
  const parts = { articles, entities, topics, questions, points, concepts };
  const dossier: Dossier = { id, version, title, ...parts, ...(weights ? { weights } : {}) };
  const deeper = findDossierFaults(dossier);
  if (deeper.length > 0) throw new DossierError(folder, deeper);
  return dossier;
}
