import { dataDeclaration, permissions, remoteCode } from './bundle.ts';
import { installScripts, releasedLibraries } from './packages.ts';
import { reproducible } from './reproducible.ts';
import type { Fault, Row } from './row.ts';
import { backForwardCache } from './rows/back-forward.ts';
import { badgesByTab, killedBackground } from './rows/background.ts';
import { otherExtensions } from './rows/coexist.ts';
import { endlessMutation, idleTab, unrelatedPages } from './rows/cost.ts';
import { editorsUntouched } from './rows/editors.ts';
import { kindsOfFrames, sandboxedPages, shadowRoots } from './rows/frames.ts';
import { frameworkUpdates } from './rows/frameworks.ts';
import { hugePage } from './rows/huge-page.ts';
import { lateHydration } from './rows/hydration.ts';
import { prerenderedPage, routeChanges, untouchedGlobals } from './rows/navigation.ts';
import { opposingScript, tamperedHost } from './rows/opponents.ts';
import { closedPopup, unansweredMessage } from './rows/popup.ts';
import { printedPages } from './rows/print.ts';
import { orphanedScript, reloadedExtension } from './rows/reload.ts';
import { hostileSheets, leakingSheets } from './rows/sheets.ts';
import { clickjacking, spyingPage } from './rows/stolen-clicks.ts';
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
