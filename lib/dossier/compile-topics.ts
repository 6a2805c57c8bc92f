import { scriptOf } from './script.ts';
import type { Topic, TopicJudge, WordGroup } from './topic-schema.ts';

/** A group of words and entities, ready for search in a flattened text. */
export interface CompiledGroup {
  readonly entities: ReadonlySet<string>;
  readonly words: RegExp | undefined;
}

/** A topic's rule, ready for `judgeTopic`. */
export interface CompiledTopic {
  readonly id: string;
  readonly groups: ReadonlyMap<string, CompiledGroup>;
  readonly ways: TopicJudge['ways'];
  readonly pointsBack: RegExp | undefined;
  /** Names of groups that the sentence before may lend. */
  readonly lends: readonly string[];
  readonly breaks: RegExp;
}

export type CompiledTopics = readonly CompiledTopic[];

/** Small letters, plain quotes, hyphens and spaces, е for ё, one Arabic alif and ya; the length stays as it is. */
export function flatten(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text)
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[‐‑–—―−]/g, '-')
    .replaceAll(/[・･‧ㆍ•]/g, '·')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ё', 'е');
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

/** One search for all words of all languages; `undefined` for none. Longer words come first. */
function searchFor(words: readonly string[], stems: readonly string[] = []): RegExp | undefined {
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
  return new RegExp(parts.map(({ list, before, after }) => `${before}(?:${long(list)})${after}`).join('|'), 'gu');
}

function compileGroup({ entities = [], words = {}, stems = {} }: WordGroup): CompiledGroup {
  return {
    entities: new Set(entities),
    words: searchFor(Object.values(words).flat(), Object.values(stems).flat()),
  };
}

function compileTopic({ id, judge }: Topic): CompiledTopic {
  const breaks = searchFor(Object.values(judge.clauseBreaks ?? {}).flat());
  return {
    id,
    groups: new Map(Object.entries(judge.groups).map(([name, group]) => [name, compileGroup(group)])),
    ways: judge.ways,
    pointsBack: judge.pointsBack && searchFor(Object.values(judge.pointsBack.words).flat()),
    lends: judge.pointsBack?.lends ?? [],
    breaks: new RegExp(breaks ? `[;；؛]|${breaks.source}` : '[;；؛]', 'gu'),
  };
}

/** Makes the topics' rules ready for `judgeTopic`. Once for a dossier. */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  return topics.map(compileTopic);
}
