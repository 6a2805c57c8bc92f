import type { CompiledConcepts, CompiledWay } from '../dossier/compile-concepts.ts';
import type { Need, Point, Way } from '../dossier/point-schema.ts';
import { acceptsAmount } from './amounts.ts';
import type { Reading } from './claims.ts';
import type { Evidence, Reason, SlotComparison, SlotRelation, Stance } from './model.ts';
import { isDenied } from './polarity.ts';

/** Words of a reading, as indices, end exclusive. */
interface Place {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

function findDistance(a: Place, b: Place): number {
  return Math.max(0, b.from - a.to, a.from - b.to);
}

function findWords({ reading, from, to }: Place): string {
  const start = reading.words[from]?.start ?? 0;
  return reading.text.slice(start, reading.words[to - 1]?.end ?? start);
}

const turnReach = 2; // words before an expression within which what turns it is told with it; behind it none may stand between

/** The place with the words close by, in its own clause, that negate or deny it: "fear nothing", not "fear". */
function withTurns({ reading, from, to }: Place): Place {
  const { words, turns } = reading;
  let start = from;
  let end = to;
  for (const turn of turns) {
    const first = Math.min(start, ...turn.covered);
    const last = Math.max(end, ...turn.covered.map((at) => at + 1));
    const isNear = turn.covered.every((at) => at >= from - turnReach && at <= to);
    const isOneClause = words.slice(first + 1, last).every(({ gap }) => gap === '');
    if (isNear && isOneClause && turn.from < to && turn.to > from) [start, end] = [first, last];
  }
  return { reading, from: start, to: end };
}

/** Id of the entity that a place means by a pronoun or the like; `undefined` where it names it, or means none. */
function findMeant({ reading, from, to }: Place): string | undefined {
  const meant = reading.meant.find((hit) => hit.from === from && hit.to === to && hit.conceptId.startsWith('@'));
  return meant?.conceptId.slice(1);
}

/** The place with the whole of each name that it has a part of: "Ann Lee", not "Lee". */
function withWholeNames({ reading, from, to }: Place): Place {
  let [start, end] = [from, to];
  for (const id of reading.says) {
    if (!id.startsWith('@')) continue;
    for (const name of reading.hits.get(id) ?? []) {
      if (name.from >= to || name.to <= from) continue;
      start = Math.min(start, name.from);
      end = Math.max(end, name.to);
    }
  }
  return { reading, from: start, to: end };
}

const refusedReach = 1; // words between "not" and the amount that it refuses: "not on Sunday"

/** Places of one reading that fill a need. */
function findPlaces(reading: Reading, need: Need, polarity: Need['polarity']): Place[] {
  const places: Place[] = [];
  for (const id of need.any ?? []) {
    for (const hit of reading.hits.get(id) ?? []) {
      const fits = polarity === 'any' || isDenied(hit, reading.turns) === (polarity === 'denied');
      if (fits) places.push({ reading, from: hit.from, to: hit.to });
    }
  }
  const { amount } = need;
  if (!amount) return places;
  const units = (amount.unit ?? []).flatMap((id) => reading.hits.get(id) ?? []);
  for (const hit of reading.amounts) {
    const hasUnit = !amount.unit || units.some(({ from, to }) => from <= hit.to + 2 && to > hit.from);
    const isRefused = reading.turns.some(
      ({ kind, from, covered }) =>
        kind === 'negation' && covered.every((at) => at < from) && hit.from >= from && hit.from - from <= refusedReach,
    );
    if (hasUnit && !isRefused && acceptsAmount(amount, hit)) places.push({ reading, from: hit.from, to: hit.to });
  }
  return places;
}

/** What a corroboration must affirm. */
const asserted: ReadonlySet<Need['slot']> = new Set(['event', 'assessment', 'route']);

/** The place that fills a further need, the nearest to the first one; in the sentence before in an earlier one. */
function fillNeed(
  { need, stance }: { need: Need; stance: Way['stance'] },
  anchor: Place,
  before: readonly Reading[],
): Place | undefined {
  const usual = stance === 'corroborates' && asserted.has(need.slot) ? 'affirmed' : 'any';
  const { where = 'sentence', within, polarity = usual } = need;
  if (where !== 'before') {
    const places = findPlaces(anchor.reading, need, polarity)
      .filter((place) => within === undefined || findDistance(anchor, place) <= within)
      .sort((a, b) => findDistance(anchor, a) - findDistance(anchor, b));
    if (places[0]) return places[0];
  }
  if (where === 'sentence') return undefined;
  return before.map((reading) => findPlaces(reading, need, polarity)[0]).find((place) => place !== undefined);
}

const relationOf: Record<Reason['kind'], SlotRelation> = {
  'says the same': 'same',
  'gives a different value': 'differs',
  'denies it': 'denied',
  'states what the article leaves open': 'left open there',
  'leaves open what the article states': 'left open here',
  'judges it the other way': 'differs',
};

/** A row for each need that the article has words for, in the needs' order; the same words in the same slot once. */
function compareSlots(way: Way, places: readonly (Place | undefined)[]): SlotComparison[] {
  const rows = new Map<string, SlotComparison>();
  for (const [at, { slot, article, relation, amount }] of way.needs.entries()) {
    const place = places[at];
    if (!place || (article === undefined && relation === undefined && slot !== way.slot)) continue;
    const usual = slot === way.slot ? relationOf[way.kind ?? 'says the same'] : 'same';
    const stands = relation ?? usual;
    const means = findMeant(place);
    const row = {
      slot,
      page: findWords(withWholeNames(amount || stands === 'same' ? place : withTurns(place))),
      ...(means ? { means } : {}),
      article: article ?? '',
      relation: stands,
    };
    const key = JSON.stringify([slot, row.page]);
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

/** What the slots find for a point. */
export type SlotEvidence = Pick<Evidence, 'pointId' | 'ref' | 'stance' | 'reason'>;

/** Whether a sentence names years, and none that the point may be of. */
function isOtherYear({ assertion }: Point, { amounts }: Reading): boolean {
  const own = assertion.years;
  if (own === undefined) return false;
  const years = amounts.filter(({ kind }) => kind === 'year');
  return years.length > 0 && !years.some(({ value }) => own.includes(value));
}

/** Whether what a sentence speaks of besides makes it another matter than the way's. */
function isOtherMatter(compiled: CompiledWay, reading: Reading, before: readonly Reading[]): boolean {
  const { point, blocks, blocksNearby } = compiled;
  if (blocks.some((id) => reading.hits.has(id))) return true;
  if (blocksNearby.some((id) => reading.hits.has(id) || before.some(({ hits }) => hits.has(id)))) return true;
  return isOtherYear(point, reading);
}

function makeEvidence({ point, ref, way }: CompiledWay, places: readonly (Place | undefined)[]): SlotEvidence {
  const alignment = compareSlots(way, places);
  const reason = { kind: way.kind ?? 'says the same', ...(way.slot ? { slot: way.slot } : {}), alignment };
  return { pointId: point.id, ref, stance: way.stance, reason };
}

/** The evidence that a way finds in a sentence, or `undefined`. */
function judgeWay(compiled: CompiledWay, reading: Reading, before: readonly Reading[]): SlotEvidence | undefined {
  const { way } = compiled;
  if (isOtherMatter(compiled, reading, before)) return undefined;
  const [first, ...others] = way.needs;
  if (!first) return undefined;
  for (const anchor of findPlaces(reading, first, first.polarity ?? 'affirmed')) {
    const places: (Place | undefined)[] = [anchor];
    const isFilled = others.every((need) => {
      const place = fillNeed({ need, stance: way.stance }, anchor, before);
      places.push(place);
      return need.optional || place !== undefined;
    });
    if (isFilled) return makeEvidence(compiled, places);
  }
  return undefined;
}

/** The first place that fills a need, whatever its distance; in the sentences before only where the need allows it. */
function findNearPlace(need: Need, reading: Reading, before: readonly Reading[]): Place | undefined {
  const here = findPlaces(reading, need, need.polarity ?? 'any')[0];
  if (here || (need.where ?? 'sentence') === 'sentence') return here;
  return before.map((earlier) => findPlaces(earlier, need, 'any')[0]).find((place) => place !== undefined);
}

/**
 * The way of an article sentence and a stance that comes nearest to a sentence which fills none of them wholly, as
 * evidence with the slots that it does fill; one about another matter comes behind all others. `undefined` where it fills none.
 */
export function findNearest(
  target: { readonly ref: string; readonly stance: Stance },
  { reading, before }: { readonly reading: Reading; readonly before: readonly Reading[] },
  { waysByRef }: CompiledConcepts,
): SlotEvidence | undefined {
  let nearest: { share: number; evidence: SlotEvidence } | undefined;
  const ways = waysByRef.get(target.ref) ?? [];
  const dated = ways.filter(({ point }) => point.assertion.years);
  const isOther = dated.length > 0 && dated.every(({ point }) => isOtherYear(point, reading));
  if (isOther && target.stance === 'corroborates') return undefined;
  for (const compiled of ways) {
    const { way } = compiled;
    if (way.stance !== target.stance) continue;
    const places = way.needs.map((need) => findNearPlace(need, reading, before));
    const wanted = way.needs.filter(({ optional }) => !optional).length;
    const filled = way.needs.filter(({ optional }, at) => !optional && places[at]).length;
    const decides = way.needs.some(({ slot }, at) => slot === way.slot && places[at]);
    const share = filled / wanted + (decides ? 1 : 0) - (isOtherMatter(compiled, reading, before) ? 2 : 0);
    if (filled > 0 && share > (nearest?.share ?? Number.NEGATIVE_INFINITY))
      nearest = { share, evidence: makeEvidence(compiled, places) };
  }
  return nearest?.evidence;
}

/**
 * The points that speak to a sentence, at most one piece of evidence each; `before` are the readings before it, nearest
 * first. Where one article sentence both agrees and differs, the difference counts. `isPossible` may rule ways out.
 */
export function findEvidence(
  reading: Reading,
  before: readonly Reading[],
  concepts: CompiledConcepts,
  isPossible: (way: CompiledWay) => boolean = () => true,
): SlotEvidence[] {
  if (reading.asks) return [];
  const ways = new Set<CompiledWay>();
  for (const id of reading.hits.keys())
    for (const way of concepts.waysByConcept.get(id) ?? []) if (isPossible(way)) ways.add(way);
  const byPoint = new Map<string, SlotEvidence>();
  for (const way of [...ways].sort((a, b) => a.at - b.at)) {
    if (byPoint.has(way.point.id)) continue;
    const evidence = judgeWay(way, reading, before);
    if (evidence) byPoint.set(way.point.id, evidence);
  }
  const evidence = [...byPoint.values()];
  const contrasted = new Set(evidence.filter(({ stance }) => stance === 'contrasts').map(({ ref }) => ref));
  return evidence.filter(({ stance, ref }) => stance === 'contrasts' || !contrasted.has(ref));
}
