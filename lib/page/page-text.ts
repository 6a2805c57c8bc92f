import type { Block, PageText, Span } from '../analysis/model.ts';
import { finish } from '../dossier/slices.ts';
import { type OpenBlock, type Piece, TextCollector } from './collect-blocks.ts';
import { wholeData } from './cut-texts.ts';
import { createOwnTextTest } from './own-text.ts';
import { readPublished } from './page-date.ts';
import { enoughForLang, readLang } from './page-lang.ts';

/** A stretch of one text node, in UTF-16 units, end exclusive. */
export interface TextStretch {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The page's own text, with the way back to where it stands. */
export interface PageReading {
  readonly page: PageText;
  /** The stretches of text nodes that a span covers, in order; `[]` for a span that is not there. */
  readonly locate: (span: Span) => TextStretch[];
}

/** Index of the last piece that starts at or before an offset; the pieces are in order. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** `[]` where the page has changed one of its nodes since: no mark stands on words that it was not made for. */
function locateIn(pieces: readonly Piece[], { start, end }: Span): TextStretch[] {
  const own = pieces.slice(pieceAt(pieces, start), pieceAt(pieces, end) + 1);
  if (own.some(({ node, data }) => !node.isConnected || wholeData(node) !== data)) return [];
  return own.flatMap(({ node, from, data }) => {
    const first = Math.max(start - from, 0);
    const last = Math.min(end - from, data.length);
    return first < last ? [{ node, start: first, end: last }] : [];
  });
}

/**
 * UTF-16 units of own text that are read of one page, some 250,000 words: longer than any article, and what is compared of it then
 * costs seconds of the page's main thread, in slices.
 */
export const mostText = 1_500_000;

/** As much of the blocks' text as tells the page's language. */
function sample(blocks: readonly OpenBlock[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length >= enoughForLang) break;
    text += `${block.text} `;
  }
  return text;
}

/**
 * Reads the page's own text: what its author wrote, without navigation, comments, related links and advertisements. Yields
 * several times in a millisecond, and stops after `most` UTF-16 units. The page may change in between: `locate` finds nothing in nodes that are
 * not as they were read.
 */
export function* readPageInSlices(document: Document, most = mostText): Generator<void, PageReading> {
  const collector = new TextCollector(createOwnTextTest(document));
  const isRead = document.body && document.designMode !== 'on'; // a page that is written in is not read
  const isWhole = isRead ? yield* collector.walk(document.body, most) : true;
  const blocks = collector.finish();
  const published = readPublished(document);
  const page: PageText = {
    url: document.URL,
    title: document.title,
    lang: readLang(document, sample(blocks)),
    ...(published === undefined ? {} : { published }),
    blocks: blocks.map(({ text, kind }): Block => ({ text, kind })),
    ...(isWhole ? {} : { isFirstPart: true as const }),
  };
  return { page, locate: (span) => locateIn(blocks[span.block]?.pieces ?? [], span) };
}

/** The same in one go. */
export function readPageText(document: Document): PageReading {
  return finish(readPageInSlices(document));
}
