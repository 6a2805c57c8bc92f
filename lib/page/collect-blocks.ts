import type { BlockKind } from '../analysis/model.ts';
import { isMade, wholeData } from './cut-texts.ts';
import type { OwnTextTest } from './own-text.ts';

/** A text node's place in its block's text. */
export interface Piece {
  readonly node: Text;
  /** What stood in it when it was read. */
  readonly data: string;
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

/** The body of a frame of the same origin; `undefined` for any other, and for one that is written in. */
function bodyOf(frame: HTMLIFrameElement): HTMLElement | undefined {
  try {
    const inner = frame.contentDocument;
    return inner?.designMode === 'on' ? undefined : (inner?.body ?? undefined);
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

/** Nodes that are being read: the children of one, or those assigned to a slot. */
interface Level {
  readonly parent: Node;
  readonly assigned: readonly Node[] | undefined;
  next: Node | null;
  seen: number;
  readonly context: Context;
  /** Whether a block ends behind them. */
  readonly closes: boolean;
}

/** The next node of a level. A page may have changed since the last one: then it goes on at the same place in order. */
function takeNext(level: Level): Node | undefined {
  const { parent, assigned, seen } = level;
  level.seen += 1;
  if (assigned) return assigned[seen];
  const node = level.next?.parentNode === parent ? level.next : level.next && parent.childNodes[seen];
  level.next = node?.nextSibling ?? null;
  return node ?? undefined;
}

/** The nodes below an element: of its frame, its open shadow root, its slot, or its own. */
function openLevel(element: Element, context: Context, closes: boolean): Level {
  const assigned = isSlot(element) ? element.assignedNodes() : [];
  const parent = isFrame(element) ? bodyOf(element) : (element.shadowRoot ?? element);
  return {
    parent: parent ?? element,
    assigned: assigned.length > 0 ? assigned : undefined,
    next: parent?.firstChild ?? null,
    seen: 0,
    context,
    closes,
  };
}

function contextIn(element: Element, inline: boolean, outer: Context): Context {
  const tag = element.localName;
  return {
    kind: inline ? outer.kind : kindOf(tag, outer.kind),
    tag: inline ? outer.tag : tag,
    linked: outer.linked || leadsAway(element),
    small: outer.small || tag === 'small',
    depth: outer.depth + 1,
    pre: outer.pre || tag === 'pre',
  };
}

const nodesInSlice = 64; // some hundred microseconds of work, so that asking for the time costs little beside it
const body: Context = { kind: 'paragraph', tag: 'body', linked: false, small: false, depth: 0, pre: false };

/** Walks text nodes once and puts the page's own text together, block by block. */
export class TextCollector {
  readonly #done: OpenBlock[] = [];
  #open: Draft | undefined;
  #length = 0;
  readonly #test: OwnTextTest;

  /** Takes the test that tells the page's own text from what stands beside it. */
  constructor(test: OwnTextTest) {
    this.#test = test;
  }

  /** Reads one element with all below it, in slices; stops after so many UTF-16 units of own text and answers whether it got to the end. */
  *walk(root: Element, most: number): Generator<void, boolean> {
    const levels: Level[] = [openLevel(root, body, true)];
    for (let steps = 1; ; steps += 1) {
      if (steps % nodesInSlice === 0) yield;
      const level = levels.at(-1);
      if (!level) return true;
      const node = takeNext(level);
      if (!node) {
        levels.pop();
        if (level.closes) this.#close();
      } else if (isMade(node)) {
        // read with the node before it
      } else if (isText(node)) {
        if (this.#length >= most) return false;
        this.#text(node, level.context);
      } else if (isElement(node) && level.context.depth <= deepest && (yield* this.#isOwn(node))) {
        const below = this.#enter(node, level.context);
        if (below) levels.push(below);
      }
    }
  }

  /** All blocks read, in page order. */
  finish(): OpenBlock[] {
    this.#close();
    return this.#done;
  }

  *#isOwn(element: Element): Generator<void, boolean> {
    const answer = this.#test.isOwn(element);
    if (answer !== undefined) return answer;
    yield* this.#test.measure();
    return this.#test.isOwn(element) ?? false;
  }

  #enter(element: Element, context: Context): Level | undefined {
    if (element.localName === 'br') {
      this.#lineBreak();
      return undefined;
    }
    const inline = isInline(element);
    if (!inline) this.#close();
    return openLevel(element, contextIn(element, inline, context), !inline);
  }

  #text(node: Text, context: Context): void {
    const data = wholeData(node);
    if (data === '') return;
    const block = this.#open ?? { text: '', kind: context.kind, tag: context.tag, pieces: [], linked: 0, small: 0 };
    this.#open = block;
    const length = data.trim().length;
    block.pieces.push({ node, data, from: block.text.length });
    this.#length += data.length;
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
