import { type CompiledAliases, type Literal, primaryOf } from '../dossier/compile-aliases.ts';
import { foldText } from '../dossier/fold-text.ts';
import type { LiteralNode } from '../dossier/literal-tree.ts';
import { finish, sliceLength } from '../dossier/slices.ts';
import type { Block, Mention, PageText } from './model.ts';
import { isWholeName } from './name-edges.ts';
import { hasOtherGivenName, isContinuedName, isTitleCase } from './name-neighbours.ts';
import { createWordStarts } from './word-starts.ts';

/** A literal that stands somewhere on the page. */
interface Hit extends Mention {
  readonly kind: Literal['kind'];
  /** A name of several words: leaves no doubt who is meant. */
  readonly full: boolean;
}

/** A block's text, ready for the search. */
interface Searched {
  readonly folded: string;
  /** The same in small letters, hyphens as spaces. */
  readonly search: string;
  /** Offset in the block's text for an offset in the folded text. */
  readonly at: (offset: number) => number;
  /** Whether capitals tell nothing of names in it. */
  readonly hasTitleCase: () => boolean;
  readonly lang: string;
  /** Whether a word starts at an offset of the folded text. */
  readonly startsWord: (offset: number) => boolean;
}

function prepare({ text }: Block, lang: string): Searched {
  let isInTitleCase: boolean | undefined;
  const { text: folded, at } = foldText(text);
  const small = folded.toLowerCase();
  const search = (small.length === folded.length ? small : folded).replaceAll('-', ' ');
  return {
    folded,
    search,
    at,
    hasTitleCase: () => (isInTitleCase ??= isTitleCase(folded)),
    lang,
    startsWord: createWordStarts(folded, lang),
  };
}

/** Whether a unit is a small letter of a script whose words stand apart. */
function isSmallLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0xde && code < 0x250) || (code > 0x42f && code < 0x530);
}

const none: readonly Literal[] = [];

/** Whether a literal begins where a word does, in a script that sets no spaces. */
function startsAsWord({ startsWord }: Searched, offset: number, { starts, kind }: Literal): boolean {
  return (starts !== 'han' && starts !== 'kana') || kind === 'not' || startsWord(offset);
}

function standsAt(searched: Searched, offset: number, literal: Literal): boolean {
  return (
    searched.search.startsWith(literal.lower, offset) &&
    !literal.notIn.has(searched.lang) &&
    isWholeName(searched.folded, offset, literal) &&
    startsAsWord(searched, offset, literal)
  );
}

/** Literals that stand at an offset, longest first; `node` holds those that begin with the units up to `end`. */
function literalsAt(searched: Searched, offset: number, node: LiteralNode, end = offset + 1): readonly Literal[] {
  const next = node.next.get(searched.search.charCodeAt(end));
  const longer = next ? literalsAt(searched, offset, next, end + 1) : none;
  const own = node.literals.filter((literal) => standsAt(searched, offset, literal));
  return own.length === 0 ? longer : [...longer, ...own];
}

/** Whether a short name is in truth a part of a longer one that the dossier does not know. */
function belongsToOtherName({ folded, hasTitleCase, lang }: Searched, start: number, literal: Literal): boolean {
  const cased = literal.starts === 'latin' || literal.starts === 'cyrillic';
  if (!cased || !literal.short || hasTitleCase()) return false;
  const mayGoOn = literal.kind === 'bare' || (literal.type === 'organization' && literal.rivalled);
  const inflected = lang === 'de' && literal.text.endsWith('s'); // "Novaks Haus": every German noun has a capital
  if (mayGoOn && !inflected && isContinuedName(folded, start + literal.text.length)) return true;
  const english = lang === 'en' || lang === '';
  return english && literal.type === 'person' && literal.trimStart === 0 && hasOtherGivenName(folded, start);
}

/** Where a literal stands, and where the name before it ends. */
interface Place {
  readonly searched: Searched;
  readonly offset: number;
  readonly taken: number;
}

/** What a literal means at its place; a name that goes on as another is that other bearer's, or nothing. */
function kindAt(place: Place, literal: Literal): Literal['kind'] {
  const { searched, offset, taken } = place;
  if (literal.kind !== 'alias' && literal.kind !== 'bare') return literal.kind;
  const behindName = taken > 0 && taken === offset - 1; // a place before a person: "in Warsaw Novak said"
  if (behindName || !belongsToOtherName(searched, offset, literal)) return literal.kind;
  return literal.kind === 'bare' ? 'rival' : 'not';
}

