import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/analysis/claims.ts';
import { readSentence } from '../../lib/analysis/claims.ts';
import { findFeatures } from '../../lib/analysis/features.ts';
import { type Judges, judgeSentence } from '../../lib/analysis/judge.ts';
import type { Evidence } from '../../lib/analysis/model.ts';
import { explainTarget, recognise } from '../../lib/analysis/recognise.ts';
import { compileWeights } from '../../lib/dossier/compile-weights.ts';
import { writeLevels } from '../../lib/dossier/levels.ts';
import type { Weights } from '../../lib/dossier/weights-schema.ts';
import { bridgeConcepts as concepts } from './bridge-dossier.ts';

/** Levels for hidden units of the test's own: one for each target. */
const levels = (...ofUnits: number[]): string => writeLevels(ofUnits, 1);

const weights: Weights = {
  lang: 'en',
  learnedFrom: ['invented'],
  sentences: 2,
  shown: { corroborates: 0.5, contrasts: 0.5 },
  agreeing: 0.3,
  ruledOut: { corroborates: 0.005, contrasts: 0.005 },
  steps: { features: 1, units: 1 },
  units: [0, 0, 0],
  targets: [
    { ref: 'A1', stance: 'corroborates', bias: -3, units: levels(3, 0, 0) },
    { ref: 'A1', stance: 'contrasts', bias: -3, units: levels(0, 3, 0) },
    { ref: 'B1', stance: 'corroborates', bias: -3, units: levels(0, 0, 3) },
  ],
  features: {
    'c:opening': levels(3, 0, 0),
    'w:feast': levels(0, 0, 7),
    'w:inaugurat': levels(7, 0, 0),
    'w:shut': levels(0, 7, 0),
    'n:bridge': levels(0, 3, 0),
  },
};
const compiled: Judges = { concepts, weights: compileWeights(weights) };

function read(text: string, before: readonly Reading[] = []) {
  const language = concepts.byLanguage.get('en');
  if (!language) throw new Error('the bridge speaks English');
  return readSentence({ text, names: [], before, concepts, language });
}

function judge(text: string, judges = compiled): string[] {
  return judgeSentence(read(text), [], judges).map(
    ({ pointId, stance, basis, certainty }: Evidence) => `${pointId} ${stance} ${basis} ${certainty}`,
  );
}

describe('findFeatures', () => {
  it('names the kind of a number and marks what is negated', () => {
    const reading = read('The mayor has not opened 12 bridges on Monday.');
    const { words, negated, amounts } = findFeatures(reading, []);
    expect(words).toEqual(expect.arrayContaining(['mayor', 'has']));
    expect(words).not.toContain('open');
    expect(negated).toEqual(expect.arrayContaining(['open', 'bridg', '#number', '#weekday']));
    expect(negated).not.toContain('monday');
    expect(amounts).toEqual(['number:12', 'weekday:monday']);
  });
  it('keeps apart what the sentence says and what only those before it say', () => {
    const before = [read('The mayor opened the bridge.')];
    const { concepts: here, before: earlier } = findFeatures(read('The bridge shone.', before), before);
    expect(here).toEqual(['bridge']);
    expect([...earlier].sort()).toEqual(['mayor', 'open', 'opening']);
  });
  it('has one feature for all names that the dossier does not know, another for places', () => {
    const { words, concepts: found } = findFeatures(read('The mayor met Ada Lovelace in Paris.'), []);
    expect(words).toEqual(expect.arrayContaining(['#name', '#place']));
    expect(found).toEqual(expect.arrayContaining(['#name', '#place']));
  });
});

describe('recognise', () => {
  it('says which words carried it', () => {
    const features = findFeatures(read('The mayor inaugurated it.'), []);
    const known = compiled.weights;
    if (!known) throw new Error('no weights');
    expect(recognise(features, known)[0]).toBeGreaterThan(0.9);
    expect(recognise(features, known)[1]).toBeLessThan(0.1);
    expect(explainTarget(features, known, 0).map(({ feature }) => feature)).toEqual(['w:inaugurat']);
  });
});

describe('judgeSentence', () => {
  it('is strong where slots and likeness agree, likely where slots speak alone', () => {
    expect(judge('The mayor opened the bridge and inaugurated the road.')).toEqual(['A1a corroborates both strong']);
    expect(judge('The mayor opened the bridge.', { ...compiled, weights: undefined })).toEqual([
      'A1a corroborates slots likely',
    ]);
  });
  it('adds what is like labelled sentences and fills a slot, but no question', () => {
    expect(judge('Guests came to the feast.')).toEqual(['B1 corroborates likeness likely']);
    expect(judge('Did guests come to the feast?')).toEqual([]);
    expect(judge('There was a feast.')).toEqual([]);
  });
  it('drops what slots find where likeness rules it out', () => {
    const ruledOut = { ...weights, targets: weights.targets.map((target) => ({ ...target, bias: -30 })) };
    expect(judge('The mayor opened the bridge.', { concepts, weights: compileWeights(ruledOut) })).toEqual([]);
  });
  it('lets slots decide where both speak of the same article sentence', () => {
    expect(judge('The mayor opened the bridge that others would shut.')).toEqual([
      expect.stringMatching(/^A1a corroborates/),
    ]);
  });
});
