import { type CompiledTopic, type CompiledTopics, flatten } from '../dossier/compile-topics.ts';
import { finish, sliceLength } from '../dossier/slices.ts';
import type { Block, Mention, PageText, TopicVerdict } from './model.ts';
import { cutPassage, finderIn, makePassage, type Passage } from './passages.ts';
import { sentencesOfBlock } from './sentences.ts';
import { isAbout, type Rule } from './topic-rule.ts';

/** What the judge reads: the page, where it names the dossier's entities, and the topics' rules. */
export interface TopicQuestion {
  readonly page: PageText;
  readonly mentions: readonly Mention[];
  readonly topics: CompiledTopics;
}

interface Sentence extends Passage {
  readonly verbatim: string;
  readonly kind: Block['kind'];
}

/** How many sentences back a sentence may point. */
const reach = 2;

function passagesOf({ page, mentions }: TopicQuestion): (index: number) => Passage {
  const named = Map.groupBy(mentions, ({ block }) => block);
  const known: Passage[] = [];
  return (index) => {
    known[index] ??= makePassage(flatten(page.blocks[index]?.text ?? ''), named.get(index) ?? []);
    return known[index];
  };
}

function sentencesOf(block: Block, whole: Passage, lang: string): Sentence[] {
  const { text, kind } = block;
  return sentencesOfBlock(block, lang).map(({ start, end }) => ({
    ...cutPassage(whole, start, end),
    verbatim: text.slice(start, end),
    kind,
  }));
}

function ruleOf(topic: CompiledTopic, blocks: readonly Block[], passageOf: (index: number) => Passage): Rule {
  const known = new Map<string, boolean>();
  const isOnPage = (name: string): boolean => {
    const answer = known.get(name) ?? blocks.some((_, index) => finderIn(passageOf(index), topic)(name).length > 0);
    known.set(name, answer);
    return answer;
  };
  return { topic, isOnPage };
}

/** The sentences that one may point back to, nearest first; members of a list do not point at each other. */
function lendersOf(sentence: Sentence, before: readonly Sentence[]): Sentence[] {
  const near = before.slice(-reach).reverse();
  return sentence.kind === 'listItem' ? near.filter(({ kind }) => kind !== 'listItem') : near;
}

/** `judgeTopic` in slices: yields now and then while it reads a long page. */
export function* judgeTopicInSlices(question: TopicQuestion): Generator<void, TopicVerdict> {
  const { page, topics } = question;
  const passageOf = passagesOf(question);
  const rules = topics.map((topic) => ruleOf(topic, page.blocks, passageOf));
  const found = new Map<string, string>();
  let before: readonly Sentence[] = [];
  let read = 0;
  for (const [index, block] of page.blocks.entries()) {
    for (const sentence of sentencesOf(block, passageOf(index), page.lang)) {
      for (const rule of rules)
        if (!found.has(rule.topic.id) && isAbout(sentence, lendersOf(sentence, before), rule))
          found.set(rule.topic.id, sentence.verbatim);
      before = [...before.slice(1 - reach), sentence];
    }
    if (found.size === rules.length) break;
    read += block.text.length;
    if (read > sliceLength) {
      read = 0;
      yield;
    }
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
