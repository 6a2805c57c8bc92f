import type { SlotComparison } from '../lib/analysis/model.ts';

/** What a reader takes in at one look. */
const maxPieces = 3;
/** UTF-16 units of the pieces together; the first may be longer. */
const maxLength = 70;
/** Words of fewer letters are a pronoun, and tell nothing. */
const fewLetters = 3;

/** What settles a comparison at one look goes before all else; the rest keeps its order, in which the most telling is first. */
const values: ReadonlySet<SlotComparison['slot']> = new Set(['number', 'weekday', 'year', 'time', 'place', 'giver']);

/** Whether words by themselves tell a reader anything. */
export function tellsMore(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > fewLetters;
}

/** The reference's words that rows rest on, the most telling first: pieces of its sentence, none within another and no bare pronoun. */
export function pickWords(rows: readonly SlotComparison[]): string[] {
  const others = rows.filter(({ slot, article }) => !values.has(slot) && tellsMore(article));
  const ranked = [...rows.filter(({ slot }) => values.has(slot)), ...others];
  const picked: string[] = [];
  let length = 0;
  for (const { article } of ranked) {
    if (!article) continue;
    const isThere = picked.some((one) => one.includes(article) || article.includes(one));
    if (isThere || picked.length === maxPieces || (length > 0 && length + article.length > maxLength)) continue;
    picked.push(article);
    length += article.length;
  }
  return picked;
}
