import { type CompiledGroup, type CompiledTopic, type CompiledTopics, flatten } from '../dossier/compile-topics.ts';
import { isListed, type Stretch } from './listed.ts';
import type { Block, Mention, PageText, TopicVerdict } from './model.ts';
import { splitSentences } from './sentences.ts';

/** What the judge reads: the page, where it names the dossier's entities, and the topics' rules. */
export interface TopicQuestion {
  readonly page: PageText;
  readonly mentions: readonly Mention[];
  readonly topics: CompiledTopics;
}

/** A sentence or a clause: flattened text with the mentions in it, by entity. */
interface Passage {
  readonly text: string;
  readonly named: readonly (Stretch & { readonly entityId: string })[];
}

interface Sentence extends Passage {
  readonly verbatim: string;
  readonly kind: Block['kind'];
}

function cut({ text, named }: Passage, start: number, end: number): Passage {
  return {
    text: text.slice(start, end),
    named: named
      .filter((name) => name.start >= start && name.end <= end)
      .map((name) => ({ ...name, start: name.start - start, end: name.end - start })),
  };
}

function findGroup({ text, named }: Passage, { entities, words }: CompiledGroup): Stretch[] {
  const byName = named.filter(({ entityId }) => entities.has(entityId));
  const byWord = words
    ? [...text.matchAll(words)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    : [];
  return [...byName, ...byWord];
}

function clausesOf(sentence: Passage, { breaks }: CompiledTopic): Passage[] {
  const places = [...sentence.text.matchAll(breaks)].map(({ index }) => index);
  if (places.length === 0) return [sentence];
  const starts = [0, ...places];
  return starts.map((start, at) => cut(sentence, start, starts[at + 1] ?? sentence.text.length));
}

/** Two sentences as one passage. */
function join(before: Passage, after: Passage): Passage {
  const shift = before.text.length + 1;
  return {
    text: `${before.text} ${after.text}`,
    named: [
      ...before.named,
      ...after.named.map((name) => ({ ...name, start: name.start + shift, end: name.end + shift })),
    ],
  };
}

type Way = CompiledTopic['ways'][number];
type Finder = (name: string) => readonly Stretch[];

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

/** What decides on one topic: its rule, and which of its groups occur on the page. */
interface Rule {
  readonly topic: CompiledTopic;
  readonly onPage: ReadonlySet<string>;
}

function findWay(passage: Passage, { topic, onPage }: Rule, find: Finder): Way | undefined {
  return topic.ways.find(
    (way) =>
      way.all.every((name) => find(name).length > 0) &&
      (way.onPage ?? []).every((name) => onPage.has(name)) &&
      (way.none ?? []).every((name) => find(name).length === 0) &&
      areJoined(passage, way, find),
  );
}

function finderIn(passage: Passage, topic: CompiledTopic): Finder {
  const found = new Map<string, readonly Stretch[]>();
  return (name) => {
    const known = found.get(name);
    if (known) return known;
    const group = topic.groups.get(name);
    const stretches = group ? findGroup(passage, group) : [];
    found.set(name, stretches);
    return stretches;
  };
}

/** Whether a sentence is about the topic by itself, or by what it borrows from the ones before, nearest first. */
function isAbout(sentence: Passage, before: readonly Passage[], rule: Rule): boolean {
  const { topic } = rule;
  if (clausesOf(sentence, topic).some((clause) => findWay(clause, rule, finderIn(clause, topic)))) return true;
  if (!topic.pointsBack || sentence.text.search(topic.pointsBack) < 0) return false;
  const findOwn = finderIn(sentence, topic);
  return before.some((lender) => {
    const both = join(lender, sentence);
    const findBoth = finderIn(both, topic);
    const find: Finder = (name) => (topic.lends.includes(name) ? findBoth(name) : findOwn(name));
    return findWay(both, rule, find) !== undefined;
  });
}

function sentencesOf({ page, mentions }: TopicQuestion): Sentence[] {
  const named = new Map<number, Mention[]>();
  for (const mention of mentions) named.set(mention.block, [...(named.get(mention.block) ?? []), mention]);
  return page.blocks.flatMap((block, index) => {
    const whole: Passage = { text: flatten(block.text), named: named.get(index) ?? [] };
    return splitSentences(block.text, page.lang).map(({ start, end }) => ({
      ...cut(whole, start, end),
      verbatim: block.text.slice(start, end),
      kind: block.kind,
    }));
  });
}

/** How many sentences back a sentence may point. */
const reach = 2;

/** The sentences that another may point back to, nearest first; members of a list do not point at each other. */
function beforeOf(sentences: readonly Sentence[], at: number): Sentence[] {
  const before = sentences.slice(Math.max(0, at - reach), at).reverse();
  return sentences[at]?.kind === 'listItem' ? before.filter(({ kind }) => kind !== 'listItem') : before;
}

function groupsOnPage(sentences: readonly Sentence[], topic: CompiledTopic): Set<string> {
  const wanted = new Set(topic.ways.flatMap(({ onPage = [] }) => onPage));
  return new Set(
    [...wanted].filter((name) => sentences.some((sentence) => finderIn(sentence, topic)(name).length > 0)),
  );
}

/**
 * Whether the page is about a topic: at least one of its own sentences has to be, by the topic's rule. Names that share a
 * page, a list or a sentence with two unrelated clauses are not enough.
 */
export function judgeTopic(question: TopicQuestion): TopicVerdict {
  const sentences = sentencesOf(question);
  const because = question.topics.flatMap((topic) => {
    const rule: Rule = { topic, onPage: groupsOnPage(sentences, topic) };
    const found = sentences.find((sentence, at) => isAbout(sentence, beforeOf(sentences, at), rule));
    return found ? [{ topicId: topic.id, sentence: found.verbatim }] : [];
  });
  return { about: because.length > 0, topics: because.map(({ topicId }) => topicId), because };
}
