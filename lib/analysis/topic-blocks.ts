import { type CompiledTopic, flatten } from '../dossier/compile-topics.ts';
import { sliceLength } from '../dossier/slices.ts';
import type { Block, Mention } from './model.ts';
import { cutPassage, finderIn, makePassage, type Passage } from './passages.ts';
import { sentencesOfBlock } from './sentences.ts';

/** What a sentence was judged by, and how. */
export interface Judged {
  readonly lenders: readonly Sentence[];
  /** Whether it is about the topic if every group occurs somewhere on the page: a rule asks for those where all else holds. */
  readonly isPossible: boolean;
}

/** A sentence as a passage, with what it says word for word. */
export interface Sentence extends Passage {
  readonly verbatim: string;
  readonly kind: Block['kind'];
  /** How it was last judged on each topic. */
  readonly judged: Map<CompiledTopic, Judged>;
}

/** A block with the mentions in it: as one passage, and cut into sentences. */
export interface Taken {
  readonly lang: string;
  readonly named: readonly Mention[];
  readonly whole: Passage;
  sentences: readonly Sentence[] | undefined;
  /** Which topics' groups occur in it, by the group's name. */
  readonly groups: Map<CompiledTopic, Map<string, boolean>>;
}

const taken = new WeakMap<Block, Taken>();

function areSameNames(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ entityId, start, end }, at) => {
      const other = b[at];
      return other?.entityId === entityId && other.start === start && other.end === end;
    })
  );
}

/** A block with its mentions; the same object while both stay the same. */
export function takeBlock(block: Block, named: readonly Mention[], lang: string): Taken {
  const before = taken.get(block);
  if (before?.lang === lang && areSameNames(before.named, named)) return before;
  const whole = makePassage(flatten(block.text), named);
  const now: Taken = { lang, named, whole, sentences: undefined, groups: new Map() };
  taken.set(block, now);
  return now;
}

/** The sentences of a block; cut once. */
export function sentencesOf(block: Block, own: Taken): readonly Sentence[] {
  const { text, kind } = block;
  own.sentences ??= sentencesOfBlock(block, own.lang).map(({ start, end }) => ({
    ...cutPassage(own.whole, start, end),
    verbatim: text.slice(start, end),
    kind,
    judged: new Map(),
  }));
  return own.sentences;
}

function holdsGroup({ whole, groups }: Taken, topic: CompiledTopic, name: string): boolean {
  const byName = groups.get(topic) ?? new Map<string, boolean>();
  groups.set(topic, byName);
  const holds = byName.get(name) ?? finderIn(whole, topic)(name).length > 0;
  byName.set(name, holds);
  return holds;
}

/** Which of a topic's groups occur anywhere on a page; each is looked for once, in slices. */
export class Groups {
  readonly #blocks: readonly Taken[];
  readonly #known = new Map<CompiledTopic, Map<string, boolean>>();

  constructor(blocks: readonly Taken[]) {
    this.#blocks = blocks;
  }

  /** `undefined` before it was looked for. */
  isOnPage(topic: CompiledTopic, name: string): boolean | undefined {
    return this.#known.get(topic)?.get(name);
  }

  *lookFor(topic: CompiledTopic, names: Iterable<string>): Generator<void, void> {
    const known = this.#known.get(topic) ?? new Map<string, boolean>();
    this.#known.set(topic, known);
    for (const name of names) {
      if (known.has(name)) continue;
      known.set(name, yield* this.#find(topic, name));
    }
  }

  *#find(topic: CompiledTopic, name: string): Generator<void, boolean> {
    let read = 0;
    for (const block of this.#blocks) {
      if (holdsGroup(block, topic, name)) return true;
      read += block.whole.text.length;
      if (read <= sliceLength) continue;
      read = 0;
      yield;
    }
    return false;
  }
}
