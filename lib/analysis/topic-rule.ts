import type { CompiledTopic } from '../dossier/compile-topics.ts';
import { isListed, type Stretch } from './listed.ts';
import { clausesOf, type Finder, finderIn, findWords, joinPassages, type Passage } from './passages.ts';

type Way = CompiledTopic['ways'][number];

/** What decides on one topic: its rule, and whether one of its groups occurs anywhere on the page. */
export interface Rule {
  readonly topic: CompiledTopic;
  readonly isOnPage: (name: string) => boolean;
}

function distance(a: Stretch, b: Stretch): number {
  return a.start <= b.start ? b.start - a.end : a.start - b.end;
}

/** Whether the two groups that a way keeps apart stand together in more than a list, and near enough. */
function areJoined({ text }: Passage, way: Way, find: Finder): boolean {
  if (!way.notListed) return true;
  const [first, second] = way.notListed;
  return find(first).some((a) =>
    find(second).some((b) => distance(a, b) <= (way.near ?? Number.POSITIVE_INFINITY) && !isListed(text, a, b)),
  );
}

function holds(passage: Passage, { topic, isOnPage }: Rule, find: Finder): boolean {
  return topic.ways.some(
    (way) =>
      way.all.every((name) => find(name).length > 0) &&
      (way.onPage ?? []).every(isOnPage) &&
      (way.none ?? []).every((name) => find(name).length === 0) &&
      areJoined(passage, way, find),
  );
}

/** Whether a sentence is about the topic by itself, or by what it borrows from the ones before, nearest first. */
export function isAbout(sentence: Passage, before: readonly Passage[], rule: Rule): boolean {
  const { topic } = rule;
  const findOwn = finderIn(sentence, topic);
  const findIn = (clause: Passage): Finder => (clause === sentence ? findOwn : finderIn(clause, topic));
  if (clausesOf(sentence, topic).some((clause) => holds(clause, rule, findIn(clause)))) return true;
  if (!topic.pointsBack || findWords(sentence, topic.pointsBack).length === 0) return false;
  return before.some((lender) => {
    const both = joinPassages(lender, sentence);
    const findBoth = finderIn(both, topic);
    return holds(both, rule, (name) => (topic.lends.includes(name) ? findBoth(name) : findOwn(name)));
  });
}
