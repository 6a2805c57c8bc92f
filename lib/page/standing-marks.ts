import type { TextStretch } from './page-text.ts';
import type { PageChanges } from './watch-page.ts';

/** A mark by the stretches of text that it stands on. */
interface Standing {
  readonly stretches: readonly TextStretch[];
}

/** Text nodes of a removed part of the page that are looked up one by one; of a larger one all marks are asked whether they still stand. */
const mostLookedUp = 200;

const textNode = 3; // `Node.TEXT_NODE`, asked for often

/** The text nodes below a node that was removed; `undefined` for too many. */
function textsBelow(node: Node): Node[] | undefined {
  if (!node.hasChildNodes()) return [];
  const walker = node.ownerDocument?.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  for (let text = walker?.nextNode(); text; text = walker?.nextNode()) {
    if (texts.length === mostLookedUp) return undefined;
    texts.push(text);
  }
  return texts;
}

/** The innermost node that holds two others. */
function findHolder(first: Node, last: Node): Node | undefined {
  for (let node = first.parentNode; node; node = node.parentNode) if (node.contains(last)) return node;
  return undefined;
}

/**
 * Marks by the text nodes that they stand on, so that a change of the page costs what has changed, not what is marked. `By` is whatever they
 * belong to.
 */
export class StandingMarks<By, Mark extends Standing> {
  readonly #marksAt = new Map<Text, Set<readonly [By, Mark]>>();
  /** What stood in each node when it was marked. */
  readonly #dataOf = new Map<Text, string>();
  /** Marks that stand on several nodes, by what holds these: something may be put between. */
  readonly #wide = new Map<Node, Set<readonly [By, Mark]>>();
  readonly #holderOf = new Map<readonly [By, Mark], Node>();
  /** Marks in shadow roots, which a walk through a removed part does not come to. */
  readonly #shadowed = new Set<readonly [By, Mark]>();

  /** Remembers a mark. */
  add(by: By, mark: Mark): void {
    const entry = [by, mark] as const;
    const nodes = new Set(mark.stretches.map(({ node }) => node));
    for (const node of nodes) {
      this.#dataOf.set(node, node.data);
      const there = this.#marksAt.get(node);
      if (there) there.add(entry);
      else this.#marksAt.set(node, new Set([entry]));
    }
    const [first] = nodes;
    const last = mark.stretches.at(-1)?.node;
    const holder = first && last && first !== last ? findHolder(first, last) : undefined;
    if (holder) {
      this.#holderOf.set(entry, holder);
      const there = this.#wide.get(holder);
      if (there) there.add(entry);
      else this.#wide.set(holder, new Set([entry]));
    }
    if (first && first.getRootNode() !== first.ownerDocument) this.#shadowed.add(entry);
  }

  /** The marks whose text these changes have touched; they are forgotten. */
  takeChanged(changes: PageChanges): (readonly [By, Mark])[] {
    const taken = new Set<readonly [By, Mark]>();
    if (this.#marksAt.size === 0) return [];
    if (changes === 'many') this.#takeStale(taken);
    else for (const change of changes) this.#takeOf(change, taken);
    for (const entry of taken) this.#forget(entry);
    return [...taken];
  }

  #at(node: Node): Iterable<readonly [By, Mark]> | undefined {
    return this.#marksAt.get(node as Text); // any other node has none
  }

  /** All whose text is not as it was, and all that may have something new between their nodes. */
  #takeStale(taken: Set<readonly [By, Mark]>): void {
    for (const [node, entries] of this.#marksAt)
      if (!node.isConnected || node.data !== this.#dataOf.get(node)) this.#take(entries, taken);
    for (const entries of this.#wide.values()) this.#take(entries, taken);
  }

  #takeOf(change: MutationRecord, taken: Set<readonly [By, Mark]>): void {
    if (change.type === 'characterData') this.#take(this.#at(change.target), taken);
    else if (change.type === 'childList') this.#takeMoved(change, taken);
    else this.#take(this.#allIn(change.target), taken); // it can be written in now
  }

  #take(entries: Iterable<readonly [By, Mark]> | undefined, taken: Set<readonly [By, Mark]>): void {
    for (const entry of entries ?? []) taken.add(entry);
  }

  #takeMoved({ target, addedNodes, removedNodes }: MutationRecord, taken: Set<readonly [By, Mark]>): void {
    for (let at = 0; at < removedNodes.length; at += 1) {
      const node = removedNodes[at];
      if (node?.nodeType === textNode) this.#take(this.#at(node), taken);
      else if (node) this.#takeBelow(node, taken);
    }
    if (removedNodes.length > 0 && this.#shadowed.size > 0) this.#take(this.#fallen(this.#shadowed), taken);
    if (addedNodes.length > 0 && this.#wide.size > 0) this.#takeParted(target, addedNodes, taken);
  }

  #takeBelow(node: Node, taken: Set<readonly [By, Mark]>): void {
    const texts = textsBelow(node);
    if (!texts) this.#take(this.#fallen(), taken);
    else for (const text of texts) this.#take(this.#at(text), taken);
  }

  /** Marks that have something new between their nodes: they are held by what it was put into, or by something around that. */
  #takeParted(target: Node, added: NodeList, taken: Set<readonly [By, Mark]>): void {
    for (let holder: Node | null = target; holder; holder = holder.parentNode) {
      for (const entry of this.#wide.get(holder) ?? []) {
        const { stretches } = entry[1];
        const [first, last] = [stretches[0]?.node, stretches.at(-1)?.node];
        if (first && last && [...added].some((node) => this.#isBetween(node, first, last))) taken.add(entry);
      }
    }
  }

  #isBetween(node: Node, first: Node, last: Node): boolean {
    const isBehind = (node.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBehind && (node.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  /** Marks that no longer stand in a document. */
  #fallen(among: Iterable<readonly [By, Mark]> = this.#all()): (readonly [By, Mark])[] {
    return [...among].filter(([, { stretches }]) => stretches.some(({ node }) => !node.isConnected));
  }

  *#all(): Generator<readonly [By, Mark], void> {
    for (const entries of this.#marksAt.values()) yield* entries;
  }

  #allIn(target: Node): (readonly [By, Mark])[] {
    return [...this.#all()].filter(([, { stretches }]) => stretches.some(({ node }) => target.contains(node)));
  }

  #forget(entry: readonly [By, Mark]): void {
    for (const { node } of entry[1].stretches) {
      const there = this.#marksAt.get(node);
      there?.delete(entry);
      if (there?.size === 0) this.#marksAt.delete(node);
    }
    const holder = this.#holderOf.get(entry);
    if (holder) this.#wide.get(holder)?.delete(entry);
    this.#holderOf.delete(entry);
    this.#shadowed.delete(entry);
  }
}
