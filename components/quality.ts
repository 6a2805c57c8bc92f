/** A share with its counts and 95 % interval, from 0 to 1. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly share: number;
  /** Low and high end. */
  readonly interval: readonly number[];
}

/** How right what is shown is, and how much of what there is to show is found. */
export interface StanceAccuracy {
  readonly precision: Share;
  readonly recall: Share;
}

/** How right the analysis was on some labelled sets of sentences. */
export interface Accuracy {
  readonly sets: readonly string[];
  readonly sentences: number;
  readonly corroborates: StanceAccuracy;
  readonly contrasts: StanceAccuracy;
  /** Of all that is shown with that certainty. */
  readonly strong: Share;
  readonly likely: Share;
  /** Of the sentences to which the references do not speak. */
  readonly leftAlone: Share;
}

/** What was measured of the analysis as it is shipped. */
export interface Quality {
  /** ISO day. */
  readonly measured: string;
  readonly heldOut: readonly Accuracy[];
  /** The newest last. */
  readonly firstSight: readonly Accuracy[];
}