/** Every hit in one block, the first on its page; those that take their place never overlap. */
function findHits(block: Block, lang: string, aliases: CompiledAliases): Hit[] {
  const searched = prepare(block, lang);
  const { search, at } = searched;
  const hits: Hit[] = [];
  let taken = 0;
  let before = 0;
  for (let offset = 0; offset < search.length; offset += 1) {
    const code = search.charCodeAt(offset);
    const inWord = isSmallLetter(before) && isSmallLetter(code);
    before = code;
    const start = inWord ? undefined : aliases.tree.next.get(code);
    const literals = start ? literalsAt(searched, offset, start) : none;
    if (literals.length === 0) continue;
    const place = (literal: Literal, kind: Literal['kind']): Hit => ({
      entityId: literal.entityId,
      block: 0,
      start: at(offset + literal.trimStart),
      end: at(offset + literal.text.length - literal.trimEnd - 1) + 1,
      kind,
      full: !literal.rivalled,
    });
    for (const literal of literals) if (literal.kind === 'plain') hits.push(place(literal, 'plain'));
    const longest = offset < taken ? undefined : literals.find(({ kind }) => kind !== 'plain');
    if (!longest) continue;
    hits.push(place(longest, kindAt({ searched, offset, taken }, longest)));
    taken = offset + longest.text.length - longest.trimEnd;
  }
  return hits;
}

const known = new WeakMap<Block, { readonly lang: string; readonly aliases: CompiledAliases; readonly hits: Hit[] }>();

/** The hits of a block that stands at some place on its page; looked for once. */
function hitsOfBlock(block: Block, index: number, lang: string, aliases: CompiledAliases): Hit[] {
  const before = known.get(block);
  const isKnown = before?.lang === lang && before.aliases === aliases;
  const hits = isKnown ? before.hits : findHits(block, lang, aliases);
  if (!isKnown) known.set(block, { lang, aliases, hits });
  return hits.map((hit) => ({ ...hit, block: index }));
}

/** Hits of one kind of an entity: how many there are, and which stand in a block, in order. */
class Row {
  #count = 0;
  readonly #ends = new Map<number, number[]>();

  get count(): number {
    return this.#count;
  }

  add({ block, end }: Hit): void {
    this.#count += 1;
    const ends = this.#ends.get(block);
    if (ends) ends.push(end);
    else this.#ends.set(block, [end]);
  }

  /** Where the last one before a hit ends, in the same block; -1 for none. */
  lastBefore({ block, start }: Hit): number {
    return this.#ends.get(block)?.findLast((end) => end <= start) ?? -1;
  }
}

/** An entity's hits that decide whose a short name is. */
interface Bearers {
  readonly rivals: Row;
  readonly names: Row;
  readonly fullNames: Row;
}

function bearersOf(hits: readonly Hit[]): Map<string, Bearers> {
  const bearers = new Map<string, Bearers>();
  for (const { kind, entityId } of hits)
    if (kind === 'rival') bearers.set(entityId, { rivals: new Row(), names: new Row(), fullNames: new Row() });
  for (const hit of hits) {
    const own = bearers.get(hit.entityId);
    if (hit.kind === 'rival') own?.rivals.add(hit);
    if (hit.kind !== 'alias') continue;
    own?.names.add(hit);
    if (hit.full) own?.fullNames.add(hit);
  }
  return bearers;
}

/** Whether a short name's place belongs to another bearer: named just before, or the page's own subject. */
function isRivals(hit: Hit, { rivals, names, fullNames }: Bearers): boolean {
  if (hit.full) return false;
  const sure = hit.kind === 'bare' ? names : fullNames;
  return rivals.count > sure.count || rivals.lastBefore(hit) > sure.lastBefore(hit);
}

/** Ids of the entities whose short names the page has made plain. */
function findPlain(hits: readonly Hit[], sure: ReadonlySet<string>, aliases: CompiledAliases): Set<string> {
  const plain = new Set([...sure, ...hits.filter(({ kind }) => kind === 'plain').map(({ entityId }) => entityId)]);
  for (const [entityId, rows] of aliases.plainByEntities)
    if (rows.some((row) => row.every((id) => sure.has(id)))) plain.add(entityId);
  return plain;
}

/** `findMentions` in slices: yields now and then while it reads a long page. */
export function* findMentionsInSlices(page: PageText, aliases: CompiledAliases): Generator<void, Mention[]> {
  const lang = primaryOf(page.lang);
  const hits: Hit[] = [];
  let read = 0;
  for (const [index, block] of page.blocks.entries()) {
    for (const hit of hitsOfBlock(block, index, lang, aliases)) hits.push(hit);
    read += block.text.length;
    if (read > sliceLength) {
      read = 0;
      yield;
    }
  }
  const bearers = bearersOf(hits);
  const own = hits.filter((hit) => {
    const contested = bearers.get(hit.entityId);
    return !contested || !isRivals(hit, contested);
  });
  const sure = new Set(own.filter(({ kind }) => kind === 'alias').map(({ entityId }) => entityId));
  const plain = findPlain(hits, sure, aliases);
  return own
    .filter(({ kind, entityId }) => kind === 'alias' || (kind === 'bare' && plain.has(entityId)))
    .map(({ entityId, block, start, end }) => ({ entityId, block, start, end }));
}

/**
 * Where the page names the dossier's entities: longest names first, sorted, never overlapping. Short names count only
 * where the page has made plain who is meant.
 */
export function findMentions(page: PageText, aliases: CompiledAliases): Mention[] {
  return finish(findMentionsInSlices(page, aliases));
}
