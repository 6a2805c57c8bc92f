/**
 * `node tests/eval/cross.ts [--fold NAME]… [--pieces]`: each set of the pool judged with weights learned from the others,
 * pooled; `--pieces` also with each piece of the judgement off. Slots were written after some of these sets: for them
 * only the fresh sets tell (`report`).
 */
import { parseArgs } from 'node:util';
import type { CompiledDossier } from '../../lib/dossier/compile-dossier.ts';
import { compileWeights } from '../../lib/dossier/compile-weights.ts';
import { learn } from './learner.ts';
import { loadUntaught } from './load-untaught.ts';
import { pieces } from './pieces.ts';
import { pool, thresholds } from './pool.ts';
import { formatAccuracy, poolAccuracy } from './quality.ts';
import { scoreExamples } from './scorer.ts';
import { listTargets, type Row, readPairRows, readRows } from './training-rows.ts';

const { values } = parseArgs({
  options: { fold: { type: 'string', multiple: true }, pieces: { type: 'boolean', default: false } },
});
const { compiled } = loadUntaught();
const targets = listTargets(compiled);
const pairs = readPairRows(compiled, targets);
const rows = pool.flatMap((set) => readRows(set, compiled, targets));

/** A fold with the dossier that has not learned from it. */
interface Fold {
  readonly name: string;
  readonly examples: readonly Row['example'][];
  readonly judges: CompiledDossier;
}

const folds = (values.fold ?? pool).map((name): Fold => {
  const learned = learn([...rows.filter(({ set }) => set !== name), ...pairs], targets);
  const weights = { lang: 'en', learnedFrom: [], sentences: 0, ...thresholds, ...learned };
  const examples = rows.filter(({ set }) => set === name).map(({ example }) => example);
  return { name, examples, judges: { ...compiled, weights: compileWeights(weights) } };
});

function report(title: string, without: (judges: CompiledDossier) => CompiledDossier): void {
  const scores = folds.map(({ name, examples, judges }) => ({
    name,
    score: scoreExamples(examples, without(judges)),
  }));
  console.log(`${title}: ${formatAccuracy(poolAccuracy(scores))}`);
}

report('held out in turn', (judges) => judges);
if (values.pieces) for (const [name, without] of Object.entries(pieces)) report(`without ${name}`, without);
