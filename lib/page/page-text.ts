import type { Block, PageText, Span } from '../analysis/model.ts';
import { type OpenBlock, type Piece, readableBody, TextCollector } from './collect-blocks.ts';
import { createOwnTextTest } from './own-text.ts';
import { readPublished } from './page-date.ts';
import { readLang } from './page-lang.ts';

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

function locateIn(pieces: readonly Piece[], { start, end }: Span): TextStretch[] {
  return pieces.slice(pieceAt(pieces, start), pieceAt(pieces, end) + 1).flatMap(({ node, from }) => {
    const first = Math.max(start - from, 0);
    const last = Math.min(end - from, node.data.length);
    return first < last ? [{ node, start: first, end: last }] : [];
  });
}

function toBlock({ text, kind }: OpenBlock): Block {
  return { text, kind };
}

function collect(document: Document): OpenBlock[] {
  const collector = new TextCollector(createOwnTextTest(document));
  const body = readableBody(document);
  if (body) collector.walk(body);
  return collector.finish();
}

/** Reads the page's own text: what its author wrote, without navigation, comments, related links and advertisements. */
export function readPageText(document: Document): PageReading {
  const blocks = collect(document);
  const published = readPublished(document);
  const page: PageText = {
    url: document.URL,
    title: document.title,
    lang: readLang(document, blocks.map(({ text }) => text).join(' ')),
    ...(published === undefined ? {} : { published }),
    blocks: blocks.map(toBlock),
  };
  return { page, locate: (span) => locateIn(blocks[span.block]?.pieces ?? [], span) };
}
