/** One thing that can go wrong, and what has to hold nevertheless. */
export interface Fault {
  /** Row of the table of faults that the project was planned with. */
  readonly row: number;
  readonly title: string;
  /** What went wrong; `[]` where all held. */
  tryOut(): readonly string[] | Promise<readonly string[]>;
}
