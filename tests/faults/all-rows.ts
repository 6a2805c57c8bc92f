import { dataDeclaration, permissions, remoteCode } from './bundle.ts';
import { installScripts, releasedLibraries } from './packages.ts';
import { reproducible } from './reproducible.ts';
import type { Fault, Row } from './row.ts';
import { frameworkUpdates } from './rows/frameworks.ts';
import { orphanedScript, reloadedExtension } from './rows/reload.ts';
import { pageDetector, replayedEvent } from './rows/traces.ts';

/** What can go wrong with what is built and shipped. */
export const faults: readonly Fault[] = [
  permissions,
  remoteCode,
  dataDeclaration,
  reproducible,
  releasedLibraries,
  installScripts,
];

/** What can go wrong on pages and in the extension's life, in order of the table. */
export const rows: readonly Row[] = [frameworkUpdates, reloadedExtension, orphanedScript, pageDetector, replayedEvent];
