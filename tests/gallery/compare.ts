import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How closely two pictures are compared: pixel by pixel, or by the mean colours of squares, which letters drawn otherwise hardly change. */
export type Care = 'pixels' | 'squares';

/** What sets two pictures apart. */
export interface Difference {
  readonly what: string;
  /** A PNG file's bytes: what differs in red. */
  readonly picture: Uint8Array;
}

const side = 20; // px of a square; a line of text is as high

// Found by trial: drawn twice on one machine, pictures are the same to the pixel. Other corners (6 px round instead of 4) are 6 pixels of a
// square, another grey of a thin line 20. Letters drawn with other hinting are up to 160, and a mean is then off by 0.05 in 1 of 200 squares;
// small type 1 px smaller has it off in 1 of 20.
const threshold = { pixels: 0.03, squares: 0.05 } as const; // of the way from black to white
const pixelsAllowed = 3; // in any one square
const squaresAllowed = 0.01; // of all

/** A picture with one pixel for each square, of its mean colour. */
function reduce({ width, height, data }: PNG): PNG {
  const small = new PNG({ width: Math.ceil(width / side), height: Math.ceil(height / side) });
  const counts = new Uint32Array(small.width * small.height);
  const sums = new Float64Array(small.data.length);
  for (let at = 0; at < width * height; at += 1) {
    const square = Math.floor(Math.floor(at / width) / side) * small.width + Math.floor((at % width) / side);
    counts[square] = (counts[square] ?? 0) + 1;
    for (let part = 0; part < 4; part += 1) {
      sums[square * 4 + part] = (sums[square * 4 + part] ?? 0) + (data[at * 4 + part] ?? 0);
    }
  }
  for (const [at, sum] of sums.entries()) small.data[at] = Math.round(sum / (counts[Math.floor(at / 4)] ?? 1));
  return small;
}

/** What sets one PNG file apart from another, with antialiasing left aside; `undefined` where they look the same. */
export function findDifference(wanted: Uint8Array, got: Uint8Array, care: Care): Difference | undefined {
  const [first, second] = [wanted, got].map((bytes) => PNG.sync.read(Buffer.from(bytes)));
  if (!first || !second) throw new Error('There are no two pictures.');
  if (first.width !== second.width || first.height !== second.height) {
    const what = `${second.width} × ${second.height} px instead of ${first.width} × ${first.height}`;
    return { what, picture: got };
  }
  const [left, right] = care === 'pixels' ? [first, second] : [reduce(first), reduce(second)];
  const { width, height } = left;
  const drawn = new PNG({ width, height });
  const match = (options: object): number =>
    pixelmatch(left.data, right.data, drawn.data, width, height, { threshold: threshold[care], ...options });
  const count = care === 'pixels' ? match({ windowSize: side }) : match({ includeAA: true });
  if (count <= (care === 'pixels' ? pixelsAllowed : squaresAllowed * width * height)) return undefined;
  const what =
    care === 'pixels' ? `${count} pixels of one square of ${side} px` : `${count} squares of ${width * height}`;
  return { what: `${what} differ`, picture: PNG.sync.write(drawn) };
}
