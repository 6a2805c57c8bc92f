/** Labelled sentences as the learned judge sees them. */
import { type Features, findFeatures, visitFeatures } from '../../lib/analysis/features.ts';
import type { Evidence } from '../../lib/analysis/model.ts';
import type { CompiledDossier } from '../../lib/dossier/compile-dossier.ts';
import { refOf } from '../../lib/dossier/point-id.ts';
import { generatePairs, readHandWrittenPairs } from './minimal-pairs.ts';
import { taughtPairs } from './pool.ts';
import { type Example, findSet, readExampleStatements, readExamples } from './relation-sets.ts';

/** What a target is: an article sentence and a stance to it. */
export interface Target {
  readonly ref: string;
  readonly stance: Evidence['stance'];
}

/** One sentence to learn from. */
export interface Row {
  readonly set: string;
  readonly example: Example;
  /** Names and values of its features. */
  readonly features: ReadonlyMap<string, number>;
  /** For each target: 1 labelled, 0 not labelled, -1 borderline (learned from neither way). */
  readonly wanted: Int8Array;
  /** How often it is learned from in one epoch. */
  readonly times: number;
}

/** Every article sentence with each stance, in the points' order. */
export function listTargets({ dossier }: CompiledDossier): Target[] {
  const refs = [...new Set(dossier.points.map(({ id }) => refOf(id)))];
  return refs.flatMap((ref) => (['corroborates', 'contrasts'] as const).map((stance) => ({ ref, stance })));
}

const keyOf = ({ ref, stance }: Target): string => `${ref} ${stance}`;

/** In one order, however the concepts were found: what is learned depends on it. */
function sortConcepts(features: Features): Features {
  return { ...features, concepts: [...features.concepts].sort(), before: [...features.before].sort() };
}

/** The features of an example's sentence; the greatest value of each where it is several statements. */
function readFeatures(example: Example, compiled: CompiledDossier): Map<string, number> {
  const features = new Map<string, number>();
  for (const { reading, before } of readExampleStatements(example, compiled)) {
    visitFeatures(sortConcepts(findFeatures(reading, before)), (mark, names, value) => {
      for (const name of names) features.set(mark + name, Math.max(value, features.get(mark + name) ?? 0));
    });
  }
  return features;
}

/** The rows of a set. */
export function readRows(set: string, compiled: CompiledDossier, targets: readonly Target[]): Row[] {
  const at = new Map(targets.map((target, index) => [keyOf(target), index]));
  return readExamples(findSet(set)).map((example) => {
    const wanted = new Int8Array(targets.length);
    const mark = (pairs: Example['labels'], value: number): void => {
      for (const pair of pairs) wanted[at.get(keyOf(pair)) ?? -1] = value;
    };
    mark(example.optional, -1);
    mark(example.labels, 1);
    return { set, example, features: readFeatures(example, compiled), wanted, times: 1 };
  });
}

const pairsTold = 4; // times; what one changed word does would drown among the sentences

/** The sides of the minimal pairs that are taught, one row each. What they have to do with other article sentences is not known. */
export function readPairRows(compiled: CompiledDossier, targets: readonly Target[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { id, ref, context, a, b } of [...generatePairs(), ...taughtPairs.flatMap(readHandWrittenPairs)]) {
    for (const { text, stance } of [a, b]) {
      const example: Example = { id, text, context, labels: [], optional: [] };
      const wanted = Int8Array.from(targets, (target) => {
        if (target.ref !== ref) return -1;
        return target.stance === stance ? 1 : 0;
      });
      rows.set(JSON.stringify([ref, context, text]), {
        set: 'pairs',
        example,
        features: readFeatures(example, compiled),
        wanted,
        times: pairsTold,
      });
    }
  }
  return [...rows.values()];
}
