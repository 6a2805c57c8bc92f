import type { Literal } from './compile-aliases.ts';

/** Literals that begin alike. */
export interface LiteralNode {
  /** Those that go on with none of `next`, longest first. */
  readonly literals: readonly Literal[];
  /** The others, by their next unit in lower case; only where there are more than a few. */
  readonly next: ReadonlyMap<number, LiteralNode>;
}

const few = 4;
const noneNext: LiteralNode['next'] = new Map();

/** Parts literals, longest first, by their units in lower case from `depth` on; the first unit parts all of them. */
export function growTree(literals: readonly Literal[], depth = 0): LiteralNode {
  if (depth > 0 && literals.length <= few) return { literals, next: noneNext };
  const own = literals.filter(({ lower }) => lower.length === depth);
  const longer = literals.filter(({ lower }) => lower.length > depth);
  const next = Map.groupBy(longer, ({ lower }) => lower.charCodeAt(depth));
  return { literals: own, next: new Map([...next].map(([unit, alike]) => [unit, growTree(alike, depth + 1)])) };
}
