import { describe, expect, it } from 'vitest';
import { learn } from './learner.ts';
import type { Row, Target } from './training-rows.ts';

const targets: Target[] = [
  { ref: 'A1', stance: 'corroborates' },
  { ref: 'A1', stance: 'contrasts' },
];

/** Rows in which a word decides the first target; the second is labelled too seldom. */
const rows = Array.from({ length: 40 }, (_, at): Row => {
  const opened = at % 2 === 0;
  return {
    set: 'invented',
    example: { id: at, text: '', labels: [], optional: [] },
    features: new Map([
      [opened ? 'w:open' : 'w:shut', 1],
      ['w:bridg', 1],
    ]),
    wanted: Int8Array.of(at === 4 ? -1 : opened ? 1 : 0, at === 0 ? 1 : 0),
  };
});

describe('learn', () => {
  it('finds the word that decides, and leaves a target with hardly a label to the slots', () => {
    const { features, targets: learned } = learn(rows, targets);
    expect(learned.map(({ ref, stance }) => `${ref} ${stance}`)).toEqual(['A1 corroborates']);
    expect(features['w:open']?.[1]).toBeGreaterThan(0);
    expect(features['w:shut']?.[1]).toBeLessThan(0);
  });
  it('gives the same weights for the same rows', () => {
    expect(JSON.stringify(learn(rows, targets))).toBe(JSON.stringify(learn(rows, targets)));
  });
});
