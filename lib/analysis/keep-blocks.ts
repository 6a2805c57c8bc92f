import type { Block } from './model.ts';

/**
 * Hands out the same object for a block that reads as it did before: what was found out about it hangs on the object, and
 * so is kept for as long as the block stands on the page. The second of two that read the same is another object.
 */
export function createBlockKeeper(): (blocks: readonly Block[]) => Block[] {
  let kept = new Map<string, Block[]>();
  return (blocks) => {
    const next = new Map<string, Block[]>();
    const same = blocks.map((block) => {
      const key = `${block.kind} ${block.text}`;
      const now = next.get(key) ?? [];
      const known = kept.get(key)?.[now.length] ?? block;
      now.push(known);
      next.set(key, now);
      return known;
    });
    kept = next;
    return same;
  };
}
