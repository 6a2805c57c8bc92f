import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files of a build that one of its pages begins with: itself, and all scripts and styles that it names. */
export function listBeginning(folder: string, page: string): string[] {
  const named = readFileSync(join(folder, page), 'utf8').matchAll(/ (?:src|href)="\/([^"]+)"/g);
  return [page, ...[...named].map(([, file = '']) => file)];
}

/** Bytes of some files of a build after gzip, and before. */
export function sizeFiles(
  folder: string,
  files: readonly string[],
): { readonly zipped: number; readonly plain: number } {
  const read = files.map((file) => readFileSync(join(folder, file)));
  return {
    zipped: read.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
    plain: read.reduce((sum, { length }) => sum + length, 0),
  };
}
