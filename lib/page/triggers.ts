/** For each topic its groups of literals; see `Topic.triggers`. */
export type Triggers = readonly (readonly (readonly string[])[])[];

/** Whether a text could be about a topic: every group of some topic occurs. May raise a false alarm, may not miss. */
export function hasTriggers(text: string, triggers: Triggers): boolean {
  return triggers.some((groups) => groups.every((group) => group.some((literal) => text.includes(literal))));
}
