/**
 * Minimal pairs: two sentences that differ in one thing, each with the stance that a careful reader sees in it towards
 * one reference sentence. The frames in `sets/pair-frames.json` are written by hand; here they are filled.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Stance } from '../../lib/analysis/model.ts';
import type { CompiledDossier } from '../../lib/dossier/compile-dossier.ts';
import { findRelations } from './relation-sets.ts';

/** What is changed. The last five must change nothing. */
export const pairKinds = [
  'negate',
  'deny',
  'giver',
  'speaker',
  'weekday',
  'count',
  'route',
  'place',
  'year',
  'question',
  'second-car',
  'other-kim',
  'assessment',
  'passive',
  'name',
  'quotes',
  'space',
  'clause',
] as const;

export type PairKind = (typeof pairKinds)[number];

const StanceSchema = v.nullable(v.picklist(['corroborates', 'contrasts']));
const SideSchema = v.object({
  text: v.pipe(v.string(), v.nonEmpty()),
  /** `null`: nothing may be shown for the reference. */
  stance: StanceSchema,
});

/** One minimal pair; the files `sets/pairs.NAME.jsonl` have one a line, with a `why` here and there. */
export const MinimalPairSchema = v.object({
  id: v.string(),
  ref: v.pipe(v.string(), v.regex(/^[AB]\d+$/, 'a reference id such as B3')),
  kind: v.picklist(pairKinds),
  context: v.optional(v.nullable(v.string()), ''),
  a: SideSchema,
  b: SideSchema,
});

export type MinimalPair = v.InferOutput<typeof MinimalPairSchema>;

/** Kind, the changed text (`deny` makes it itself), and its stance where the kind does not tell. */
const ChangeSchema = v.union([
  v.strictTuple([v.literal('deny')]),
  v.strictTuple([v.picklist(pairKinds), v.string()]),
  v.strictTuple([v.picklist(pairKinds), v.string(), StanceSchema]),
]);

const FrameSchema = v.strictObject({
  /** Without its capital and its full stop; `{kim}` stands for one of the words of that name. */
  text: v.string(),
  context: v.optional(v.string(), ''),
  stance: v.optional(v.picklist(['corroborates', 'contrasts']), 'corroborates'),
  /** Words of the text that stood in no term of the concepts when the frame was written. */
  own: v.optional(v.array(v.string()), []),
  changes: v.array(ChangeSchema),
});

const FramesSchema = v.strictObject({
  words: v.objectWithRest(
    { denied: v.array(v.string()), clause: v.array(v.string()) },
    v.pipe(v.array(v.string()), v.minLength(1)),
  ),
  /** Names and others for the same thing. */
  names: v.array(v.strictTuple([v.string(), v.string()])),
  frames: v.record(v.string(), v.array(FrameSchema)),
});

type Frame = v.InferOutput<typeof FrameSchema>;
type Frames = v.InferOutput<typeof FramesSchema>;

const sets = join(import.meta.dirname, 'sets');
/** The frames as they are written. */
export function readFrames(): Frames {
  return v.parse(FramesSchema, JSON.parse(readFileSync(join(sets, 'pair-frames.json'), 'utf8')));
}

/** One word of a list, the same for the same turn. */
function take(words: readonly string[] | undefined, turn: number): string {
  const word = words?.[turn % words.length];
  if (word === undefined) throw new Error('pair-frames.json: a list of words is missing or empty');
  return word;
}

function fill(text: string, { words }: Frames, turn: number): string {
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) => take(words[name], turn));
}

