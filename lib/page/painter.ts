import type { TextStretch } from './page-text.ts';
import { Sheets } from './sheets.ts';
import { StandingMarks } from './standing-marks.ts';
import type { PageChanges } from './watch-page.ts';

/** What is painted in one style: ranges that belong together, under one key of the registry. */
export interface Layer {
  /** Name in the page's highlight registry. */
  readonly key: string;
  /** A higher one lies above. */
  readonly priority: number;
  /** What it shows; `in hand` is what the reader has open. */
  readonly pass: 'mentions' | 'statements' | 'in hand';
  readonly places: readonly (readonly TextStretch[])[];
}

/** Paints layers over a page. */
export interface Painter {
  /** Paints these layers and nothing else of ours. Places that have left their document are passed over. */
  readonly paint: (layers: readonly Layer[]) => void;
  /** Takes back at once what stands on text that has changed or gone; call it from a mutation callback, before the next paint. */
  readonly drop: (changes: PageChanges) => void;
  /** Takes back all that is painted. */
  readonly clear: () => void;
  /** Takes back everything, the style sheet too. */
  readonly leave: () => void;
  /** Whether all that was painted is still there: a page's scripts may take it away. */
  readonly stands: () => boolean;
  /** Puts back what was taken away, where it was and nowhere else. */
  readonly restore: () => void;
}

type View = Window & typeof globalThis;

/** A place as it is painted. */
interface Mark {
  readonly stretches: readonly TextStretch[];
  readonly range: StaticRange;
}

interface Coat {
  readonly key: string;
  readonly highlight: Highlight;
  /** Our own list: Firefox does not let a script of ours walk through a page's `Highlight`. */
  readonly marks: Set<Mark>;
  readonly home: Document;
  /** Kept from the first painting: Firefox does not always come to a frame's registry again by way of its window. */
  readonly registry: HighlightRegistry;
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

/** Whether two places are the same. */
export function areSameStretches(a: readonly TextStretch[], b: readonly TextStretch[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ node, start, end }, at) => {
      const other = b[at];
      return other?.node === node && other.start === start && other.end === end;
    })
  );
}

/** Whether a coat shows exactly these places. */
function shows({ marks }: Coat, places: Layer['places']): boolean {
  if (marks.size !== places.length) return false;
  let at = 0;
  for (const { stretches } of marks) {
    const place = places[at++];
    if (!place || !areSameStretches(stretches, place)) return false;
  }
  return true;
}

/** The places of a layer by the document that they stand in; a frame that goes to another page keeps its window, but not its document. */
function splitByHome(places: Layer['places']): Map<Document, Layer['places'][number][]> {
  const byHome = new Map<Document, Layer['places'][number][]>();
  for (const stretches of places) {
    const home = stretches[0]?.node.ownerDocument;
    if (!home?.defaultView) continue;
    const own = byHome.get(home);
    if (own) own.push(stretches);
    else byHome.set(home, [stretches]);
  }
  return byHome;
}

/** Firefox's compiler takes `CSS.highlights` of one window for that of another, after a few of them; it leaves `Reflect.get` alone. */
function registryOf(view: View): HighlightRegistry {
  return Reflect.get(view.CSS, 'highlights') as HighlightRegistry;
}

/** Whether a coat is registered, or its document has gone (`gone`), so that nothing can be put back. */
function isRegistered({ key, highlight, home, registry }: Coat): boolean | 'gone' {
  try {
    return home.defaultView === null ? 'gone' : registry.get(key) === highlight;
  } catch {
    return 'gone'; // Firefox: a dead object
  }
}

/**
 * A painter by the CSS Custom Highlight API, in every document that the places stand in; it changes no page. `css` is the sheet for the keys:
 * it stays until `leave`, and is written anew after it, since each coming and going of it makes the browser style the whole page anew.
 */
export function createPainter(css: () => string): Painter {
  const sheets = new Sheets(css);
  const registries = new WeakMap<Document, HighlightRegistry>();
  let standing = new StandingMarks<Coat, Mark>();
  let coats: readonly Coat[] = [];

  const remove = (gone: readonly Coat[]): void => {
    for (const coat of gone) if (isRegistered(coat) === true) coat.registry.delete(coat.key);
  };
  const cover = (home: Document, view: View, { key, priority }: Layer, places: Layer['places']): Coat => {
    const registry = registries.get(home) ?? registryOf(view);
    registries.set(home, registry);
    const highlight = new view.Highlight();
    highlight.priority = priority;
    const marks = new Set<Mark>();
    for (const stretches of places) {
      const range = toRange(view, stretches);
      if (!range) continue;
      sheets.add(range.startContainer, view);
      highlight.add(range);
      marks.add({ stretches, range });
    }
    return { key, highlight, marks, home, registry };
  };
  /** A layer's coats, one for each document; what shows the same already is left as it is, so that nothing flickers. */
  const paintLayer = (layer: Layer): Coat[] =>
    [...splitByHome(layer.places)].flatMap(([home, places]) => {
      const before = coats.find((coat) => coat.key === layer.key && coat.home === home);
      if (before && shows(before, places)) return before;
      return home.defaultView ? cover(home, home.defaultView, layer, places) : [];
    });

  const restore = (): void => {
    for (const coat of coats) if (!isRegistered(coat)) coat.registry.set(coat.key, coat.highlight);
    sheets.adopt();
  };

  const clear = (): void => {
    remove(coats);
    coats = [];
    standing = new StandingMarks();
  };

  return {
    paint(layers) {
      const next = layers.flatMap(paintLayer);
      remove(coats.filter((old) => !next.some(({ key, home }) => key === old.key && home === old.home)));
      coats = next;
      restore();
      standing = new StandingMarks();
      for (const coat of coats) for (const mark of coat.marks) standing.add(coat, mark);
    },
    drop(changes) {
      for (const [{ highlight, marks }, mark] of standing.takeChanged(changes)) {
        highlight.delete(mark.range);
        marks.delete(mark);
      }
    },
    clear,
    leave() {
      clear();
      sheets.remove();
    },
    restore,
    stands: () => coats.every(isRegistered) && sheets.stand(),
  };
}
