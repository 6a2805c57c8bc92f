import type { CompiledGroup, CompiledTopic } from '../dossier/compile-topics.ts';
import type { Stretch } from './listed.ts';

/** A sentence or a clause: flattened text with the mentions in it, by entity. */
export interface Passage {
  readonly text: string;
  readonly named: readonly (Stretch & { readonly entityId: string })[];
}

/** Where a topic's group of words occurs in a passage, by the group's name. */
export type Finder = (name: string) => readonly Stretch[];

/** A part of a passage. */
export function cutPassage({ text, named }: Passage, start: number, end: number): Passage {
  return {
    text: text.slice(start, end),
    named: named
      .filter((name) => name.start >= start && name.end <= end)
      .map((name) => ({ ...name, start: name.start - start, end: name.end - start })),
  };
}

/** Two sentences as one passage. */
export function joinPassages(before: Passage, after: Passage): Passage {
  const shift = before.text.length + 1;
  const moved = after.named.map((name) => ({ ...name, start: name.start + shift, end: name.end + shift }));
  return { text: `${before.text} ${after.text}`, named: [...before.named, ...moved] };
}

/** The clauses of a sentence, as the topic's rule parts them. */
export function clausesOf(sentence: Passage, { breaks }: CompiledTopic): Passage[] {
  const places = [...sentence.text.matchAll(breaks)].map(({ index }) => index);
  if (places.length === 0) return [sentence];
  const starts = [0, ...places];
  return starts.map((start, at) => cutPassage(sentence, start, starts[at + 1] ?? sentence.text.length));
}

function findGroup({ text, named }: Passage, { entities, words }: CompiledGroup): Stretch[] {
  const byName = named.filter(({ entityId }) => entities.has(entityId));
  if (!words) return byName;
  const byWord = [...text.matchAll(words)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  return [...byName, ...byWord];
}

/** Looks each group up once. */
export function finderIn(passage: Passage, topic: CompiledTopic): Finder {
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
