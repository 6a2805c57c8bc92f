import { describe, expect, it } from 'vitest';
import { createTriggerSearch, hasTriggers, triggerReach } from '../../lib/page/triggers.ts';

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

  it('are not there where the groups stand far from each other, as a story and a headline beside it do', () => {
    const far = '.'.repeat(triggerReach);
    expect(hasTriggers(`Alpha ${far} beta`, triggers)).toBe(false);
    expect(hasTriggers(`beta ${far} Alpha ${far} beta`, triggers)).toBe(false);
    expect(hasTriggers(`Alpha ${far} Alpha and beta`, triggers)).toBe(true);
    expect(hasTriggers(`Alpha${far.slice(10)}beta`, triggers)).toBe(true);
  });
});

describe('a search for triggers part by part', () => {
  it('finds groups in different parts, in any order, and a literal where two parts meet', () => {
    const search = createTriggerSearch(triggers);
    expect(search('the beta')).toBe(false);
    expect(search('and the ALP')).toBe(false);
    expect(search('HA')).toBe(true);
  });

  it('asks for them to be near across parts, too', () => {
    const search = createTriggerSearch(triggers);
    expect(search('the beta')).toBe(false);
    expect(search('.'.repeat(3 * triggerReach))).toBe(false);
    expect(search('Alpha')).toBe(false);
    expect(search('beta')).toBe(true);
  });

  it('looks for a group that topics share once, and for later groups only behind it', () => {
    const looked: string[] = [];
    const spy = (group: string): readonly string[] =>
      Object.assign([group], {
        some(test: (literal: string) => boolean) {
          looked.push(group);
          return test(group);
        },
      });
    const [first, second, third] = ['one', 'two', 'three'].map(spy);
    if (!first || !second || !third) throw new Error('no groups');
    const search = createTriggerSearch([
      [first, second],
      [first, third],
    ]);
    expect(search('nothing')).toBe(false);
    expect(looked).toEqual(['one']);
    expect(search('one')).toBe(false);
    expect(looked).toEqual(['one', 'one', 'two', 'three']);
    expect(search('three')).toBe(true);
  });
});
