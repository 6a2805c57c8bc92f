import { type CompiledGroup, type CompiledTopic, isLatin, type WordSearch } from '../dossier/compile-topics.ts';
import type { Stretch } from './listed.ts';

/** A sentence or a clause: flattened text with the mentions in it, by entity. */
export interface Passage {
  readonly text: string;
  readonly named: readonly (Stretch & { readonly entityId: string })[];
  /** Whether the text is Latin, so that words of other scripts need no search. */
  readonly inLatin: boolean;
}

/** Where a topic's group of words occurs in a passage, by the group's name. */
export type Finder = (name: string) => readonly Stretch[];

/** A flattened text with the mentions in it. */
export function makePassage(text: string, named: Passage['named'], inLatin = isLatin(text)): Passage {
  return { text, named, inLatin };
}

/** A part of a passage. */
export function cutPassage({ text, named, inLatin }: Passage, start: number, end: number): Passage {
  const own = named
    .filter((name) => name.start >= start && name.end <= end)
    .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
  return makePassage(text.slice(start, end), own, inLatin || undefined);
}

/** Two sentences as one passage. */
export function joinPassages(before: Passage, after: Passage): Passage {
  const shift = before.text.length + 1;
  const moved = after.named.map((name) => ({ ...name, start: name.start + shift, end: name.end + shift }));
  return makePassage(`${before.text} ${after.text}`, [...before.named, ...moved]);
}

/** Where words stand in a passage. */
export function findWords({ text, inLatin }: Passage, search: WordSearch): Stretch[] {
  const pattern = search(inLatin);
  const found: Stretch[] = [];
  if (!pattern) return found;
  pattern.lastIndex = 0; // `exec` in a loop costs half of what `matchAll` does
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    found.push({ start: match.index, end: pattern.lastIndex });
  return found;
}

/** The clauses of a sentence, as the topic's rule parts them. */
export function clausesOf(sentence: Passage, { breaks }: CompiledTopic): Passage[] {
  const places = findWords(sentence, breaks).map(({ start }) => start);
  if (places.length === 0) return [sentence];
  const starts = [0, ...places];
  return starts.map((start, at) => cutPassage(sentence, start, starts[at + 1] ?? sentence.text.length));
}

function findGroup(passage: Passage, { entities, words }: CompiledGroup): Stretch[] {
  const byName = passage.named.filter(({ entityId }) => entities.has(entityId));
  return [...byName, ...findWords(passage, words)];
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
