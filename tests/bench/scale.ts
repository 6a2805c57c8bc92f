/** `npm run bench -- analysis`: how the analysis grows with sentences and points, beside a pass of `Intl.Segmenter`. Node only. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findFindings } from '../../lib/analysis/findings.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import type { PageText } from '../../lib/analysis/model.ts';
import { judgeTopic } from '../../lib/analysis/topic.ts';
import { type CompiledDossier, compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';
import type { Example } from '../eval/relation-sets.ts';
import type { HeapFigures } from './heap.ts';
import { makePages, readRealMix, takeSentences } from './labelled-pages.ts';
import { findMedian } from './median.ts';
import { withPoints } from './more-points.ts';

const rounds = 7;
const shortest = 200; // sentences that are timed together at least
const counts = [10, 100, 1000, 10_000] as const;
const pointCounts = [40, 100, 400] as const;

/** Middle, least and greatest of what the rounds measured. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The analysis of so many sentences by a dossier of so many points. */
export interface ScaleFigures {
  readonly mix: 'real mix' | 'all labelled';
  readonly sentences: number;
  readonly points: number;
  /** ms. */
  readonly analysis: Spread;
  /** Times a pass of the segmenter by sentences. */
  readonly ratio: Spread;
  /** Times a pass of the segmenter by words. */
  readonly wordRatio: Spread;
}

/** A figure beside what it may be at most, and what it should be. */
export interface Floor {
  readonly what: string;
  readonly measured: number;
  readonly floor: number;
  readonly aim?: number;
}

export interface ScaleReport {
  readonly figures: readonly ScaleFigures[];
  /** ms, after it has run warm. */
  readonly compile: Spread;
  readonly heap: HeapFigures;
  readonly floors: readonly Floor[];
}

interface Case extends Pick<ScaleFigures, 'mix' | 'sentences' | 'points'> {
  readonly examples: readonly Example[];
  readonly compiled: CompiledDossier;
}

function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function spreadOf(values: readonly number[]): Spread {
  return { median: findMedian(values), min: Math.min(...values), max: Math.max(...values) };
}

/** All steps of `analyzePage`, the findings also where a page is off topic; on blocks of its own, since a block that was seen is not read again. */
function analyze({ blocks, ...facts }: PageText, compiled: CompiledDossier): void {
  const page = { ...facts, blocks: blocks.map((block) => ({ ...block })) };
  const mentions = findMentions(page, compiled.aliases);
  judgeTopic({ page, mentions, topics: compiled.topics });
  finish(findFindings({ page, mentions, compiled }));
}

const bySentence = new Intl.Segmenter('en', { granularity: 'sentence' });
const byWord = new Intl.Segmenter('en', { granularity: 'word' });

/** ms. */
interface RoundTimes {
  readonly analysis: number;
  readonly sentences: number;
  readonly words: number;
}

/**
 * One round: other sentences each time. Short stretches are read several of in a row, none of them twice: what is read again is at hand already,
 * and would look cheaper than it is on a page.
 */
function measureRound({ examples, sentences, compiled }: Case, round: number): RoundTimes {
  const times = Math.ceil(shortest / sentences);
  const begin = Math.floor((round * examples.length) / rounds);
  const stretches = Array.from({ length: times }, (_, at) =>
    takeSentences(examples, begin + at * sentences, sentences),
  );
  const pages = stretches.flatMap(makePages);
  const joined = stretches.map((texts) => texts.join('\n'));
  const segment = (segmenter: Intl.Segmenter) => () => {
    for (const text of joined) for (const _ of segmenter.segment(text));
  };
  segment(bySentence)();
  segment(byWord)();
  const timeEach = (run: () => void): number => time(run) / times;
  return {
    analysis: timeEach(() => {
      for (const page of pages) analyze(page, compiled);
    }),
    sentences: timeEach(segment(bySentence)),
    words: timeEach(segment(byWord)),
  };
}

/** Every case once a round, so that a slow spell of the machine meets all of them; the first round only warms up. */
function measureCases(cases: readonly Case[]): ScaleFigures[] {
  const measured = cases.map((): RoundTimes[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, one] of cases.entries()) {
      if (round === 0 && one.sentences > 1000) continue;
      const times = measureRound(one, round);
      if (round > 0) measured[at]?.push(times);
    }
  }
  return cases.map(({ mix, sentences, points }, at) => {
    const times = measured[at] ?? [];
    const ratio = spreadOf(times.map((one) => one.analysis / one.sentences));
    const wordRatio = spreadOf(times.map((one) => one.analysis / one.words));
    return { mix, sentences, points, analysis: spreadOf(times.map(({ analysis }) => analysis)), ratio, wordRatio };
  });
}

