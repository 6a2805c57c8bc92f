import { describe, expect, it } from 'vitest';
import type { Example } from '../eval/relation-sets.ts';
import { scoreRelations } from '../eval/scorer.ts';

const example = (labels: Example['labels'], optional: Example['optional'] = []): Example => ({
  id: 'x',
  text: 'x',
  labels,
  optional,
});

describe('scoreRelations', () => {
  const same = { ref: 'A1', stance: 'corroborates', certainty: 'strong' } as const;
  const other = { ref: 'A1', stance: 'contrasts', certainty: 'likely' } as const;

  it('counts what is right, wrong and missed', () => {
    const score = scoreRelations([example([same]), example([same]), example([])], [[same], [], [other]]);
    expect(score.micro).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(score).toMatchObject({ unlabelled: 1, leftAlone: 0, exact: 1, flips: 0 });
    expect(score.byCertainty).toEqual({
      strong: { right: 1, wrong: 0, missed: 0 },
      likely: { right: 0, wrong: 1, missed: 0 },
    });
  });
  it('takes the other stance for a flip', () => {
    expect(scoreRelations([example([same])], [[other]])).toMatchObject({
      flips: 1,
      micro: { right: 0, wrong: 1, missed: 1 },
    });
  });
  it('counts an optional pair neither way', () => {
    expect(scoreRelations([example([], [same])], [[same]])).toMatchObject({
      leftAlone: 1,
      micro: { right: 0, wrong: 0, missed: 0 },
    });
  });
});
