/**
 * `node tests/eval/report.ts [--set NAME]… [--no-refs] [--pieces]`: precision, recall and counts over labelled sets. Without `--set`:
 * `dev`, and `assets/quality.json` is written. `--first-sight NAME…` scores fresh sets for the one time that counts.
 */
import { parseArgs } from 'node:util';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { type CompiledDossier, compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { pieces } from './pieces.ts';
import { findFingerprint, formatAccuracy, poolAccuracy, readQuality, writeQuality } from './quality.ts';
import { findSet, readExamples } from './relation-sets.ts';
import { type Counts, findPrecision, findRecall, type Score, scoreExamples } from './scorer.ts';

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

/** A set with its score. */
interface Scored {
  readonly name: string;
  readonly score: Score;
}

function scoreSet(name: string, judges: CompiledDossier): Scored {
  return { name, score: scoreExamples(readExamples(findSet(name)), judges) };
}

/** Scores a set and prints its table. */
function reportSet(name: string, judges: CompiledDossier, refs: boolean): Scored {
  const start = performance.now();
  const scored = scoreSet(name, judges);
  const perSentence = (performance.now() - start) / Math.max(1, scored.score.examples);
  console.log(formatScore(name, scored.score, perSentence, refs));
  return scored;
}

/** Which article sentences that some label speaks of are found at least once. */
function formatFound(scored: readonly Scored[]): string {
  const spoken = new Map<string, boolean>();
  for (const { score } of scored) {
    for (const [key, { right, missed }] of score.byPair) {
      const ref = key.split(' ')[0] ?? '';
      if (right + missed > 0) spoken.set(ref, right > 0 || spoken.get(ref) === true);
    }
  }
  const missing = [...spoken].flatMap(([ref, found]) => (found ? [] : [ref]));
  const not = missing.length > 0 ? `; not ${missing.join(', ')}` : '';
  return `article sentences found at least once: ${spoken.size - missing.length} of ${spoken.size} spoken of${not}`;
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
const scored = names.map((name) => reportSet(name, compiled, values.refs));
const accuracy = poolAccuracy(scored);
console.log(`${formatAccuracy(accuracy)}${formatFound(scored)}\n`);
if (values.pieces) {
  for (const [piece, without] of Object.entries(pieces)) {
    const left = without(compiled);
    console.log(`without ${piece}: ${formatAccuracy(poolAccuracy(names.map((name) => scoreSet(name, left))))}`);
  }
}
if (!values.set) {
  const heldOut = values['first-sight']
    ? poolAccuracy(heldOutSets.map((name) => reportSet(name, compiled, false)))
    : accuracy;
  writeQuality({
    dossier: dossier.id,
    version: dossier.version,
    fingerprint: findFingerprint(dossier),
    heldOut: [heldOut],
    firstSight: values['first-sight'] ? [...before, accuracy] : before,
  });
}
