/** Whether a quote begins amid a sentence. */
export function isCut(quote: string): boolean {
  return /^\p{Ll}/u.test(quote);
}
