/** Compares the message catalogues beside this file with the English one at build time. Runs in Node, never in the extension. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = 'en.json';

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Messages by dotted key; a plural's forms are messages of their own. */
export function flattenMessages(tree: unknown, path = ''): Map<string, string> {
  if (!isTree(tree)) return new Map([[path, String(tree)]]);
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => [...flattenMessages(value, path ? `${path}.${key}` : key)]),
  );
}

/** What a message leaves to be filled in: `{count}`, `{label}`. */
function listBlanks(message: string): string {
  return [...new Set(message.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

/** What a catalogue lacks, has too much, or fills in otherwise than the English one: a line for each. `[]` where all is well. */
export function findCatalogueFaults(name: string, english: unknown, other: unknown): string[] {
  const wanted = flattenMessages(english);
  const found = flattenMessages(other);
  const missing = [...wanted.keys()].filter((key) => !found.get(key)?.trim());
  const stray = [...found.keys()].filter((key) => !wanted.has(key));
  const unlike = [...wanted].filter(([key, text]) => {
    const own = found.get(key);
    return own !== undefined && listBlanks(own) !== listBlanks(text);
  });
  return [
    ...missing.map((key) => `assets/locales/${name} lacks ${key}: translate it`),
    ...stray.map((key) => `assets/locales/${name} has ${key}, which ${source} has not: delete it`),
    ...unlike.map(([key, text]) => `assets/locales/${name} ${key}: it must fill in ${listBlanks(text) || 'nothing'}`),
  ];
}

/** Names of all catalogues (`zh_CN.json`). */
export function listCatalogues(): string[] {
  return readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
}

/** A catalogue as it is written. */
export function readCatalogueFile(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

/** Ends the build where a catalogue is not whole. Throws an `Error` with a line for each fault. */
export function checkCatalogues(): void {
  const english = readCatalogueFile(source);
  const faults = listCatalogues().flatMap((name) => findCatalogueFaults(name, english, readCatalogueFile(name)));
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
