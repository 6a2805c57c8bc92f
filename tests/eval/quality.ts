/** The measured accuracy as data: what `assets/quality.json` holds, which the extension shows. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../assets/dossiers/bundle.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';
import { findInterval } from './intervals.ts';
import type { Counts, Score } from './scorer.ts';

const root = join(import.meta.dirname, '../..');

/** A share with its counts and 95 % interval, rounded to a thousandth. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly share: number;
  readonly interval: readonly [low: number, high: number];
}

/** How right the analysis is on labelled sentences, by stance and by certainty. */
export interface Accuracy {
  readonly sets: readonly string[];
  readonly sentences: number;
  readonly corroborates: { readonly precision: Share; readonly recall: Share };
  readonly contrasts: { readonly precision: Share; readonly recall: Share };
  readonly strong: Share;
  readonly likely: Share;
  readonly leftAlone: Share;
}

/** The file. */
export interface Quality {
  readonly dossier: string;
  readonly version: string;
  /** Of the engine's and the dossier's files; another one means that they changed since. */
  readonly fingerprint: string;
  /** ISO day. */
  readonly measured: string;
  /** Sets that nothing was learned or written from, scored with the engine as it is. */
  readonly heldOut: readonly Accuracy[];
  /** Sets scored once, before anything was changed after them. Empty until one was. */
  readonly firstSight: readonly Accuracy[];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function makeShare(right: number, of: number): Share {
  const [low, high] = findInterval(right, of);
  return { right, of, share: of === 0 ? 0 : round(right / of), interval: [round(low), round(high)] };
}

/** Scores of several sets as one. */
export function poolAccuracy(scores: readonly { readonly name: string; readonly score: Score }[]): Accuracy {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, { score }) => total + pick(score), 0);
  const ofStance = (counts: (score: Score) => Counts) => {
    const right = sum((score) => counts(score).right);
    return {
      precision: makeShare(right, right + sum((score) => counts(score).wrong)),
      recall: makeShare(right, right + sum((score) => counts(score).missed)),
    };
  };
  const ofCertainty = (counts: (score: Score) => Counts): Share => ofStance(counts).precision;
  return {
    sets: scores.map(({ name }) => name),
    sentences: sum(({ examples }) => examples),
    corroborates: ofStance(({ byStance }) => byStance.corroborates),
    contrasts: ofStance(({ byStance }) => byStance.contrasts),
    strong: ofCertainty(({ byCertainty }) => byCertainty.strong),
    likely: ofCertainty(({ byCertainty }) => byCertainty.likely),
    leftAlone: makeShare(
      sum(({ leftAlone }) => leftAlone),
      sum(({ unlabelled }) => unlabelled),
    ),
  };
}

const engineFolders = ['lib/analysis', 'lib/dossier'];
const samplePage = 'sample.json'; // a page to try the extension on, which decides nothing

/** A short hash of all that decides what is found: the engine's files and the dossier's. */
export function findFingerprint({ id }: Pick<Dossier, 'id'>): string {
  const hash = createHash('sha256');
  for (const folder of engineFolders) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(root, folder, name)));
    }
  }
  const folder = Object.entries(readFolder(join(root, 'assets/dossiers', id)));
  const files = folder.filter(([name]) => name !== samplePage);
  for (const [name, text] of files.sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\n`).update(text);
  return hash.digest('hex').slice(0, 16);
}

/** Where the file stands. */
export const qualityPath = join(root, 'assets/quality.json');

/** The file as it is, or `undefined`. */
export function readQuality(): Quality | undefined {
  return existsSync(qualityPath) ? (JSON.parse(readFileSync(qualityPath, 'utf8')) as Quality) : undefined;
}

/** Writes the file; the day stays where nothing else changed. */
export function writeQuality(quality: Omit<Quality, 'measured'>): void {
  const before = readQuality();
  const { measured = '', ...rest } = before ?? {};
  const same = JSON.stringify(rest) === JSON.stringify(quality);
  const today = new Date().toISOString().slice(0, 10);
  const { dossier, version, fingerprint, ...figures } = quality;
  const all: Quality = { dossier, version, fingerprint, measured: same ? measured : today, ...figures };
  writeFileSync(qualityPath, `${JSON.stringify(all, undefined, 2)}\n`);
}

const formatShare = ({ share: value, right, of, interval: [low, high] }: Share): string =>
  `${value.toFixed(3)} (${right} of ${of}; ${low.toFixed(3)}–${high.toFixed(3)})`;

/** The figures in a few lines. */
export function formatAccuracy({ sets, corroborates, contrasts, strong, likely, leftAlone }: Accuracy): string {
  return [
    `${sets.join(', ')} with 95 % intervals:`,
    `corroborates  precision ${formatShare(corroborates.precision)}  recall ${formatShare(corroborates.recall)}`,
    `contrasts     precision ${formatShare(contrasts.precision)}  recall ${formatShare(contrasts.recall)}`,
    `strong ${formatShare(strong)}  likely ${formatShare(likely)}  left alone ${formatShare(leftAlone)}`,
    '',
  ].join('\n');
}
