/** For each topic its groups of literals; see `Topic.triggers`. Topics may share a group, as one object. */
export type Triggers = readonly (readonly (readonly string[])[])[];

/** In a longer text one pass for a whole group pays, though a pattern has to be compiled: a search for each literal takes three times as long in Han. */
const shortText = 100_000; // UTF-16 units

function hasSome(text: string, literals: readonly string[]): boolean {
  if (text.length < shortText) return literals.some((literal) => text.includes(literal));
  return new RegExp(literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')).test(text);
}

const overlap = 32; // UTF-16 units; no literal is as long, so that none is lost where two parts meet

/**
 * Looks for triggers in a text that comes part by part: tells whether every group of some topic has occurred so far. May raise a false
 * alarm, may not miss. A group is looked for only where those before it have been found, and once where topics share it.
 */
export function createTriggerSearch(triggers: Triggers): (part: string) => boolean {
  const parts: string[] = [];
  const seen = new Map<readonly string[], { tried: number; found: boolean }>();
  const has = (group: readonly string[]): boolean => {
    const state = seen.get(group) ?? { tried: 0, found: false };
    seen.set(group, state);
    for (; !state.found && state.tried < parts.length; state.tried += 1) {
      state.found = hasSome(parts[state.tried] ?? '', group);
    }
    return state.found;
  };
  return (part) => {
    parts.push(parts.length > 0 ? (parts.at(-1)?.slice(-overlap) ?? '') + part : part);
    return triggers.some((groups) => groups.every(has));
  };
}

/** The same in a text that is there as a whole. */
export function hasTriggers(text: string, triggers: Triggers): boolean {
  return createTriggerSearch(triggers)(text);
}
