import { type Spread, spreadOf } from './median.ts';

/** The parts that `npm run bench -- PART` runs alone. */
export const parts = ['gate', 'pages', 'near', 'paint', 'mutations', 'long', 'popup'] as const;
export type Part = (typeof parts)[number];

/** One thing measured, beside what it may be at most and what it should be. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** Least and greatest, where there were several rounds. */
  readonly spread?: Spread;
  readonly unit: '×' | 'ms' | 'kB' | 'B' | '';
  readonly floor?: number;
  readonly aim?: number;
  /** Whether floor and aim are least values; they are greatest values otherwise. */
  readonly bound?: 'least';
  /** What it is made of, or what was not reached. */
  readonly note?: string;
}

/** What a measure is given. */
export interface Bench {
  /** Folder of the built extension. */
  readonly extension: string;
  /** How often each thing is measured. */
  readonly rounds: number;
}

/** Value and spread of a figure that was measured in several rounds. */
export function fromRounds(values: readonly number[]): Pick<Figure, 'value' | 'spread'> {
  const spread = spreadOf(values);
  return { value: spread.median, spread };
}

type Verdict = '' | 'misses' | 'floor' | 'aim';

/** Where a figure stands to its bounds; `''` where it has none. */
export function judgeFigure({ value, floor, aim, bound }: Figure): Verdict {
  const meets = (limit: number): boolean => (bound === 'least' ? value >= limit : value <= limit);
  if (floor === undefined) return '';
  if (!meets(floor)) return 'misses';
  return aim === undefined || meets(aim) ? 'aim' : 'floor';
}

function show(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  if (size < 0.1) return value.toPrecision(2);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** Prints figures under their columns' names. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const widths = [80, 12, 18, 9, 9];
  const print = (...cells: string[]) =>
    console.log(
      cells
        .map((cell, at) => {
          const width = widths[at] ?? 0;
          if (at === 0) return cell.padEnd(width);
          return at < widths.length ? cell.padStart(width) : `  ${cell}`;
        })
        .join('')
        .trimEnd(),
    );
  print(title, 'measured', 'least to greatest', 'floor', 'aim');
  for (const figure of figures) {
    const { what, value, spread, unit, floor, aim, bound, note = '' } = figure;
    const sign = bound === 'least' ? '≥' : '≤';
    const limit = (one: number | undefined): string => (one === undefined ? '' : `${sign} ${one}`);
    const range = spread ? `${show(spread.min)} to ${show(spread.max)}` : '';
    const verdict = judgeFigure(figure) === 'misses' ? 'misses' : '';
    print(
      `  ${what}`,
      `${show(value)} ${unit}`.trim(),
      range,
      limit(floor),
      limit(aim),
      [verdict, note].filter(Boolean).join('; '),
    );
  }
}
