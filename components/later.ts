import { bringLater } from './bring-later.tsx';

/** Evidence on one statement: nobody has asked for it when the popup opens. */
export const StatementQuotes = bringLater(async () => (await import('./StatementQuotes.tsx')).StatementQuotes);

/** A statement on which this edition's points are silent: seldom needed. */
export const FindingEntry = bringLater(async () => (await import('./FindingEntry.tsx')).FindingEntry);

/** What lies below the fold. */
export const PageRest = bringLater(async () => (await import('./PageRest.tsx')).PageRest);

/** The check of any sentence: below the fold, too. */
export const SelectionCheck = bringLater(async () => (await import('./SelectionCheck.tsx')).SelectionCheck);
