/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const glue =
  /^\s*(?:[,，、،;·・&/+]|،?\s*و|(?:,\s*)?(?:and|or|und|et|y|e|и|или)\b|[和与與及跟や]|以及|および|와|과|및)?\s*(?:the\s+)?$/u;
const memberBefore = /[\p{L}\p{N}"')][,，、،·]\s*$/u;
const memberAfter =
  /^(?:와|과|이나|나)?\s*(?:[,，、،]\s*(?:and|or|и|und|y|et)?|(?:and|or|и|und|y|et)\s|[和与與及]|と(?=\S))\s*\p{L}/u;

/** Whether two stretches merely stand next to each other in a list of three members or more. */
export function isListed(text: string, a: Stretch, b: Stretch): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (second.start < first.end) return false;
  const between = text.slice(first.end, second.start);
  if (!glue.test(between)) return false;
  return memberBefore.test(text.slice(0, first.start)) || memberAfter.test(text.slice(second.end));
}
