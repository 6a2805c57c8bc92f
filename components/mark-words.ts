/** A stretch of a text, marked or not. The parts put together are the text. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Every place of `words` as a whole word, as written or else in any case: from, and to, in UTF-16 units. */
export function findPlaces(text: string, words: string): [number, number][] {
  const escaped = words.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (!escaped) return [];
  const edgeBefore = /^[\p{L}\p{N}]/u.test(words.trim()) ? '(?<![\\p{L}\\p{N}])' : '';
  const edgeAfter = /[\p{L}\p{N}]$/u.test(words.trim()) ? '(?![\\p{L}\\p{N}])' : '';
  const places = (pattern: string, flags: string): [number, number][] =>
    [...text.matchAll(new RegExp(pattern, flags))].map((hit) => [hit.index, hit.index + hit[0].length]);
  const whole = places(`${edgeBefore}${escaped}${edgeAfter}`, 'gu');
  if (whole.length > 0) return whole;
  const anyCase = places(`${edgeBefore}${escaped}${edgeAfter}`, 'giu');
  return anyCase.length > 0 ? anyCase : places(escaped, 'gu');
}

/** Cuts a text where the given words stand in it; places that touch or overlap become one. */
export function markWords(text: string, words: readonly string[]): MarkedPart[] {
  const places = words.flatMap((word) => findPlaces(text, word)).sort(([a], [b]) => a - b);
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const [start, end] of places) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    const last = parts.at(-1);
    if (from === at && last?.marked)
      parts[parts.length - 1] = { text: last.text + text.slice(from, end), marked: true };
    else parts.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
