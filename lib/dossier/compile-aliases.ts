import type { Entity, EntityType } from './entity-schema.ts';
import { foldText } from './fold-text.ts';
import { growTree, type LiteralNode } from './literal-tree.ts';
import { type Script, scriptOf, writes } from './script.ts';
import { finish } from './slices.ts';

/** What it means where a literal occurs. */
export type LiteralKind = 'alias' | 'bare' | 'plain' | 'not' | 'rival';

/** One literal of an entity, ready for comparison. */
export interface Literal {
  /** Folded, hyphens as spaces, in its own case. */
  readonly text: string;
  /** The same in lower case: what a page is searched for. */
  readonly lower: string;
  readonly kind: LiteralKind;
  readonly entityId: string;
  readonly type: EntityType;
  /** Script of its first and last letter. */
  readonly starts: Script;
  readonly ends: Script;
  /** How many units at its start and end are no part of the name. */
  readonly trimStart: number;
  readonly trimEnd: number;
  /** One word. */
  readonly short: boolean;
  /** A rival's name contains it. */
  readonly rivalled: boolean;
  /** Primary language tags of pages where it does not count, for they have their own words in the same script. */
  readonly notIn: ReadonlySet<string>;
}

/** All literals of the entities, by how they begin. */
export interface CompiledAliases {
  readonly tree: LiteralNode;
  readonly plainByEntities: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** `zh` of `zh-Hant`. */
export function primaryOf(lang: string): string {
  return lang.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

/** With and without its middle dots; an Arabic article also as it is written behind "to". */
function spellings(word: string): string[] {
  if (word.startsWith('ال')) return [word, `لل${word.slice(2)}`];
  return word.includes('·') ? [word, word.replaceAll('·', ' '), word.replaceAll('·', '')] : [word];
}

/** A word as it stands in the data, without its brackets, and how much of it they held. */
function readBrackets(word: string): { text: string; trimStart: number; trimEnd: number } {
  const start = /^\[([^\]]*)\]( ?)/.exec(word);
  const end = /( ?)\[([^\]]*)\]$/.exec(word);
  return {
    text: word.replaceAll(/[[\]]/g, ''),
    trimStart: start ? start[0].length - 2 : 0,
    trimEnd: end ? end[0].length - 2 : 0,
  };
}

type Row = Pick<Literal, 'kind' | 'notIn'> & { readonly word: string };

function rowsOf(entity: Entity): Row[] {
  const own = new Set([...Object.keys(entity.aliases), ...Object.keys(entity.bareAliases ?? {})].map(primaryOf));
  const byLanguage = (kind: LiteralKind, words: Readonly<Record<string, readonly string[]>>): Row[] => {
    const langsOf = new Map<string, Set<string>>();
    for (const [lang, list] of Object.entries(words))
      for (const word of list) langsOf.set(word, (langsOf.get(word) ?? new Set()).add(primaryOf(lang)));
    return [...langsOf].map(([word, langs]) => {
      const script = scriptOf(word.replaceAll(/[[\]]/g, '').charAt(0));
      return { kind, word, notIn: new Set([...own].filter((lang) => !langs.has(lang) && writes(lang, script))) };
    });
  };
  const always = (kind: LiteralKind, words: readonly string[] = []): Row[] =>
    words.map((word) => ({ kind, word, notIn: new Set<string>() }));
  return [
    ...byLanguage('alias', entity.aliases),
    ...byLanguage('bare', entity.bareAliases ?? {}),
    ...always('plain', entity.plainBy),
    ...always('not', entity.notThese),
    ...always('rival', entity.rivals),
  ];
}

function literalsOf(entity: Entity): Literal[] {
  const rivals = foldText((entity.rivals ?? []).join('|')).text.replaceAll('-', ' ');
  return rowsOf(entity).flatMap(({ kind, word, notIn }) =>
    spellings(word).map((spelling) => {
      const { text: bare, trimStart, trimEnd } = readBrackets(spelling);
      const text = foldText(bare).text.replaceAll('-', ' ');
      return {
        text,
        lower: text.toLowerCase(),
        kind,
        entityId: entity.id,
        type: entity.type,
        starts: scriptOf(text.charAt(0)),
        ends: scriptOf(text.charAt(text.length - 1)),
        trimStart,
        trimEnd,
        short: !text
          .slice(trimStart, text.length - trimEnd)
          .replace(/^the /i, '')
          .includes(' '),
        rivalled: kind !== 'rival' && rivals.includes(text.slice(trimStart, text.length - trimEnd)),
        notIn,
      };
    }),
  );
}

/** Makes the entities' names ready for `findMentions`. Once for a dossier. Yields after each entity. */
export function* compileAliasesInSlices(entities: readonly Entity[]): Generator<void, CompiledAliases> {
  const literals: Literal[] = [];
  for (const entity of entities) {
    for (const literal of literalsOf(entity)) literals.push(literal);
    yield;
  }
  literals.sort((a, b) => b.lower.length - a.lower.length);
  const plainByEntities = new Map(entities.map(({ id, plainByEntities }) => [id, plainByEntities ?? []]));
  return { tree: growTree(literals), plainByEntities };
}

/** The same in one go. */
export function compileAliases(entities: readonly Entity[]): CompiledAliases {
  return finish(compileAliasesInSlices(entities));
}
