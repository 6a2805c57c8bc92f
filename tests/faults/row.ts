import type { BrowserName } from '../harness/build-extension.ts';
import type { Stage } from './stage.ts';
import type { Tally } from './tally.ts';

/** One thing that can go wrong with what is built or shipped, outside any browser. */
export interface Fault {
  /** Row of the table of faults that the project was planned with. */
  readonly row: number;
  readonly title: string;
  /** What went wrong; `[]` where all held. */
  tryOut(): readonly string[] | Promise<readonly string[]>;
}

/** One change of the sources, by text. */
export interface Substitution {
  /** Path from the project's folder; code of the extension or `wxt.config.ts`. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** What holds a fault off, taken out: the row must then fail, and say why. */
export interface Control {
  /** The protection, in words. */
  readonly why: string;
  readonly steps: readonly Substitution[];
  /** One of the row's failures has to read like this. */
  readonly says: RegExp;
  /** Where the protection carries; all of the row's browsers where absent. */
  readonly browsers?: readonly BrowserName[];
}

/** One thing that can go wrong on a page or in the extension's life, tried in a real browser. */
export interface Row {
  /** Row of the table of faults that the project was planned with. */
  readonly row: number;
  readonly title: string;
  readonly browsers: readonly BrowserName[];
  readonly controls: readonly Control[];
  /** Tries it out; what is tried and what survived goes to the tally. A throw counts as one that did not survive. */
  tryOut(stage: Stage, tally: Tally): Promise<void>;
}
