import type { CompiledConcepts, Role } from '../dossier/compile-concepts.ts';
import type { Word } from '../dossier/words.ts';
import type { ConceptHit, HitsByConcept } from './concept-hits.ts';

/** An expression that turns what stands in its scope into its opposite. */
export interface Turn {
  readonly kind: 'negation' | 'denial';
  /** Indices of the words that turn. */
  readonly covered: readonly number[];
  /** Index of the first word of its scope. */
  readonly from: number;
  /** Index after the last word of its scope. */
  readonly to: number;
}

const negationReach = 9; // words; "not" rarely turns a verb that stands farther off in its clause
const clauseEnd = /[,;:—–()“”"]/;
const adversative = new Set(['who', 'whom', 'which', 'but', 'although', 'though', 'while', 'yet', 'whereas']);
const joining = new Set(['and', 'or', 'so', 'then']);
const asideWords = 4; // words; what is longer between commas or dashes is a clause of its own
const asideMark = /[,–—]/;

/** Index of the first word behind a short aside between two like marks that starts at a word, if one does. */
function findAsideEnd(words: readonly Word[], at: number): number | undefined {
  const isAside = ({ lower }: Word): boolean => !adversative.has(lower) && !joining.has(lower);
  const first = words[at];
  const mark = first && isAside(first) ? asideMark.exec(first.gap)?.[0] : undefined;
  const next = words.findIndex(({ gap }, place) => place > at && clauseEnd.test(gap));
  const behind = words[next];
  if (!mark || !behind || next > at + asideWords) return undefined;
  return behind.gap === mark && isAside(behind) ? next : undefined;
}

/** First index from `start` on, at most `limit`, where a scope ends: an adversative word or a mark between words. */
function findScopeEnd(words: readonly Word[], start: number, limit: number, end = /;/): number {
  const last = Math.min(words.length, limit);
  for (let at = start; at < last; at += 1) {
    const word = words[at];
    if (!word || adversative.has(word.lower) || (at > start && end.test(word.gap))) return at;
  }
  return last;
}

const infinitiveCue = /^(?:to|(?:did|do|does)n't)$/;
const auxiliary = new Set(['did', 'do', 'does']);
const pastForm = /[^e]ed$/; // "opened", not "need"

/**
 * Index of an "and" before a finite verb where the negation governs an infinitive, which that verb cannot join ("refused
 * to back it and vetoed it"); the number of words where there is none.
 */
function findOwnVerb(words: readonly Word[], start: number): number {
  const isPast = (at: number): boolean => pastForm.test(words[at]?.lower ?? '');
  const cue = words[start - 1]?.lower ?? '';
  const isInfinitive = infinitiveCue.test(cue) || (cue === 'not' && auxiliary.has(words[start - 2]?.lower ?? ''));
  if (!isInfinitive) return words.length;
  for (let at = start; at < words.length; at += 1) {
    const isJoint = words[at]?.lower === 'and' || words[at]?.lower === 'then';
    if (isJoint && isPast(at + 1) && !isPast(at - 1)) return at;
  }
  return words.length;
}

const inverting = new Set(['nor', 'neither']);
const finite = new Set([
  ...auxiliary,
  ...[
    'are',
    'can',
    'could',
    'had',
    'has',
    'have',
    'is',
    'may',
    'might',
    'must',
    'should',
    'was',
    'were',
    'will',
    'would',
  ],
]);

/** Whether a negation stands before verb and subject ("nor will a friendship of two poor states …"): then its clause is all its own. */
function isInverted(words: readonly Word[], { to }: ConceptHit): boolean {
  return inverting.has(words[to - 1]?.lower ?? '') && finite.has(words[to]?.lower ?? '');
}

/** The scope of a negation: to the end of its clause, and on behind a short aside, whose words do not count. */
function findNegated(words: readonly Word[], start: number, reach: number): Pick<Turn, 'from' | 'to'>[] {
  const to = findAsideEnd(words, start) ? start : findScopeEnd(words, start, start + reach, clauseEnd);
  const from = findAsideEnd(words, to);
  const first = { from: start, to };
  return from === undefined
    ? [first]
    : [first, { from, to: findScopeEnd(words, from, from + reach - (to - start), clauseEnd) }];
}

const behindObject = new Set([
  ...['about', 'again', 'at', 'back', 'before', 'by', 'down', 'else', 'for', 'from', 'in', 'into', 'more', 'of', 'off'],
  ...['on', 'out', 'over', 'since', 'through', 'to', 'until', 'up', 'with', 'yet'],
]);
const beforeNoObject = new Set([
  ...['but', 'for', 'from', 'if', 'in', 'into', 'like', 'than', 'that', 'to', 'with'],
  ...['added', 'believe', 'believes', 'claim', 'claimed', 'claims', 'insist', 'insisted', 'insists'],
  ...['maintains', 'say', 'said', 'says', 'thinks'],
]);

/** The words before a negation that is the object of a verb among them ("heard nothing", "got nobody out"). */
function findNegatedBefore(
  words: readonly Word[],
  { from, to }: ConceptHit,
  reach: number,
): Pick<Turn, 'from' | 'to'>[] {
  const next = words[to];
  if (next && !clauseEnd.test(next.gap) && !behindObject.has(next.lower)) return [];
  let start = from;
  while (start > Math.max(0, from - reach) && !clauseEnd.test(words[start]?.gap ?? '')) {
    const before = words[start - 1]?.lower ?? '';
    if (beforeNoObject.has(before) || joining.has(before) || adversative.has(before)) break;
    start -= 1;
  }
  return start < from ? [{ from: start, to: from }] : [];
}

/** Negations and denials of a sentence; "does not deny" turns nothing. */
export function findTurns(words: readonly Word[], hits: HitsByConcept, concepts: CompiledConcepts): Turn[] {
  const cues = [...hits.keys()].filter((id) => concepts.roles.has(id));
  const ofRole = (wanted: Role): ConceptHit[] =>
    cues.flatMap((id) => (concepts.roles.get(id) === wanted ? (hits.get(id) ?? []) : []));
  if (cues.length === 0) return [];
  const exempt = new Set(ofRole('noNegation').flatMap(({ covered }) => covered));
  const isCue = ({ covered }: Pick<ConceptHit, 'covered'>): boolean => !covered.every((at) => exempt.has(at));
  const denials: Turn[] = [
    ...ofRole('denial').map(({ covered, to }) => ({ covered, from: to, to: findScopeEnd(words, to, words.length) })),
    ...ofRole('denialAfter').map(({ covered, from }) => ({ covered, from: 0, to: from })),
  ].flatMap((turn) => (isCue(turn) ? [{ kind: 'denial', ...turn }] : []));
  const inDenial = new Set(denials.flatMap(({ covered }) => covered));
  const negations = ofRole('negation')
    .filter((hit) => isCue(hit) && !hit.covered.every((at) => inDenial.has(at)))
    .flatMap((hit): Turn[] => {
      const { conceptId, covered, to } = hit;
      const { reach: usual = negationReach, reachBack = 0 } = concepts.byId.get(conceptId) ?? {};
      const reach = isInverted(words, hit) ? words.length : usual;
      const own = words.slice(0, findOwnVerb(words, to));
      const scopes = [...findNegatedBefore(words, hit, reachBack), ...findNegated(own, to, reach)];
      return scopes.map((scope) => ({ kind: 'negation', covered, ...scope }));
    });
  if (denials.length === 0) return negations;
  const lifted = new Set<Turn>();
  for (const negation of negations) {
    const denial = denials.find(({ covered }) => covered.some((at) => at >= negation.from && at < negation.to));
    if (denial) lifted.add(negation).add(denial);
  }
  return [...negations, ...denials].filter((turn) => !lifted.has(turn));
}

/**
 * Whether the hit is negated or denied but not both; words that the hit itself looked for turn nothing, and several
 * negations ("neither … nor") are one.
 */
export function isDenied(hit: ConceptHit, turns: readonly Turn[]): boolean {
  if (turns.length === 0) return false;
  const turning = turns.filter(
    (turn) =>
      !turn.covered.some((at) => hit.covered.includes(at)) && hit.covered.some((at) => at >= turn.from && at < turn.to),
  );
  const isNegated = turning.some(({ kind }) => kind === 'negation');
  const isDisputed = turning.some(({ kind }) => kind === 'denial');
  return isNegated !== isDisputed;
}