/** A capital in front, a mark behind. */
function finishSentence(text: string, kind?: PairKind): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${kind === 'question' ? '?' : '.'}`;
}

const silent: ReadonlySet<PairKind> = new Set(['question', 'second-car', 'other-kim', 'speaker']);
const harmless: ReadonlySet<PairKind> = new Set(['passive', 'name', 'quotes', 'space', 'clause']);

function expectStance(kind: PairKind, stance: Stance): Stance | null {
  if (harmless.has(kind)) return stance;
  if (silent.has(kind)) return null;
  return stance === 'corroborates' ? 'contrasts' : 'corroborates';
}

const curly = (text: string): string => text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”');

/** Every second space becomes one that does not break, or every third one two. */
function respace(text: string, turn: number): string {
  const every = turn % 2 === 0 ? 2 : 3;
  let at = 0;
  return text.replaceAll(' ', () => {
    at += 1;
    if (at % every > 0) return ' ';
    return every === 2 ? '\u00A0' : '  ';
  });
}

/** The same sentence with another name for the same, or `undefined` where it has none. */
function rename(text: string, { names }: Frames): string | undefined {
  const known = names.find(([name]) => new RegExp(`\\b${name}\\b`).test(text));
  return known && text.replace(new RegExp(`\\b${known[0]}\\b`), known[1]);
}

/** The changes that need no words of the frame's own: `[kind, text]`, texts as in a frame. */
function changeNothing(text: string, frames: Frames, turn: number): [PairKind, string][] {
  const name = rename(text, frames);
  const all: ([PairKind, string] | undefined)[] = [
    ['clause', `${take(frames.words.clause, turn)} ${text}`],
    curly(text) === text ? undefined : ['quotes', curly(text)],
    name === undefined ? undefined : ['name', name],
    ['space', respace(text, turn)],
  ];
  const possible = all.filter((change) => change !== undefined);
  return possible.filter((_, at) => (at + turn) % possible.length < 2);
}

const otherValues = 3; // of a list that stands for nothing but another value

function* makePairs(ref: string, frame: Frame, frames: Frames, turn: number): Generator<Omit<MinimalPair, 'id'>> {
  const { context, stance } = frame;
  for (const [at, change] of frame.changes.entries()) {
    const [kind, text = '', stated] = change;
    const expected = stated === undefined ? expectStance(kind, stance) : stated;
    const times = /\{(?:giver|weekday)\}/.test(text) ? otherValues : 1;
    for (let filling = turn + at; filling < turn + at + times; filling += 1) {
      const same = fill(frame.text, frames, filling);
      const changed = kind === 'deny' ? `${take(frames.words.denied, filling)} ${same}` : fill(text, frames, filling);
      const b = { text: finishSentence(changed, kind), stance: expected };
      yield { ref, kind, context, a: { text: finishSentence(same), stance }, b };
    }
  }
  const same = fill(frame.text, frames, turn);
  for (const [kind, text] of changeNothing(same, frames, turn)) {
    yield { ref, kind, context, a: { text: finishSentence(same), stance }, b: { text: finishSentence(text), stance } };
  }
}

/** All pairs that the frames give, in the frames' order; the same on every run. */
export function generatePairs(frames: Frames = readFrames()): MinimalPair[] {
  const pairs: MinimalPair[] = [];
  let turn = 0;
  for (const [ref, ofRef] of Object.entries(frames.frames)) {
    for (const [at, frame] of ofRef.entries()) {
      let number = 0;
      for (const pair of makePairs(ref, frame, frames, turn)) {
        number += 1;
        pairs.push({ id: `${ref}.${at + 1}.${number}`, ...pair });
      }
      turn += 1;
    }
  }
  return pairs;
}

/** The pairs of `sets/pairs.NAME.jsonl`, written by hand. Throws with the line for one that is no pair. */
export function readHandWrittenPairs(name: string): MinimalPair[] {
  const path = join(sets, `pairs.${name}.jsonl`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const result = v.safeParse(MinimalPairSchema, JSON.parse(line));
      if (result.success) return [result.output];
      const [issue] = result.issues;
      throw new Error(`${path}:${at + 1}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
    });
}

/** What is shown for a pair's reference on both sides. */
export interface JudgedPair {
  readonly pair: MinimalPair;
  readonly a: readonly Stance[];
  readonly b: readonly Stance[];
  /** Both sides have the expected stance and no other. */
  readonly isRight: boolean;
  /** A stance is shown that is not expected; a pair can also be wrong because one is missing. */
  readonly isStray: boolean;
}

/** Has the analysis judge both sides of a pair. */
export function judgePair(pair: MinimalPair, compiled: CompiledDossier): JudgedPair {
  const { id, context, ref } = pair;
  const look = (text: string): Stance[] =>
    findRelations({ id, text, context, labels: [], optional: [] }, compiled)
      .filter((found) => found.ref === ref)
      .map(({ stance }) => stance);
  const [a, b] = [look(pair.a.text), look(pair.b.text)];
  const isMet = (shown: readonly Stance[], wanted: Stance | null): boolean =>
    wanted === null ? shown.length === 0 : shown.length === 1 && shown[0] === wanted;
  const isStray = a.some((stance) => stance !== pair.a.stance) || b.some((stance) => stance !== pair.b.stance);
  return { pair, a, b, isRight: isMet(a, pair.a.stance) && isMet(b, pair.b.stance), isStray };
}
