import { describe, expect, it } from 'vitest';
import { recognise } from '../../lib/analysis/recognise.ts';
import { compileWeights } from '../../lib/dossier/compile-weights.ts';
import { learn } from './learner.ts';
import { thresholds } from './pool.ts';
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
    times: 1,
  };
});

describe('learn', () => {
  it('finds the word that decides, and leaves a target with hardly a label to the slots', () => {
    const learned = learn(rows, targets);
    expect(learned.targets.map(({ ref, stance }) => `${ref} ${stance}`)).toEqual(['A1 corroborates']);
    const weights = compileWeights({ lang: 'en', learnedFrom: [], sentences: 0, ...thresholds, ...learned });
    if (!weights) throw new Error('no weights');
    const say = (word: string): number | undefined => {
      const words = [word, 'bridg'];
      return recognise({ words, negated: [], concepts: [], before: [], amounts: [] }, weights)[0];
    };
    expect(say('open')).toBeGreaterThan(0.8);
    expect(say('shut')).toBeLessThan(0.2);
  });
  it('gives the same weights for the same rows', () => {
    expect(JSON.stringify(learn(rows, targets))).toBe(JSON.stringify(learn(rows, targets)));
  });
});
