/** Runs in a page: paints the same places by our painter and by mark.js, and takes them back. Bundled by `paint.ts`. */
import Mark from 'mark.js';
import type { TextStretch } from '../../lib/page/page-text.ts';
import { createPainter } from '../../lib/page/painter.ts';

/** Who paints. */
export const painterNames = ['ours', 'mark', 'markRegExp', 'markRanges'] as const;
export type PainterName = (typeof painterNames)[number];

/** A step in ms: the call alone, and with the style and layout that it leaves to do. */
export interface StepTimes {
  readonly call: number;
  readonly all: number;
}

/** A painting, and taking it back. */
export interface PaintTimes {
  readonly paint: StepTimes;
  /** Painting once more over it, where our sheet is already in place. */
  readonly again: StepTimes | undefined;
  readonly undo: StepTimes;
}

declare global {
  var paintOnce: typeof measurePainting;
  var spreadTerms: typeof spread;
}

const key = 'bench';

function listTexts(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** Writes terms into the article's text nodes, so many of them, evenly, in turn. */
function spread(terms: readonly string[], count: number): void {
  const texts = listTexts(document.body).filter(({ data }) => data.length > 3);
  for (let at = 0; at < count; at += 1) {
    const text = texts[Math.floor((at * texts.length) / count)];
    if (text) text.data = `${text.data} ${terms[at % terms.length]} `;
  }
}

interface Place {
  readonly stretches: readonly TextStretch[];
  /** Place in the whole text, as mark.js counts. */
  readonly range: { readonly start: number; readonly length: number };
}

function findPlaces(pattern: RegExp): Place[] {
  let before = 0;
  return listTexts(document.body).flatMap((node) => {
    const places = [...node.data.matchAll(pattern)].map((match): Place => {
      const { index } = match;
      const { length } = match[0];
      return { stretches: [{ node, start: index, end: index + length }], range: { start: before + index, length } };
    });
    before += node.length;
    return places;
  });
}

function layOut(): number {
  return document.body.offsetHeight;
}

function time(step: () => void): StepTimes {
  layOut();
  const started = performance.now();
  step();
  const call = performance.now() - started;
  layOut();
  return { call, all: performance.now() - started };
}

const countMarks = (): number => document.querySelectorAll('mark').length;

function measureOurs(places: readonly Place[]): PaintTimes & { readonly painted: number } {
  const painter = createPainter(() => `::highlight(${key}) { background-color: gold; }`);
  const layers = [{ key, pass: 'mentions' as const, priority: 1, places: places.map(({ stretches }) => stretches) }];
  const paint = time(() => painter.paint(layers));
  const again = time(() => painter.paint(layers));
  const painted = CSS.highlights.get(key)?.size ?? 0;
  const undo = time(() => painter.clear());
  painter.leave();
  return { paint, again, painted, undo };
}

function measureMark(name: Exclude<PainterName, 'ours'>, terms: readonly string[], places: readonly Place[]) {
  const mark = new Mark(document.body);
  const pattern = new RegExp(terms.join('|'), 'g');
  const ranges = places.map(({ range }) => range);
  const options = { separateWordSearch: false, accuracy: 'partially', diacritics: false, caseSensitive: true } as const;
  const steps = {
    mark: () => mark.mark(terms, options),
    markRegExp: () => mark.markRegExp(pattern),
    markRanges: () => mark.markRanges(ranges),
  };
  const paint = time(steps[name]);
  const painted = countMarks();
  return { paint, again: undefined, painted, undo: time(() => mark.unmark()) };
}

/** Paints once and takes it back. Throws where another number of places was painted, or something is left. */
function measurePainting(name: PainterName, terms: readonly string[], count: number): PaintTimes {
  const places = findPlaces(new RegExp(terms.join('|'), 'g'));
  const { painted, ...times } = name === 'ours' ? measureOurs(places) : measureMark(name, terms, places);
  if (places.length !== count || painted !== count) throw new Error(`${name}: painted ${painted} of ${count}`);
  if (countMarks() + CSS.highlights.size > 0) throw new Error(`${name}: something is left`);
  return times;
}

globalThis.paintOnce = measurePainting;
globalThis.spreadTerms = spread;
