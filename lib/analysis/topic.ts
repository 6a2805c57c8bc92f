import type { CompiledTopic, CompiledTopics } from '../dossier/compile-topics.ts';
import { finish, sliceLength } from '../dossier/slices.ts';
import type { Mention, PageText, TopicVerdict } from './model.ts';
import { finderIn, findWords, makePassage } from './passages.ts';
import { Groups, type Sentence, sentencesOf, type Taken, takeBlock } from './topic-blocks.ts';
import { isAbout } from './topic-rule.ts';

/** What the judge reads: the page, where it names the dossier's entities, and the topics' rules. */
export interface TopicQuestion {
  readonly page: PageText;
  readonly mentions: readonly Mention[];
  readonly topics: CompiledTopics;
}

/** How many sentences back a sentence may point. */
const reach = 2;

/** The sentences that one may point back to, nearest first; members of a list do not point at each other. */
function lendersOf(sentence: Sentence, before: readonly Sentence[]): Sentence[] {
  const near = before.slice(-reach).reverse();
  return sentence.kind === 'listItem' ? near.filter(({ kind }) => kind !== 'listItem') : near;
}

/** Whether a sentence can be about a topic; judged once for the sentences that it may point back to. */
function isPossible(sentence: Sentence, lenders: readonly Sentence[], topic: CompiledTopic): boolean {
  const before = sentence.judged.get(topic);
  if (before?.lenders.length === lenders.length && before.lenders.every((one, at) => one === lenders[at]))
    return before.isPossible;
  const now = { lenders, isPossible: isAbout(sentence, lenders, { topic, isOnPage: () => true }) };
  sentence.judged.set(topic, now);
  return now.isPossible;
}

function* isAboutOnPage(
  sentence: Sentence,
  lenders: readonly Sentence[],
  topic: CompiledTopic,
  groups: Groups,
): Generator<void, boolean> {
  if (!isPossible(sentence, lenders, topic)) return false;
  for (;;) {
    const unknown = new Set<string>();
    const isOnPage = (name: string): boolean => {
      const known = groups.isOnPage(topic, name);
      if (known === undefined) unknown.add(name);
      return known ?? true;
    };
    const about = isAbout(sentence, lenders, { topic, isOnPage });
    if (unknown.size === 0) return about;
    yield* groups.lookFor(topic, unknown);
  }
}

const empty = makePassage('', []);

/** Has the patterns made that every sentence is searched for: together they take longer than most pages do. */
function* makePatterns(topics: CompiledTopics): Generator<void, void> {
  for (const topic of topics) {
    findWords(empty, topic.breaks);
    if (topic.pointsBack) findWords(empty, topic.pointsBack);
    for (const name of new Set(topic.ways.flatMap(({ all }) => all.slice(0, 1)))) {
      yield;
      finderIn(empty, topic)(name);
    }
  }
}

function* takeBlocks({ page, mentions }: TopicQuestion): Generator<void, Taken[]> {
  const named = Map.groupBy(mentions, ({ block }) => block);
  const blocks: Taken[] = [];
  let read = 0;
  for (const [index, block] of page.blocks.entries()) {
    blocks.push(takeBlock(block, named.get(index) ?? [], page.lang));
    read += block.text.length;
    if (read <= sliceLength) continue;
    read = 0;
    yield;
  }
  return blocks;
}

/** `judgeTopic` in slices: yields now and then while it reads a long page. */
export function* judgeTopicInSlices(question: TopicQuestion): Generator<void, TopicVerdict> {
  const { page, topics } = question;
  const blocks = yield* takeBlocks(question);
  const groups = new Groups(blocks);
  yield* makePatterns(topics);
  const found = new Map<string, string>();
  let before: readonly Sentence[] = [];
  for (const [index, block] of page.blocks.entries()) {
    const own = blocks[index];
    for (const sentence of own ? sentencesOf(block, own) : []) {
      const lenders = lendersOf(sentence, before);
      for (const topic of topics) {
        const isNew = !found.has(topic.id) && (yield* isAboutOnPage(sentence, lenders, topic, groups));
        if (isNew) found.set(topic.id, sentence.verbatim);
        yield;
      }
      before = [...before.slice(1 - reach), sentence];
    }
    if (found.size === topics.length) break;
  }
  const because = topics.flatMap(({ id }) => {
    const sentence = found.get(id);
    return sentence === undefined ? [] : [{ topicId: id, sentence }];
  });
  return { about: because.length > 0, topics: because.map(({ topicId }) => topicId), because };
}

/**
 * Whether the page is about a topic: at least one of its own sentences has to be, by the topic's rule. Names that share a
 * page, a list or a sentence with two unrelated clauses are not enough.
 */
export function judgeTopic(question: TopicQuestion): TopicVerdict {
  return finish(judgeTopicInSlices(question));
}
