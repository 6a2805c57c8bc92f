import { type CompiledAliases, type Literal, primaryOf } from '../dossier/compile-aliases.ts';
import { foldText } from '../dossier/fold-text.ts';
import type { Block, Mention, PageText } from './model.ts';
import { isWholeName } from './name-edges.ts';
import { hasOtherGivenName, isContinuedName, isTitleCase } from './name-neighbours.ts';

/** A literal that stands somewhere on the page. */
interface Hit extends Mention {
  readonly kind: Literal['kind'];
  /** A name of several words: leaves no doubt who is meant. */
  readonly full: boolean;
}

/** Literals at one place of the folded text: the longest that takes the place, and phrases that merely tell. */
function literalsAt(found: { folded: string; search: string; at: number; lang: string }, aliases: CompiledAliases) {
  const { folded, search, at, lang } = found;
  const candidates = [search.slice(at, at + 2), search.charAt(at)].flatMap((key) => aliases.byStart.get(key) ?? []);
  if (candidates.length === 0) return [];
  return candidates.filter(
    (literal) => search.startsWith(literal.lower, at) && !literal.notIn.has(lang) && isWholeName(folded, at, literal),
  );
}

/** Whether a short name is in truth a part of a longer one that the dossier does not know. */
function belongsToOtherName(found: { folded: string; start: number; titleCase: boolean; lang: string }, hit: Literal) {
  const { folded, start, titleCase, lang } = found;
  const latin = hit.starts === 'latin' || hit.starts === 'cyrillic';
  if (!latin || !hit.short || titleCase) return false;
  if (hit.kind === 'bare' && isContinuedName(folded, start + hit.text.length)) return true;
  const english = lang === 'en' || lang === '';
  return english && hit.type === 'person' && hit.trimStart === 0 && hasOtherGivenName(folded, start);
}

/** Every hit in one block; those that take their place never overlap. */
function findHits(block: Block, index: number, lang: string, aliases: CompiledAliases): Hit[] {
  const { text: folded, at } = foldText(block.text);
  const lowered = folded.toLowerCase();
  const search = (lowered.length === folded.length ? lowered : folded).replaceAll('-', ' ');
  const titleCase = isTitleCase(folded);
  const hits: Hit[] = [];
  let taken = 0;
  for (let offset = 0; offset < search.length; offset += 1) {
    const literals = literalsAt({ folded, search, at: offset, lang }, aliases);
    if (literals.length === 0) continue;
    const place = (literal: Literal): Hit => ({
      entityId: literal.entityId,
      block: index,
      start: at(offset + literal.trimStart),
      end: at(offset + literal.text.length - literal.trimEnd - 1) + 1,
      kind: literal.kind,
      full: !literal.short,
    });
    hits.push(...literals.filter(({ kind }) => kind === 'plain').map(place));
    if (offset < taken) continue;
    const longest = literals.find(({ kind }) => kind !== 'plain');
    if (!longest) continue;
    taken = offset + longest.text.length;
    const other = longest.kind === 'alias' || longest.kind === 'bare';
    if (other && belongsToOtherName({ folded, start: offset, titleCase, lang }, longest))
      hits.push({ ...place(longest), kind: 'rival' });
    else hits.push(place(longest));
  }
  return hits;
}

/** Whether a short name's place belongs to another bearer: named just before, or the page's own subject. */
function isRivals(hit: Hit, ofEntity: readonly Hit[]): boolean {
  if (hit.full) return false;
  const rivals = ofEntity.filter(({ kind }) => kind === 'rival');
  if (rivals.length === 0) return false;
  const full = ofEntity.filter((other) => other.kind === 'alias' && (other.full || hit.kind === 'bare'));
  if (rivals.length > full.length) return true;
  const before = [...rivals, ...full].filter((other) => other.block === hit.block && other.end <= hit.start);
  return before.sort((a, b) => b.end - a.end)[0]?.kind === 'rival';
}

/** Ids of the entities whose short names the page has made plain. */
function findPlain(hits: readonly Hit[], sure: ReadonlySet<string>, aliases: CompiledAliases): Set<string> {
  const plain = new Set([...sure, ...hits.filter(({ kind }) => kind === 'plain').map(({ entityId }) => entityId)]);
  for (const [entityId, rows] of aliases.plainByEntities)
    if (rows.some((row) => row.every((id) => sure.has(id)))) plain.add(entityId);
  return plain;
}

/**
 * Where the page names the dossier's entities: longest names first, sorted, never overlapping. Short names count only
 * where the page has made plain who is meant.
 */
export function findMentions(page: PageText, aliases: CompiledAliases): Mention[] {
  const lang = primaryOf(page.lang);
  const hits = page.blocks.flatMap((block, index) => findHits(block, index, lang, aliases));
  const rivalled = new Set(hits.filter(({ kind }) => kind === 'rival').map(({ entityId }) => entityId));
  const own = hits.filter(
    (hit) =>
      !rivalled.has(hit.entityId) ||
      !isRivals(
        hit,
        hits.filter(({ entityId }) => entityId === hit.entityId),
      ),
  );
  const sure = new Set(own.filter(({ kind }) => kind === 'alias').map(({ entityId }) => entityId));
  const plain = findPlain(hits, sure, aliases);
  return own
    .filter(({ kind, entityId }) => kind === 'alias' || (kind === 'bare' && plain.has(entityId)))
    .map(({ entityId, block, start, end }) => ({ entityId, block, start, end }));
}
