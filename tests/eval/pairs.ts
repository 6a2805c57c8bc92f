/** `node tests/eval/pairs.ts [--kind K] [--show N]`: how many minimal pairs are right, by kind; N of the wrong ones. */
import { parseArgs } from 'node:util';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { findInterval } from './intervals.ts';
import {
  generatePairs,
  type JudgedPair,
  judgePair,
  type MinimalPair,
  pairKinds,
  readFrames,
  readHandWrittenPairs,
} from './minimal-pairs.ts';
import { heldOutPairs, taughtPairs } from './pool.ts';

const { values } = parseArgs({ options: { kind: { type: 'string' }, show: { type: 'string', default: '0' } } });
const wanted = pairKinds.find((kind) => kind === values.kind);
const toShow = Number(values.show);
if ((values.kind !== undefined && !wanted) || !Number.isInteger(toShow) || toShow < 0) {
  console.error(`usage: node tests/eval/pairs.ts [--kind ${pairKinds.join(' | ')}] [--show N]`);
  process.exit(2);
}
const [dossier] = loadDossiers();
if (!dossier) throw new Error('assets/dossiers holds no dossier');
const compiled = compileDossier(dossier);

function formatRow(name: string, judged: readonly JudgedPair[]): string {
  const right = judged.filter(({ isRight }) => isRight).length;
  const stray = judged.filter(({ isStray }) => isStray).length;
  const share = judged.length === 0 ? '–' : (right / judged.length).toFixed(3);
  const interval = findInterval(right, judged.length)
    .map((end) => end.toFixed(3))
    .join('–');
  return [
    name.padEnd(24),
    `${right}/${judged.length}`.padStart(9),
    share.padStart(6),
    ` ${interval}`,
    String(judged.length - right - stray).padStart(8),
    String(stray).padStart(6),
  ].join(' ');
}

function formatWrong({ pair, a, b }: JudgedPair): string {
  const side = (name: 'a' | 'b', shown: readonly string[]): string =>
    `  ${name}: ${pair[name].text}\n     expected ${pair[name].stance ?? 'nothing'}, shown ${shown.join(' and ') || 'nothing'}`;
  const context = pair.context ? `\n  before: ${pair.context}` : '';
  return `${pair.id} ${pair.kind}${context}\n${side('a', a)}\n${side('b', b)}`;
}

function report(name: string, all: readonly MinimalPair[], groups: readonly [string, (id: string) => boolean][]): void {
  const judged = all.filter(({ kind }) => !wanted || kind === wanted).map((pair) => judgePair(pair, compiled));
  console.log(`${name}`);
  console.log('kind                         right  share  95 % interval  missing  stray');
  for (const kind of pairKinds) {
    const ofKind = judged.filter(({ pair }) => pair.kind === kind);
    if (ofKind.length > 0) console.log(formatRow(kind, ofKind));
  }
  for (const [group, isIn] of groups) {
    console.log(
      formatRow(
        group,
        judged.filter(({ pair }) => isIn(pair.id)),
      ),
    );
  }
  console.log(`${formatRow('all', judged)}\n`);
  for (const wrong of judged.filter(({ isRight }) => !isRight).slice(0, toShow)) console.log(formatWrong(wrong));
}

const withOwnWords = new Set(
  Object.entries(readFrames().frames).flatMap(([ref, frames]) =>
    frames.flatMap(({ own }, at) => (own.length > 0 ? [`${ref}.${at + 1}`] : [])),
  ),
);
const hasOwnWords = (id: string): boolean => withOwnWords.has(id.slice(0, id.lastIndexOf('.')));
report('generated', generatePairs(), [
  ['words from the concepts', (id) => !hasOwnWords(id)],
  ['words of their own', hasOwnWords],
]);
for (const name of taughtPairs) report(`written by hand and taught: ${name}`, readHandWrittenPairs(name), []);
for (const name of heldOutPairs) report(`written by hand, held out: ${name}`, readHandWrittenPairs(name), []);
