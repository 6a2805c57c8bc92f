/** For each topic its groups of literals; see `Topic.triggers`. Topics may share a group, as one object. */
export type Triggers = readonly (readonly (readonly string[])[])[];

/** In a longer text one pass for a whole group pays, though a pattern has to be compiled: a search for each literal takes three times as long in Han. */
const shortText = 100_000; // UTF-16 units

function hasSome(text: string, literals: readonly string[]): boolean {
  if (text.length < shortText) return literals.some((literal) => text.includes(literal));
  return new RegExp(literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')).test(text);
}

/**
 * UTF-16 units within which every group of a topic occurs on a page about it. A sentence that is about a topic holds its groups, or borrows
 * some from the two before it; what stands farther off stands in another story, such as a headline beside this one.
 */
export const triggerReach = 4000;

/** Whether some literal of each group stands within the reach of the others. */
function areNear(text: string, groups: readonly (readonly string[])[]): boolean {
  const spots: { readonly at: number; readonly group: number }[] = [];
  for (const [group, literals] of groups.entries()) {
    for (const literal of literals) {
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) spots.push({ at, group });
    }
  }
  const last = new Map<number, number>();
  for (const { at, group } of spots.sort((a, b) => a.at - b.at)) {
    last.set(group, at);
    if (last.size === groups.length && at - Math.min(...last.values()) <= triggerReach) return true;
  }
  return false;
}

/**
 * Looks for triggers in a text that comes part by part: tells whether every group of some topic occurs within `triggerReach`. May raise a
 * false alarm, may not miss. A group is looked for only where those before it have been found, and once where topics share it.
 */
export function createTriggerSearch(triggers: Triggers): (part: string) => boolean {
  let end = ''; // of the part before: what stands there and what comes now may be near each other
  return (part) => {
    const text = end + part;
    end = text.slice(-triggerReach);
    const known = new Map<readonly string[], boolean>();
    const has = (group: readonly string[]): boolean => {
      const found = known.get(group) ?? hasSome(text, group);
      known.set(group, found);
      return found;
    };
    return triggers.some((groups) => groups.every(has) && areNear(text, groups));
  };
}

/** The same in a text that is there as a whole. */
export function hasTriggers(text: string, triggers: Triggers): boolean {
  return createTriggerSearch(triggers)(text);
}
