/**
 * `node tests/eval/report.ts [--set NAME]… [--no-refs] [--pieces]`: precision, recall and counts over labelled sets. Without `--set`:
 * `dev`, and `assets/quality.json` is written. `--first-sight NAME…` scores fresh sets for the one time that counts.
 */
import { parseArgs } from 'node:util';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { type CompiledDossier, compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { pieces } from './pieces.ts';
import { findFingerprint, formatAccuracy, poolAccuracy, readQuality, writeQuality } from './quality.ts';
import { findRelations, readExamples } from './relation-sets.ts';
import { type Counts, findPrecision, findRecall, type Score, scoreRelations } from './scorer.ts';
import { findSet } from './training-rows.ts';

const heldOutSets = ['dev']; // nothing was written or learned from its sentences

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
    formatRow('strong', score.byCertainty.strong),
    formatRow('likely', score.byCertainty.likely),
    ...(refs ? pairs : []),
    `without a label: ${score.leftAlone} of ${score.unlabelled} left alone (${share(score.leftAlone / score.unlabelled)}); ` +
      `flips: ${score.flips}; exact: ${score.exact}`,
    '',
  ].join('\n');
}

function scoreQuietly(name: string, judges: CompiledDossier): { name: string; score: Score } {
  const examples = readExamples(findSet(name));
  return {
    name,
    score: scoreRelations(
      examples,
      examples.map((example) => findRelations(example, judges)),
    ),
  };
}

function scoreSet(name: string, compiled: CompiledDossier, refs: boolean): { name: string; score: Score } {
  const examples = readExamples(findSet(name));
  const start = performance.now();
  const found = examples.map((example) => findRelations(example, compiled));
  const perSentence = (performance.now() - start) / Math.max(1, examples.length);
  const score = scoreRelations(examples, found);
  console.log(formatScore(name, score, perSentence, refs));
  return { name, score };
}

const { values, positionals } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    pieces: { type: 'boolean', default: false },
    refs: { type: 'boolean', default: true },
    'first-sight': { type: 'boolean', default: false },
  },
  allowNegative: true,
  allowPositionals: true,
});
const [dossier] = loadDossiers();
if (!dossier) throw new Error('assets/dossiers holds no dossier');
const compiled = compileDossier(dossier);
const before = readQuality()?.firstSight ?? [];
const names = values['first-sight'] ? positionals : (values.set ?? heldOutSets);
const seen = values['first-sight'] ? names.filter((name) => before.some(({ sets }) => sets.includes(name))) : [];
if (seen.length > 0) throw new Error(`${seen.join(', ')}: scored before, so no first sight; use --set`);
const scores = names.map((name) => scoreSet(name, compiled, values.refs));
const accuracy = poolAccuracy(scores);
console.log(formatAccuracy(accuracy));
if (values.pieces) {
  for (const [piece, without] of Object.entries(pieces)) {
    const left = without(compiled);
    console.log(`without ${piece}: ${formatAccuracy(poolAccuracy(names.map((name) => scoreQuietly(name, left))))}`);
  }
}
if (!values.set) {
  const heldOut = values['first-sight']
    ? poolAccuracy(heldOutSets.map((name) => scoreSet(name, compiled, false)))
    : accuracy;
  writeQuality({
    dossier: dossier.id,
    version: dossier.version,
    fingerprint: findFingerprint(dossier),
    heldOut: [heldOut],
    firstSight: values['first-sight'] ? [...before, accuracy] : before,
  });
}
