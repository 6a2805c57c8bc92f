import { dirname, join } from 'node:path/posix';
import type { Source } from './sources.ts';

/** A room of the extension and what it may import. */
interface Room {
  /** Path from the project's folder. */
  readonly folder: string;
  /** Other rooms. */
  readonly rooms: readonly string[];
  /** Packages, whole names or beginnings that end in a slash; `undefined` for any. */
  readonly packages?: readonly string[];
  /** What to do with an import that does not fit. */
  readonly remedy: string;
}

const below = ['lib/analysis', 'lib/dossier'];

/** The rooms, as the architecture has them: arrows lead from the browser to the bare text, never back. */
export const rooms: readonly Room[] = [
  { folder: 'lib/dossier', rooms: [], packages: ['valibot'], remedy: 'a dossier is bare data: hand the value in' },
  {
    folder: 'lib/analysis',
    rooms: ['lib/dossier'],
    packages: [],
    remedy: 'the analysis is text in, data out: hand the value in as a parameter',
  },
  {
    folder: 'lib/page',
    rooms: below,
    packages: ['mark.js', '@floating-ui/dom'],
    remedy: 'lib/page touches the document alone: let an entry point join it with the other room',
  },
  {
    folder: 'lib/browser',
    rooms: below,
    packages: ['webextension-polyfill', 'wxt/', '@webext-core/messaging', '@wxt-dev/storage', 'valibot'],
    remedy: 'lib/browser touches browser.* alone: let an entry point join it with the other room',
  },
  {
    folder: 'components',
    rooms: below,
    packages: ['preact', 'preact/', '#i18n'],
    remedy: 'components draw: take it as a property, and let an entry point bring it',
  },
  {
    folder: 'entrypoints',
    rooms: [...below, 'lib/page', 'lib/browser', 'components', 'assets'],
    remedy: 'entry points join the rooms of lib and components, and nothing else',
  },
];

const importLine =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, as it is written there. */
export function readImports(text: string): string[] {
  return [...text.matchAll(importLine)].map((hit) => hit[1] ?? hit[2] ?? '');
}

function findRoom(path: string): Room | undefined {
  return rooms.find(({ folder }) => path.startsWith(`${folder}/`));
}

function allowsPackage({ packages }: Room, name: string): boolean {
  if (packages === undefined) return true;
  return packages.some((allowed) => (allowed.endsWith('/') ? name.startsWith(allowed) : name === allowed));
}

/** A line `file → import: remedy` for each import that leads out of a file's room where it may not. */
export function findStrayImports({ path, text }: Source): string[] {
  const room = findRoom(path);
  if (!room) return [];
  return readImports(text).flatMap((written) => {
    const line = `${path} → ${written}: ${room.remedy}`;
    if (!written.startsWith('.')) return allowsPackage(room, written) ? [] : [line];
    const target = join(dirname(path), written);
    const fits = [room.folder, ...room.rooms].some((folder) => target.startsWith(`${folder}/`));
    return fits ? [] : [line];
  });
}
