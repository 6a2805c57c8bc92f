import type { BlockKind } from '../analysis/model.ts';

/** A text node's place in its block's text. */
export interface Piece {
  readonly node: Text;
  /** Offset in the block's text at which the node's first character stands. */
  readonly from: number;
}

/** A block while it is put together. */
export interface OpenBlock {
  text: string;
  readonly kind: BlockKind;
  readonly pieces: Piece[];
}

interface Draft extends OpenBlock {
  readonly tag: string;
  /** Characters that stand in links to other pages, and in small print. */
  linked: number;
  small: number;
}

const inlineTags = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q ruby rb rbc rtc s samp small span strike strong sub sup time tt u var wbr picture source amp-img nobr'.split(
    ' ',
  ),
);
const blockSelector =
  'p, div, section, article, ul, ol, li, table, blockquote, h1, h2, h3, h4, h5, h6, figure, pre, dl, main, iframe, br';
/** Nested deeper than this is no text that anybody reads. */
const deepest = 1500;
/** A block with more than this share of its letters in links to other pages is a link, not a sentence. */
const linkShare = 0.8;

function kindOf(tag: string, outer: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(tag)) return 'headline';
  if (tag === 'figcaption' || tag === 'caption') return 'caption';
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return 'listItem';
  if (tag === 'blockquote' || tag === 'q') return 'quote';
  return tag === 'article' || tag === 'main' || tag === 'section' || tag === 'body' ? 'paragraph' : outer;
}

function isInline(element: Element): boolean {
  if (inlineTags.has(element.localName))
    return element.localName !== 'a' || element.querySelector(blockSelector) === null;
  return element.localName.includes('-') && !element.shadowRoot && element.querySelector(blockSelector) === null;
}

/** A link that leads away, not to a place on the same page. */
function leadsAway(element: Element): boolean {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  return href !== null && (href === '#' || !href.startsWith('#'));
}

// By number, not by class: nodes of a frame belong to the frame's own classes.
function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame';
}
function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot';
}

/** The body of a document, unless the document is an editor. */
export function readableBody(document: Document | null): HTMLElement | undefined {
  if (!document || document.designMode === 'on') return undefined;
  return document.body ?? undefined; // an SVG document has none
}

/** The body of a frame of the same origin; `undefined` for any other. */
function bodyOf(frame: HTMLIFrameElement): HTMLElement | undefined {
  try {
    return readableBody(frame.contentDocument);
  } catch {
    return undefined;
  }
}

interface Context {
  readonly kind: BlockKind;
  readonly tag: string;
  readonly linked: boolean;
  readonly small: boolean;
  readonly depth: number;
  readonly pre: boolean;
}

/** Walks text nodes once and puts the page's own text together, block by block. */
export class TextCollector {
  readonly #done: OpenBlock[] = [];
  #open: Draft | undefined;
  readonly #isOwnText: (element: Element) => boolean;

  /** Takes the test that tells the page's own text from what stands beside it. */
  constructor(isOwnText: (element: Element) => boolean) {
    this.#isOwnText = isOwnText;
  }

  /** Reads one element with all below it. */
  walk(root: Element): void {
    this.#children(root, { kind: 'paragraph', tag: 'body', linked: false, small: false, depth: 0, pre: false });
  }

  /** All blocks read, in page order. */
  finish(): OpenBlock[] {
    this.#close();
    return this.#done;
  }

  #children(parent: ParentNode & Node, context: Context): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) this.#node(child, context);
  }

  #node(node: Node, context: Context): void {
    if (isText(node)) this.#text(node, context);
    else if (isElement(node)) this.#element(node, context);
  }

  #element(element: Element, context: Context): void {
    if (context.depth > deepest || !this.#isOwnText(element)) return;
    const tag = element.localName;
    if (tag === 'br') this.#lineBreak();
    else this.#flow(element, context);
  }

  #flow(element: Element, context: Context): void {
    const tag = element.localName;
    const inline = isInline(element);
    const inner: Context = {
      kind: inline ? context.kind : kindOf(tag, context.kind),
      tag: inline ? context.tag : tag,
      linked: context.linked || leadsAway(element),
      small: context.small || tag === 'small',
      depth: context.depth + 1,
      pre: context.pre || tag === 'pre',
    };
    if (!inline) this.#close();
    this.#below(element, inner);
    if (!inline) this.#close();
  }

  #below(element: Element, context: Context): void {
    if (isFrame(element)) {
      const body = bodyOf(element);
      if (body) this.#children(body, context);
    } else if (element.shadowRoot) {
      this.#children(element.shadowRoot, context);
    } else if (isSlot(element)) {
      const assigned = element.assignedNodes();
      if (assigned.length > 0) for (const node of assigned) this.#node(node, context);
      else this.#children(element, context);
    } else {
      this.#children(element, context);
    }
  }

  #text(node: Text, context: Context): void {
    const { data } = node;
    if (data === '') return;
    const block = this.#open ?? { text: '', kind: context.kind, tag: context.tag, pieces: [], linked: 0, small: 0 };
    this.#open = block;
    const length = data.trim().length;
    block.pieces.push({ node, from: block.text.length });
    // Line ends of the source are shown as spaces; one unit each, so that offsets still lead back.
    block.text += context.pre ? data : data.replaceAll(/[\n\r\t\f]/g, ' ');
    if (context.linked) block.linked += length;
    if (context.small) block.small += length;
  }

  /** One line break is a line break, two are the end of a paragraph. */
  #lineBreak(): void {
    if (!this.#open) return;
    if (/\n\s*$/.test(this.#open.text)) this.#close();
    else this.#open.text += '\n';
  }

  #close(): void {
    const block = this.#open;
    this.#open = undefined;
    if (!block) return;
    const letters = block.text.trim().length;
    if (letters === 0 || block.small >= 0.9 * letters) return;
    if (block.tag !== 'h1' && block.linked > linkShare * letters) return;
    this.#done.push({ text: block.text, kind: block.kind, pieces: block.pieces });
  }
}
