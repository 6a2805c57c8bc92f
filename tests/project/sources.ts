import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../harness/build-extension.ts';

/** A file of the project: its path from the root, with slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Files below some folders of the project whose name ends in one of the endings. */
export function readSources(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
    )
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && statSync(path).isFile())
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** The extension's own code. */
export function readCode(): Source[] {
  return readSources(['lib', 'components', 'entrypoints'], ['.ts', '.tsx', '.css', '.html']);
}

/** Line number of a place in a text, from 1. */
export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}
