/** `node tests/eval/train.ts`: learns the dossier's `weights.json` from the pool. The same pool gives the same file. */
import { writeFileSync } from 'node:fs';
import type { Weights } from '../../lib/dossier/weights-schema.ts';
import { learn } from './learner.ts';
import { loadUntaught } from './load-untaught.ts';
import { pool, thresholds } from './pool.ts';
import { listTargets, readPairRows, readRows } from './training-rows.ts';

/** The file's text: one feature a line, so that a change can be read. */
function formatWeights({ features, ...head }: Weights): string {
  const lines = Object.entries(features).map(([name, steps]) => `${JSON.stringify(name)}:${JSON.stringify(steps)}`);
  return `${JSON.stringify(head).slice(0, -1)},"features":{\n${lines.join(',\n')}\n}}\n`;
}

const { compiled, weightsPath } = loadUntaught();
const targets = listTargets(compiled);
const sentences = pool.flatMap((set) => readRows(set, compiled, targets));
const rows = [...sentences, ...readPairRows(compiled, targets)];
const source = { lang: 'en', learnedFrom: [...pool], sentences: sentences.length };
const weights = { ...source, ...thresholds, ...learn(rows, targets) };
writeFileSync(weightsPath, formatWeights(weights));
console.log(
  `${sentences.length} sentences and ${rows.length - sentences.length} sides of pairs, ${Object.keys(weights.features).length} features: ${weightsPath}`,
);
