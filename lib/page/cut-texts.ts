/**
 * Text nodes that marks of ours have cut in pieces. What is left of such a node stays where it was, with its beginning; behind it stand the nodes that were
 * made: marks, and the text between them. All that reads the page takes them for the one node that they were.
 */
const cutNodes = new WeakSet<Node>();
const made = new WeakSet<Node>();

/** Whether a node is there for our marks alone: its text belongs to the node before it. */
export function isMade(node: Node): boolean {
  return made.has(node);
}

function* textsIn(node: Node): Generator<Text, void> {
  if (node.nodeType === Node.TEXT_NODE) yield node as Text;
  else for (const child of node.childNodes) yield* textsIn(child);
}

/** The text nodes that a text node is cut into, in order; itself where it is whole. */
export function piecesOf(node: Text): Text[] {
  if (!cutNodes.has(node)) return [node];
  const pieces = [node];
  for (let next = node.nextSibling; next && made.has(next); next = next.nextSibling) pieces.push(...textsIn(next));
  return pieces;
}

/** What stands in a text node, as if it had not been cut. */
export function wholeData(node: Text): string {
  if (!cutNodes.has(node)) return node.data;
  return piecesOf(node)
    .map(({ data }) => data)
    .join('');
}

/** The stretch of a text node as stretches of what it is cut into. */
export function cutStretch(stretch: { readonly node: Text; readonly start: number; readonly end: number }) {
  let from = 0;
  return piecesOf(stretch.node).flatMap((node) => {
    const start = Math.max(stretch.start - from, 0);
    const end = Math.min(stretch.end - from, node.length);
    from += node.length;
    return start < end ? [{ node, start, end }] : [];
  });
}

/** A text node before and after it was cut. */
export interface Cut {
  readonly node: Text;
  readonly data: string;
  /** In order behind the node. */
  readonly made: readonly ChildNode[];
}

/** Notes the cuts that something makes in text nodes of one parent. */
export function noteCuts(nodes: Iterable<Text>, makeThem: () => void): Cut[] {
  const before = [...new Set(nodes)].map((node) => ({ node, data: node.data, next: node.nextSibling }));
  makeThem();
  return before.flatMap(({ node, data, next }) => {
    const own: ChildNode[] = [];
    for (let one = node.nextSibling; one && one !== next; one = one.nextSibling) own.push(one);
    if (own.length === 0) return [];
    cutNodes.add(node);
    for (const one of own) made.add(one);
    return [{ node, data, made: own }];
  });
}

function isWhole({ node, data, made: own }: Cut): boolean {
  let last: ChildNode = node;
  for (const one of own) {
    if (one.previousSibling !== last) return false;
    last = one;
  }
  return node.data + own.map(({ textContent }) => textContent).join('') === data;
}

/** Takes a cut back: the node is as it was, the same object; where the page has changed it since, its text stays as the page has it. */
export function undoCut(cut: Cut): void {
  const { node, data, made: own } = cut;
  const isAsWeLeftIt = isWhole(cut);
  for (const one of own) {
    made.delete(one);
    if (isAsWeLeftIt) one.remove();
    else if (one.nodeType === Node.ELEMENT_NODE) one.replaceWith(...one.childNodes);
  }
  if (isAsWeLeftIt) node.data = data;
  cutNodes.delete(node);
}
