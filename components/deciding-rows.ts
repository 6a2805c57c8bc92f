import type { Reason, SlotComparison } from '../lib/analysis/model.ts';

/** The rows of the alignment that decided: those of the deciding slot, else those that differ, else all that agree. */
export function findDecidingRows({ kind, slot, alignment }: Reason): readonly SlotComparison[] {
  const differing = alignment.filter(({ relation }) => relation !== 'same');
  if (kind === 'says the same') return alignment.filter(({ relation }) => relation === 'same');
  const ofSlot = slot ? alignment.filter((row) => row.slot === slot) : [];
  return ofSlot.length > 0 ? ofSlot : differing;
}
