/** Reads the dossier folders beside this file at build time. Runs in Node, never in the extension. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse, relative } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';
import { parseDossier } from '../../lib/dossier/parse-dossier.ts';
import { cutDossiers, type DossierPieces } from '../../lib/dossier/pieces.ts';
import type { ArticleText, Dossier, DossierOutline, ShownDossier } from '../../lib/dossier/schema.ts';
import { type Sample, SampleSchema } from './sample.ts';
import { pieceNames, writeScripts } from './write-scripts.ts';

const root = import.meta.dirname;

/** Every file below a folder: text by path relative to it. */
export function readFolder(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** The bundled dossiers, checked. Throws a `DossierError`. */
export function loadDossiers(): Dossier[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => parseDossier(name, readFolder(join(root, name))));
}

/** Name of the built script with a stretch of the dossiers' pieces. */
function nameScript(kind: keyof DossierPieces, at: number): string {
  return `${kind === 'topic' ? 'topics' : 'dossiers'}-${at}.js`;
}

/** The scripts that bring the dossiers to the overlay, as files of the build. */
export function bundleScripts(): { readonly relativeDest: string; readonly contents: string }[] {
  const scripts = writeScripts(loadDossiers());
  const listFiles = (kind: keyof DossierPieces) =>
    scripts[kind].map((contents, at) => ({ relativeDest: nameScript(kind, at), contents }));
  return [...listFiles('topic'), ...listFiles('rest')];
}

/** What the overlay is to find, and the scripts that bring it. */
function exportScripts(): string {
  const dossiers = loadDossiers();
  const pieces = cutDossiers(dossiers);
  const scripts = writeScripts(dossiers);
  const describe = (kind: keyof DossierPieces) => ({
    name: pieceNames[kind],
    count: pieces[kind].length,
    scripts: scripts[kind].map((_, at) => `/${nameScript(kind, at)}`),
  });
  return `export const brought = ${JSON.stringify({ topic: describe('topic'), rest: describe('rest') })};`;
}

/** A module with one value; a string to parse is read faster than the same as code. */
function exportValue(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/** A dossier without its quotes and entities. */
function pickOutline({ id, version, title, articles, topics, questions, points }: Dossier): DossierOutline {
  return {
    id,
    version,
    title,
    articles: articles.map(({ text: _text, ...shown }) => shown),
    topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
    questions,
    points: points.map((point) => ({ id: point.id, question: point.question, origin: point.origin })),
  };
}

/** A dossier without what only the analysis or the reading room needs. */
function pickShown(dossier: Dossier): ShownDossier {
  return {
    ...pickOutline(dossier),
    entities: dossier.entities.map(({ id, type, name, about }) => ({ id, type, name, about })),
    points: dossier.points.map(({ assertion: _assertion, ...shown }) => shown),
  };
}

/** The texts of a dossier's articles, by letter, with the names in them. */
function readTexts({ articles, entities }: Dossier): Record<string, ArticleText> {
  const aliases = compileAliases(entities);
  return Object.fromEntries(
    articles.map(({ id, text, lang }) => {
      const page = { url: '', title: '', lang, blocks: [{ text, kind: 'paragraph' as const }] };
      const names = findMentions(page, aliases).map(({ entityId, start, end }) => ({ entityId, start, end }));
      return [id, { text, names }];
    }),
  );
}

type TopicTriggers = Dossier['topics'][number]['triggers'];

/** Whether a text that has triggers of each of these groups has triggers of each of those, too. */
function implies(these: TopicTriggers, those: TopicTriggers): boolean {
  return those.every((that) => these.some((own) => own.every((literal) => that.includes(literal))));
}

/**
 * The topics' triggers, those left out that another topic's imply: which topic it is the analysis decides. A group that topics share is one
 * object, which is looked for once.
 */
function exportTriggers(): string {
  const all = loadDossiers().flatMap((dossier) => dossier.topics.map((topic) => topic.triggers));
  const isImplied = (one: TopicTriggers, at: number): boolean =>
    all.some((other, place) => place !== at && implies(one, other) && (place < at || !implies(other, one)));
  const topics = all.filter((one, at) => !isImplied(one, at));
  const groups = [...new Set(topics.flat().map((group) => JSON.stringify(group)))];
  const names = topics.map((own) => `[${own.map((group) => `g[${groups.indexOf(JSON.stringify(group))}]`)}]`);
  return `const g = [${groups}];\nexport const triggers = [${names}];`;
}

/** The sample page of the first dossier that brings one, checked. */
export function loadSample(): Sample | undefined {
  const file = readdirSync(root)
    .map((name) => join(root, name, 'sample.json'))
    .find((path) => existsSync(path));
  return file === undefined ? undefined : v.parse(SampleSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** Languages of the interface, and those in which statements are compared. */
function exportLanguages(): string {
  const files = readdirSync(join(root, '..', 'locales')).filter((name) => name.endsWith('.json'));
  const catalogues = files.map((file) => parse(file).name.replaceAll('_', '-'));
  const compared = loadDossiers().map(({ id, concepts }) => [
    id,
    [...new Set(concepts.flatMap(({ terms }) => Object.keys(terms)))],
  ]);
  return `${exportValue('catalogues', catalogues)}\n${exportValue('compared', Object.fromEntries(compared))}`;
}

/**
 * Vite plugin behind `virtual:dossiers` (what the interface shows of them), `virtual:outlines` (what it begins with), `virtual:articles` (their texts), `virtual:dossier-scripts`
 * (which scripts bring them to the overlay, with all that the analysis needs), `virtual:triggers` (what the gate needs and nothing else),
 * `virtual:sample` (the page to try it on) and `virtual:languages` (of the interface, and of what is compared).
 * A faulty dossier fails the build.
 */
export function bundleDossiers(): Plugin {
  const modules: Readonly<Record<string, () => string>> = {
    'virtual:dossiers': () => exportValue('dossiers', loadDossiers().map(pickShown)),
    'virtual:outlines': () => exportValue('outlines', loadDossiers().map(pickOutline)),
    'virtual:articles': () =>
      exportValue('articles', Object.fromEntries(loadDossiers().map((dossier) => [dossier.id, readTexts(dossier)]))),
    'virtual:dossier-scripts': exportScripts,
    'virtual:triggers': exportTriggers,
    // `null` is JSON, `undefined` is not
    'virtual:sample': () => `export const sample = ${JSON.stringify(loadSample() ?? null)} ?? undefined;`,
    'virtual:languages': exportLanguages,
  };
  return {
    name: 'bundle-dossiers',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => modules[id.replace('\0', '')]?.(),
  };
}