function readHeap(): HeapFigures {
  const script = join(import.meta.dirname, 'heap.ts');
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(stderr);
  return JSON.parse(stdout) as HeapFigures;
}

/** The figures beside the floors of the project. */
function findFloors(figures: readonly ScaleFigures[], points: number): Floor[] {
  const find = (wanted: Partial<ScaleFigures>): ScaleFigures | undefined =>
    figures.find((one) => Object.entries({ points, ...wanted }).every(([key, value]) => one[key as 'mix'] === value));
  const ratio = (mix: ScaleFigures['mix']): number => find({ mix, sentences: 1000 })?.ratio.median ?? Number.NaN;
  const wordRatio = (mix: ScaleFigures['mix']): number =>
    find({ mix, sentences: 1000 })?.wordRatio.median ?? Number.NaN;
  const grow = (from: Partial<ScaleFigures>, to: Partial<ScaleFigures>): number =>
    (find(to)?.analysis.median ?? Number.NaN) / (find(from)?.analysis.median ?? Number.NaN);
  const steps = counts.slice(1).flatMap((sentences, at) =>
    (['real mix', 'all labelled'] as const).map((mix): Floor => {
      const from = counts[at] ?? 0;
      const measured = grow({ mix, sentences: from }, { mix, sentences });
      return { what: `${from} to ${sentences} sentences, ${mix}, times`, measured, floor: 11 };
    }),
  );
  return [
    { what: '× a sentence pass, 1000 sentences, real mix', measured: ratio('real mix'), floor: 40, aim: 15 },
    { what: '× a sentence pass, 1000 sentences, all labelled', measured: ratio('all labelled'), floor: 200, aim: 80 },
    { what: '× a word pass, 1000 sentences, real mix', measured: wordRatio('real mix'), floor: 40, aim: 15 },
    { what: '× a word pass, 1000 sentences, all labelled', measured: wordRatio('all labelled'), floor: 200, aim: 80 },
    ...steps,
    { what: '40 to 400 points, times', measured: grow({ points: 40 }, { points: 400 }), floor: 4 },
  ];
}

/** Measures the analysis over sentences and points, the compilation and the heap. */
export function measureScale(): ScaleReport {
  const [dossier] = loadDossiers();
  if (!dossier) throw new Error('There is no dossier.');
  const compiled = compileDossier(dossier);
  const realMix = readRealMix();
  const labelled = realMix.filter(({ labels }) => labels.length > 0);
  const points = dossier.points.length;
  const cases = counts.flatMap((sentences): Case[] => [
    { mix: 'real mix', sentences, points, examples: realMix, compiled },
    { mix: 'all labelled', sentences, points, examples: labelled, compiled },
  ]);
  const wider = pointCounts.map((count): Case => {
    const more = compileDossier(withPoints(dossier, count));
    return { mix: 'real mix', sentences: 1000, points: count, examples: realMix, compiled: more };
  });
  const figures = [...measureCases(cases), ...measureCases(wider)];
  const compile = spreadOf(Array.from({ length: rounds }, () => time(() => compileDossier(dossier))));
  return { figures, compile, heap: readHeap(), floors: findFloors(figures, points) };
}

function show(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}

/** Prints the report as a table, then as one line of JSON. */
export function printScale(report: ScaleReport): void {
  const { figures, compile, heap, floors } = report;
  const print = (...[first = '', ...cells]: string[]) =>
    console.log(first.padEnd(48) + cells.map((cell) => cell.padStart(16)).join(''));
  print('analysis, Node, median (min to max)', 'ms', '', '× Intl.Segmenter', '');
  for (const { mix, sentences, points, analysis, ratio } of figures) {
    const range = ({ min, max }: Spread): string => `${show(min)} to ${show(max)}`;
    const what = `${sentences} sentences, ${mix}, ${points} points`;
    print(what, show(analysis.median), range(analysis), show(ratio.median), range(ratio));
  }
  console.log('');
  print('compiling the dossier, ms: first, warm', show(heap.firstCompile), show(compile.median));
  print('heap, MB: dossier as read, compiled', show(heap.dossier / 2 ** 20), show(heap.compiled / 2 ** 20));
  console.log('');
  print('at most', 'measured', 'floor', 'aim');
  for (const { what, measured, floor, aim } of floors)
    print(what, show(measured), `≤ ${floor}`, aim === undefined ? '' : `≤ ${aim}`);
  console.log(`\n${JSON.stringify(report)}`);
}
