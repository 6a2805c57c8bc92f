/** Capitalised words that may stand before a family name without being a given name. */
const titles = new Set(
  'President Presidents Mr Mr. Mrs Ms Dr Chairman Leader Marshal General Secretary Comrade Comrades Minister Premier Dictator Supreme Respected Dear Both And But Or If When While As With To By From For Of In On At That Said Says Like Unlike Against Despite Between Under Via Ruler Strongman Chief Commander Autocrat Host Guest Candidate Republican Democrat Sir Messrs Emperor Tsar Czar Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
);
/** Words that follow a family name without continuing it, though they have a capital. */
const afterNames = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December I He She They It The A An In On At His Her Its And Or But'.split(
    ' ',
  ),
);
const demonym = /^\p{Lu}\p{Ll}{3,}(?:ian|ean|can|ese|ish)$/u;

/** Whether most longer words of a text have a capital, so that capitals tell nothing of names. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/(?<![\p{L}'])\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 3 && text.length < 250 && capitals.length >= 0.7 * words.length;
}

/** Whether the word at an offset goes on as another name ("Lee" in "Lee Harper"). */
export function isContinuedName(folded: string, end: number): boolean {
  const next = /^ (\p{Lu}\p{Ll}[\p{L}-]*)/u.exec(folded.slice(end, end + 40))?.[1];
  return next !== undefined && !afterNames.has(next);
}

/** Whether another given name stands before the word at an offset ("Lee" in "Bruce Lee"). */
export function hasOtherGivenName(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 40), start);
  const word = /(\p{Lu}[\p{L}-]*(?:'s?)?) $/u.exec(before)?.[1];
  if (word === undefined || /'s?$/.test(word) || titles.has(word) || demonym.test(word)) return false;
  if (/^\p{Lu}\p{Lu}+$/u.test(word)) return false;
  const beforeWord = before.slice(0, before.length - word.length - 1).trimEnd();
  if (/(?:^|\s)(?:in|at)$/i.test(beforeWord)) return false; // a place: "In Warsaw Novak said"
  return beforeWord !== '' && !/[.!?:;"()–—-]$/.test(beforeWord);
}
