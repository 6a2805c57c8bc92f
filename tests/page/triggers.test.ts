import { describe, expect, it } from 'vitest';
import { hasTriggers } from '../../lib/page/triggers.ts';

const triggers = [
  [
    ['Alpha', 'ALPHA'],
    ['beta', 'ベータ'],
  ],
  [['gamma']],
];

describe('the gate’s triggers', () => {
  it('are there where every group of one topic occurs, in any order', () => {
    expect(hasTriggers('the beta of ALPHA', triggers)).toBe(true);
    expect(hasTriggers('Alphaベータ', triggers)).toBe(true);
    expect(hasTriggers('a gamma ray', triggers)).toBe(true);
  });

  it('are not there where a group is missing', () => {
    expect(hasTriggers('Alpha and Omega', triggers)).toBe(false);
    expect(hasTriggers('alpha beta', triggers)).toBe(false);
    expect(hasTriggers('', triggers)).toBe(false);
  });
});
