import type { Word } from '../dossier/words.ts';
import type { AmountHit } from './amounts.ts';
import type { ConceptHit, HitsByConcept } from './concept-hits.ts';

/** Stands for a name that no entity or concept of the dossier has: a person, body or brand. */
export const otherName = '#name';
/** The same behind a word that leads to a place. */
export const otherPlace = '#place';

const capitalised = /^\p{Lu}[\p{Ll}\p{M}]/u;
const opensSentence = /[.:!?“"([–—…]$/;
const toPlace = new Set(['in', 'at', 'from', 'near', 'via', 'through', 'outside', 'across', 'into']);
/** Words with a capital that name nobody. */
const noNames = new Set(
  `i mr mrs ms dr sir president chairman leader marshal general secretary minister premier prime foreign defence defense
  ministry department government parliament council assembly party army navy congress senate house court commission committee
  agency news state states union republic federation english god internet christmas valentine easter`.split(/\s+/),
);
const longestSmallWord = 4; // letters: "from", "over"

/** A word that has a capital in a headline where every word has one. */
function isPlain({ text }: Word): boolean {
  return text.length > longestSmallWord && /^\p{Ll}/u.test(text);
}

/** Names in a sentence that nothing of the dossier covers, each as a hit of `otherName` or `otherPlace`. */
export function findOtherNames(
  words: readonly Word[],
  hits: HitsByConcept,
  amounts: readonly AmountHit[],
): ConceptHit[] {
  const candidates = words.flatMap(({ text: word, lower, gap }, at) => {
    if (word === lower || at === 0 || opensSentence.test(gap)) return [];
    return capitalised.test(word) && !noNames.has(lower) ? [at] : [];
  });
  if (candidates.length === 0 || !words.some(isPlain)) return [];
  const known = new Set<number>();
  for (const list of hits.values()) for (const { covered } of list) for (const at of covered) known.add(at);
  for (const { from, to } of amounts) for (let at = from; at < to; at += 1) known.add(at);
  const found: ConceptHit[] = [];
  for (const at of candidates) {
    if (known.has(at)) continue;
    const last = found.at(-1);
    if (last?.to === at && words[at]?.gap === '') {
      found[found.length - 1] = { ...last, to: at + 1, covered: [...last.covered, at] };
      continue;
    }
    const conceptId = toPlace.has(words[at - 1]?.lower ?? '') ? otherPlace : otherName;
    found.push({ conceptId, from: at, to: at + 1, covered: [at] });
  }
  return found;
}
