/** `node tests/eval/report.ts [--set NAME]… [--refs]`: precision, recall and counts over the project's labelled sets. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { findRelations, readExamples } from './relation-sets.ts';
import { type Counts, findPrecision, findRecall, type Score, scoreRelations } from './scorer.ts';

// fresh1 is blind: it is scored only where it is asked for by name.
const usualSets = ['dev', 'natural1', 'natural2', 'natural3', 'natural4'];

const share = (value: number | undefined): string => (value === undefined ? '  –  ' : value.toFixed(3));

function formatRow(name: string, counts: Counts): string {
  const { right, wrong, missed } = counts;
  const numbers = [right, wrong, missed].map((count) => String(count).padStart(6)).join('');
  return `${name.padEnd(18)} ${share(findPrecision(counts))}  ${share(findRecall(counts))} ${numbers}`;
}

function formatScore(name: string, score: Score, perSentence: number, refs: boolean): string {
  const pairs = [...score.byPair].map(([key, counts]) => formatRow(key, counts));
  return [
    `${name}: ${score.examples} examples, ${perSentence.toFixed(2)} ms each`,
    'stance            precision recall  right wrong missed',
    formatRow('micro', score.micro),
    formatRow('corroborates', score.byStance.corroborates),
    formatRow('contrasts', score.byStance.contrasts),
    ...(refs ? pairs : []),
    `without a label: ${score.leftAlone} of ${score.unlabelled} left alone (${share(score.leftAlone / score.unlabelled)}); ` +
      `flips: ${score.flips}; exact: ${score.exact}`,
    '',
  ].join('\n');
}

const { values } = parseArgs({
  options: { set: { type: 'string', multiple: true }, refs: { type: 'boolean', default: true } },
  allowNegative: true,
});
const [dossier] = loadDossiers();
if (!dossier) throw new Error('assets/dossiers holds no dossier');
const compiled = compileDossier(dossier);
for (const name of values.set ?? usualSets) {
  const examples = readExamples(join(import.meta.dirname, 'sets', `relations.${name}.jsonl`));
  const start = performance.now();
  const found = examples.map((example) => findRelations(example, compiled));
  const perSentence = (performance.now() - start) / Math.max(1, examples.length);
  console.log(formatScore(name, scoreRelations(examples, found), perSentence, values.refs));
}
