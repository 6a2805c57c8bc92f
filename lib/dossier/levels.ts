/** Whole numbers from -32 to 31 as text, one letter each: short, and a change of one weight is a change of one letter. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const zero = 32; // place of the letter that stands for 0

/** The least level that there is. */
export const lowestLevel = -zero;

const levelOf = new Int8Array(128);
for (let at = 0; at < letters.length; at += 1) levelOf[letters.charCodeAt(at)] = at - zero;

/** What `readLevels` reads. */
export const levelsPattern = /^[A-Za-z0-9+-]*$/;

/** Text of the weights in steps; what lies outside -32 to 31 steps is cut to that. */
export function writeLevels(weights: Iterable<number>, step: number): string {
  let text = '';
  for (const weight of weights) {
    const level = Math.max(-zero, Math.min(letters.length - zero - 1, Math.round(weight / step)));
    text += letters[level + zero] ?? '';
  }
  return text;
}

/** Reads such a text into `levels`, from `start` on. */
export function readLevels(text: string, levels: Int8Array, start: number): void {
  for (let at = 0; at < text.length; at += 1) levels[start + at] = levelOf[text.charCodeAt(at)] ?? 0;
}
