import type { TextStretch } from './page-text.ts';

/** What is painted in one style: ranges that belong together, under one key of the registry. */
export interface Layer {
  /** Name in the page's highlight registry. */
  readonly key: string;
  /** A higher one lies above. */
  readonly priority: number;
  readonly places: readonly (readonly TextStretch[])[];
}

/** Paints layers over a page without changing it. */
export interface Painter {
  /** Paints these layers and nothing else of ours. Places that have left their document are passed over. */
  readonly paint: (layers: readonly Layer[]) => void;
  /**
   * Takes back at once what stands on text that has changed or gone, or has nodes among `changed` in between; call it from a mutation
   * callback, before the next paint.
   */
  readonly drop: (changed: ReadonlySet<Node>) => void;
  /** Takes everything back. */
  readonly clear: () => void;
}

type View = Window & typeof globalThis;

/** A range that is painted, and the text nodes that it was made of. */
interface Place {
  readonly range: StaticRange;
  readonly nodes: readonly Text[];
}

interface Coat {
  readonly key: string;
  readonly highlight: Highlight;
  /** Our own list: Firefox does not let a script of ours walk through a page's `Highlight`. */
  readonly places: Place[];
  readonly view: View;
  /** Kept from the first painting: Firefox does not always come to a frame's registry again by way of its window. */
  readonly registry: HighlightRegistry;
}

function viewOf(node: Node): View | undefined {
  return node.ownerDocument?.defaultView ?? undefined;
}

function toRange(view: View, stretches: readonly TextStretch[]): StaticRange | undefined {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return undefined;
  return new view.StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

/** Whether one node stands after another. */
function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Makes the test whether a place still holds what it was painted for: nothing of it changed or went, nothing came in between. */
function createStandTest(changed: ReadonlySet<Node>): (place: Place) => boolean {
  const parents = new Set([...changed].map(({ parentNode }) => parentNode));
  return ({ nodes }) => {
    if (nodes.some((node) => !node.isConnected || changed.has(node))) return false;
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last || first === last || !nodes.some(({ parentNode }) => parents.has(parentNode))) return true;
    return ![...changed].some((node) => follows(node, first) && follows(last, node));
  };
}

/** Puts our sheet where the highlights of a node are looked up: its document, or the shadow root that it stands in. */
class Sheets {
  readonly #css: string;
  readonly #sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();
  constructor(css: string) {
    this.#css = css;
  }

  add(node: Node, view: View): void {
    const root = node.getRootNode();
    const isRoot = root.nodeType === Node.DOCUMENT_NODE || root.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
    if (!isRoot || this.#sheets.has(root as Document | ShadowRoot)) return;
    const home = root as Document | ShadowRoot; // told by its node type; `instanceof` fails across frames
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(this.#css);
    home.adoptedStyleSheets.push(sheet);
    this.#sheets.set(home, sheet);
  }

  remove(): void {
    for (const [home, sheet] of this.#sheets) {
      const rest = [...home.adoptedStyleSheets].filter((one) => one !== sheet);
      home.adoptedStyleSheets = rest;
    }
    this.#sheets.clear();
  }
}

/** Takes back what a run that could not has painted on a document under these keys: its ranges and its sheets. */
export function clearLeftPaint(document: Document, keys: readonly string[]): void {
  for (const key of keys) document.defaultView?.CSS.highlights.delete(key);
  const isLeft = ({ cssRules }: CSSStyleSheet): boolean =>
    cssRules.length === 1 && keys.some((key) => cssRules[0]?.cssText.includes(`::highlight(${key})`));
  const sheets = [...document.adoptedStyleSheets];
  const rest = sheets.filter((sheet) => !isLeft(sheet));
  if (rest.length < sheets.length) document.adoptedStyleSheets = rest;
}

/** A painter by the CSS Custom Highlight API, in every document that the places stand in. `css` is the sheet for the keys. */
export function createPainter(css: string): Painter {
  const sheets = new Sheets(css);
  const registries = new WeakMap<View, HighlightRegistry>();
  let coats: readonly Coat[] = [];

  const remove = (gone: readonly Coat[]): void => {
    for (const { key, highlight, registry } of gone) {
      if (registry.get(key) === highlight) registry.delete(key);
    }
  };

  const paintLayer = ({ key, priority, places }: Layer): Coat[] => {
    const byView = new Map<View, { readonly highlight: Highlight; readonly places: Place[] }>();
    for (const stretches of places) {
      const node = stretches[0]?.node;
      const view = node && viewOf(node);
      const range = view && toRange(view, stretches);
      if (!node || !view || !range) continue;
      sheets.add(node, view);
      const coat = byView.get(view) ?? { highlight: new view.Highlight(), places: [] };
      coat.highlight.priority = priority;
      coat.highlight.add(range);
      coat.places.push({ range, nodes: stretches.map((stretch) => stretch.node) });
      byView.set(view, coat);
    }
    return [...byView].map(([view, coat]) => {
      const registry = registries.get(view) ?? view.CSS.highlights;
      registries.set(view, registry);
      return { key, view, registry, ...coat };
    });
  };

  return {
    paint(layers) {
      const next = layers.flatMap(paintLayer);
      for (const { key, highlight, registry } of next) registry.set(key, highlight);
      remove(coats.filter((old) => !next.some(({ key, view }) => key === old.key && view === old.view)));
      coats = next;
    },
    drop(changed) {
      const stands = createStandTest(changed);
      for (const { highlight, places } of coats) {
        for (const place of places) if (!stands(place)) highlight.delete(place.range);
      }
    },
    clear() {
      remove(coats);
      coats = [];
      sheets.remove();
    },
  };
}
