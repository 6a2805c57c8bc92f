import { describe, expect, it } from 'vitest';
import { createTriggerSearch, hasTriggers } from '../../lib/page/triggers.ts';

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

describe('a search for triggers part by part', () => {
  it('finds groups in different parts, in any order, and a literal where two parts meet', () => {
    const search = createTriggerSearch(triggers);
    expect(search('the beta')).toBe(false);
    expect(search('and the ALP')).toBe(false);
    expect(search('HA')).toBe(true);
  });

  it('looks for a group that topics share once, and for later groups only behind it', () => {
    const looked: string[] = [];
    const spy = (group: string) => ({
      some(test: (literal: string) => boolean) {
        looked.push(group);
        return test(group);
      },
    });
    const [first, second, third] = ['one', 'two', 'three'].map((group) => spy(group) as unknown as readonly string[]);
    if (!first || !second || !third) throw new Error('no groups');
    const search = createTriggerSearch([
      [first, second],
      [first, third],
    ]);
    expect(search('nothing')).toBe(false);
    expect(looked).toEqual(['one']);
    expect(search('one')).toBe(false);
    expect(search('three')).toBe(true);
  });
});
