import { readContrast } from './contrast.ts';

/** A page to look at highlights on: its background and its text, red, green and blue from 0 to 255. */
export interface SamplePage {
  readonly name: 'light' | 'dark';
  readonly paper: readonly number[];
  readonly ink: readonly number[];
}

/** Nearly black on white, and nearly white on nearly black: what most pages have. */
export const samplePages: readonly SamplePage[] = [
  { name: 'light', paper: [255, 255, 255], ink: [26, 26, 26] },
  { name: 'dark', paper: [18, 18, 18], ink: [232, 232, 232] },
];

/** `rgb()` for a colour of red, green and blue. */
export function writeColour(colour: readonly number[]): string {
  return `rgb(${colour.join(' ')})`;
}

/** The one colour in CSS declarations, as `rgb(64 132 214 / 0.15)`, and its opacity. */
function readColour(declarations: string): { readonly rgb: readonly number[]; readonly alpha: number } {
  const inner = /rgb\(([^)]*)\)/.exec(declarations)?.[1] ?? '';
  const [channels = '', alpha = '1'] = inner.split('/');
  return { rgb: channels.trim().split(/\s+/).map(Number), alpha: Number(alpha) };
}

/** What a highlight leaves: of a line its contrast with the page, of a tint that of the text on it. 1 to 21, WCAG 2. */
export function measureHighlight(declarations: string, { paper, ink }: SamplePage): number {
  const { rgb, alpha } = readColour(declarations);
  if (declarations.includes('text-decoration')) return readContrast(rgb, paper);
  const tinted = paper.map((value, at) => value * (1 - alpha) + (rgb[at] ?? 0) * alpha);
  return readContrast(tinted, ink);
}
