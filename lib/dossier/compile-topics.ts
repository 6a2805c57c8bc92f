import { scriptOf } from './script.ts';
import type { Topic, TopicJudge, WordGroup } from './topic-schema.ts';

/** The pattern that finds words in a flattened text; in a Latin text only those that such a text can hold. */
export type WordSearch = (inLatin: boolean) => RegExp | undefined;

/** A group of words and entities, ready for search in a flattened text. */
export interface CompiledGroup {
  readonly entities: ReadonlySet<string>;
  readonly words: WordSearch;
}

/** A topic's rule, ready for `judgeTopic`. */
export interface CompiledTopic {
  readonly id: string;
  readonly groups: ReadonlyMap<string, CompiledGroup>;
  readonly ways: TopicJudge['ways'];
  readonly pointsBack: WordSearch | undefined;
  /** Names of groups that the sentence before may lend. */
  readonly lends: readonly string[];
  readonly breaks: WordSearch;
}

export type CompiledTopics = readonly CompiledTopic[];

/** What a flattened text has in place of single units. */
const flat = new Map(
  [
    ['‘’ʼ', "'"],
    ['‐‑–—―−', '-'],
    ['・･‧ㆍ•', '·'],
    ['أإآٱ', 'ا'],
    ['ى', 'ي'],
    ['ё', 'е'],
  ].flatMap(([units = '', plain = '']) => [...units].map((unit): [string, string] => [unit, plain])),
);
/** These, and all white space but the plain one. */
const toFlatten = new RegExp(`[${[...flat.keys()].join('')}]|[^\\S ]`, 'g');

/** Small letters, plain quotes, hyphens and spaces, е for ё, one Arabic alif and ya; the length stays as it is. */
export function flatten(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text).replaceAll(toFlatten, (unit) => flat.get(unit) ?? ' ');
}

function toPattern(word: string): string {
  const plain = flatten(word).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (isArabic(plain)) return plain.replaceAll(/\p{L}/gu, `$&${vowelSigns}`).replaceAll(' ', ' +');
  return plain.replaceAll(/[ -]/g, '[ -]+');
}

const vowelSigns = '[\\u064b-\\u0652\\u0640]*';
/** "And", "in", "to", "like", "will" and the article, which Arabic writes on to a word. */
const proclitics = `(?=[\\u0600-\\u06ff])(?:[وف]${vowelSigns})?(?:[بك]?${vowelSigns}(?:ال)?|لل?|س)${vowelSigns}`;

function isArabic(word: string): boolean {
  return scriptOf(word.charAt(0)) === 'arabic';
}

function isSpaced(word: string): boolean {
  const script = scriptOf(word.charAt(0));
  return script === 'latin' || script === 'cyrillic';
}

/** Whether a text holds nothing but Latin letters, digits and common marks. */
export function isLatin(text: string): boolean {
  return !/[^\0-\u024f\u2000-\u206f]/.test(text);
}

/** A pattern for words of all languages; `undefined` for none. Longer words come first. */
function patternOf(words: readonly string[], stems: readonly string[]): string | undefined {
  const long = (list: readonly string[]): string =>
    [...new Set(list.map(toPattern))].sort((a, b) => b.length - a.length).join('|');
  const parts = [
    { list: words.filter(isSpaced), before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' },
    { list: stems.filter((stem) => !isArabic(stem)), before: '(?<![\\p{L}\\p{N}])', after: '' },
    { list: words.filter(isArabic), before: `(?<![\\p{L}\\p{M}\\p{N}])${proclitics}`, after: '(?![\\p{L}\\p{N}])' },
    { list: stems.filter(isArabic), before: `(?<![\\p{L}\\p{M}\\p{N}])${proclitics}`, after: '' },
    { list: words.filter((word) => !isSpaced(word) && !isArabic(word)), before: '', after: '' },
  ].filter(({ list }) => list.length > 0);
  if (parts.length === 0) return undefined;
  return parts.map(({ list, before, after }) => `${before}(?:${long(list)})${after}`).join('|');
}

function toRegExp(pattern: string | undefined): RegExp | undefined {
  return pattern === undefined ? undefined : new RegExp(pattern, 'gu');
}

/** One search for all words, its patterns made when they are first asked for; `marks` is a pattern that is always looked for. */
function searchFor(words: readonly string[], stems: readonly string[] = [], marks?: string): WordSearch {
  const patternIn = (isWanted: (word: string) => boolean): RegExp | undefined => {
    const pattern = patternOf(words.filter(isWanted), stems.filter(isWanted));
    return toRegExp(marks && pattern ? `${marks}|${pattern}` : (marks ?? pattern));
  };
  let everywhere: { readonly pattern: RegExp | undefined } | undefined;
  let latin: { readonly pattern: RegExp | undefined } | undefined;
  return (inLatin) => {
    if (inLatin) latin ??= { pattern: patternIn((word) => isLatin(flatten(word))) };
    else everywhere ??= { pattern: patternIn(() => true) };
    return (inLatin ? latin : everywhere)?.pattern;
  };
}

function compileGroup({ entities = [], words = {}, stems = {} }: WordGroup): CompiledGroup {
  return {
    entities: new Set(entities),
    words: searchFor(Object.values(words).flat(), Object.values(stems).flat()),
  };
}

function compileTopic({ id, judge }: Topic): CompiledTopic {
  return {
    id,
    groups: new Map(Object.entries(judge.groups).map(([name, group]) => [name, compileGroup(group)])),
    ways: judge.ways,
    pointsBack: judge.pointsBack && searchFor(Object.values(judge.pointsBack.words).flat()),
    lends: judge.pointsBack?.lends ?? [],
    breaks: searchFor(Object.values(judge.clauseBreaks ?? {}).flat(), [], '[;；؛]'),
  };
}

/** Makes the topics' rules ready for `judgeTopic`. Once for a dossier. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  return topics.map(compileTopic);
}
