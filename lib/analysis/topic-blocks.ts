import { type CompiledTopic, flatten } from '../dossier/compile-topics.ts';
import { sliceLength } from '../dossier/slices.ts';
import type { Block, Mention } from './model.ts';
import { cutPassage, finderIn, makePassage, type Passage } from './passages.ts';
import { sentencesOfBlock } from './sentences.ts';

/** A sentence as a passage, with what it says word for word. */
export interface Sentence extends Passage {
  readonly verbatim: string;
  readonly kind: Block['kind'];
}

/** A block with the mentions in it: as one passage, and cut into sentences. */
export interface Taken {
  readonly lang: string;
  readonly named: readonly Mention[];
  readonly whole: Passage;
  sentences: readonly Sentence[] | undefined;
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
  const now = { lang, named, whole: makePassage(flatten(block.text), named), sentences: undefined };
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
  }));
  return own.sentences;
}

/** Which topics' groups occur in a block, by the group's name. */
const groupsIn = new WeakMap<Passage, WeakMap<CompiledTopic, Map<string, boolean>>>();

function holdsGroup(passage: Passage, topic: CompiledTopic, name: string): boolean {
  const byTopic = groupsIn.get(passage) ?? new WeakMap<CompiledTopic, Map<string, boolean>>();
  groupsIn.set(passage, byTopic);
  const byName = byTopic.get(topic) ?? new Map<string, boolean>();
  byTopic.set(topic, byName);
  const holds = byName.get(name) ?? finderIn(passage, topic)(name).length > 0;
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
    for (const { whole } of this.#blocks) {
      if (holdsGroup(whole, topic, name)) return true;
      read += whole.text.length;
      if (read <= sliceLength) continue;
      read = 0;
      yield;
    }
    return false;
  }
}
