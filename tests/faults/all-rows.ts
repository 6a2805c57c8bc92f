import { dataDeclaration, permissions, remoteCode } from './bundle.ts';
import { installScripts, releasedLibraries } from './packages.ts';
import { reproducible } from './reproducible.ts';
import type { Fault, Row } from './row.ts';
import { otherExtensions } from './rows/coexist.ts';
import { endlessMutation, hugePage, idleTab, unrelatedPages } from './rows/cost.ts';
import { editorsUntouched } from './rows/editors.ts';
import { kindsOfFrames, sandboxedPages, shadowRoots } from './rows/frames.ts';
import { frameworkUpdates } from './rows/frameworks.ts';
import { clickjacking, opposingScript, spyingPage, tamperedHost } from './rows/hostile-scripts.ts';
import { lateHydration } from './rows/hydration.ts';
import { backForwardCache, badgesByTab, closedPopup, killedBackground, unansweredMessage } from './rows/lifecycle.ts';
import { hostileSheets, leakingSheets, printedPages } from './rows/looks.ts';
import { prerenderedPage, routeChanges, untouchedGlobals } from './rows/navigation.ts';
import { orphanedScript, reloadedExtension } from './rows/reload.ts';
import { strictPolicy, topLayer } from './rows/top-layer.ts';
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

const all: readonly Row[] = [
  frameworkUpdates,
  reloadedExtension,
  orphanedScript,
  kindsOfFrames,
  sandboxedPages,
  shadowRoots,
  editorsUntouched,
  printedPages,
  hostileSheets,
  leakingSheets,
  pageDetector,
  lateHydration,
  endlessMutation,
  hugePage,
  unrelatedPages,
  idleTab,
  otherExtensions,
  prerenderedPage,
  routeChanges,
  untouchedGlobals,
  killedBackground,
  unansweredMessage,
  backForwardCache,
  badgesByTab,
  closedPopup,
  opposingScript,
  tamperedHost,
  clickjacking,
  spyingPage,
  topLayer,
  strictPolicy,
  replayedEvent,
];

/** What can go wrong on pages and in the extension's life, in order of the table. */
export const rows = all.toSorted((a, b) => a.row - b.row);
