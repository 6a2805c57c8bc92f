import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { findInterval } from './intervals.ts';
import {
  generatePairs,
  judgePair,
  type MinimalPair,
  MinimalPairSchema,
  pairKinds,
  readFrames,
  readHandWrittenPairs,
} from './minimal-pairs.ts';
import { heldOutPairs, taughtPairs } from './pool.ts';

const floor = 0.96; // share of generated pairs that must be right; they are among what the weights are learned from
const patience = 60_000; // ms, on a machine that is busy
const heldOutFloor = 0.75; // share of pairs written blind, of which nothing was learned

const pairs = generatePairs();

const [dossier] = loadDossiers();
if (!dossier) throw new Error('There is no dossier.');
const compiled = compileDossier(dossier);

function findShareRight(some: readonly MinimalPair[]): number {
  return some.filter((pair) => judgePair(pair, compiled).isRight).length / some.length;
}

describe('the generated minimal pairs', () => {
  it('are 500 or more, of every kind, over 30 reference sentences or more', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(500);
    expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(pairKinds));
    expect(new Set(pairs.map(({ ref }) => ref)).size).toBeGreaterThanOrEqual(30);
  });

  it('follow the schema, each with an id of its own and two sides that differ', () => {
    for (const pair of pairs) expect(v.parse(MinimalPairSchema, pair)).toEqual(pair);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    expect(pairs.filter(({ a, b }) => a.text === b.text)).toEqual([]);
  });

  it('leave no place unfilled', () => {
    expect(pairs.filter(({ a, b }) => /[{}]|undefined/.test(a.text + b.text))).toEqual([]);
  });

  it('are the same on every run', () => {
    expect(generatePairs()).toEqual(pairs);
  });

  it('come from frames of which a third has words of its own', () => {
    const frames = Object.values(readFrames().frames).flat();
    const own = frames.filter(({ own: words }) => words.length > 0);
    expect(own.length).toBeGreaterThanOrEqual(frames.length / 3);
    const strange = own.flatMap(({ text, own: words }) =>
      words.filter((word) => !text.toLowerCase().includes(word.toLowerCase())).map((word) => `${word}: ${text}`),
    );
    expect(strange).toEqual([]);
  });

  it(
    'are judged right as often as they were',
    () => {
      expect(findShareRight(pairs)).toBeGreaterThanOrEqual(floor);
    },
    patience,
  );
});

describe('the minimal pairs written by hand', () => {
  it('follow the schema, and none is both taught and held out', () => {
    const taught = new Set(taughtPairs.flatMap(readHandWrittenPairs).flatMap(({ a, b }) => [a.text, b.text]));
    const heldOut = heldOutPairs.flatMap(readHandWrittenPairs);
    expect(heldOut.length).toBeGreaterThanOrEqual(150);
    expect(heldOut.filter(({ a, b }) => taught.has(a.text) && taught.has(b.text))).toEqual([]);
  });

  it(
    'are judged right three times in four where nothing was learned from them',
    () => {
      expect(findShareRight(heldOutPairs.flatMap(readHandWrittenPairs))).toBeGreaterThanOrEqual(heldOutFloor);
    },
    patience,
  );
});

describe('findInterval', () => {
  it('is Wilson’s', () => {
    const [low, high] = findInterval(45, 50);
    expect(low).toBeCloseTo(0.786, 3);
    expect(high).toBeCloseTo(0.957, 3);
    expect(findInterval(0, 0)).toEqual([0, 1]);
  });
});
