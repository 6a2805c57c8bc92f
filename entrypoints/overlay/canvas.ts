import type { Settings, Span } from '../../lib/analysis/model.ts';
import type { TopicDossier } from '../../lib/dossier/schema.ts';
import { isKeptByFramework } from '../../lib/page/find-keeper.ts';
import { keepPainted } from '../../lib/page/keep-painted.ts';
import { createMarkPainter, type Marker } from '../../lib/page/mark-painter.ts';
import { createPainter, type Layer } from '../../lib/page/painter.ts';
import type { PageChanges } from '../../lib/page/watch-page.ts';
import { createLayerKeys, pickShown, type Shown } from './layers.ts';
import type { TopicPage } from './view-page.ts';

/** What a canvas has to be told. */
export interface CanvasOptions {
  readonly document: Document;
  readonly dossiers: readonly TopicDossier[];
  readonly isShown: () => boolean;
  /** What the reader has chosen last. */
  readonly settings: () => Settings;
  /** What puts marks into the page; `undefined` until it has been brought. */
  readonly marker: () => Marker | undefined;
  /** Runs what changes the page without its being taken for a change of the page's own. */
  readonly silently: (work: () => void) => void;
  /** Called before each look at whether the paint still stands. */
  readonly onLook: () => void;
  readonly signal: AbortSignal;
}

/** Paints a page as it was last read, with what the reader has in hand. */
export function createCanvas(options: CanvasOptions) {
  const { document, dossiers, isShown, settings, marker, silently, onLook, signal } = options;
  const keys = createLayerKeys(dossiers);
  const styleOf = () => settings().style ?? 'calm';
  const wantsMarks = () => settings().painter === 'marks' && marker() !== undefined;
  const highlights = keepPainted(
    createPainter(() => keys.writeCss(styleOf())),
    onLook,
    signal,
  );
  const marks = keepPainted(
    createMarkPainter(() => keys.writeMarkCss(styleOf()), marker),
    onLook,
    signal,
  );
  let layers: readonly Layer[] = [];
  let page: TopicPage | undefined;
  let active: Span | undefined;
  let refused = false;
  let style = styleOf();

  const leave = (): void => {
    highlights.leave();
    silently(marks.leave);
  };
  const clear = (): void => {
    highlights.clear();
    silently(marks.clear);
  };
  const paint = (): void => {
    layers = page && isShown() ? keys.arrange(page, active, settings()) : [];
    if (style !== styleOf()) leave(); // the sheets are written anew
    style = styleOf();
    const useMarks = wantsMarks() && !refused;
    if (layers.length === 0) clear();
    else if (useMarks) {
      highlights.clear();
      silently(() => marks.paint(layers));
    } else {
      silently(marks.clear);
      highlights.paint(layers);
    }
  };
  /** Whether marks cannot be put into what is to be painted of a page. */
  const refuses = (next: TopicPage | undefined): boolean => {
    if (!next || !wantsMarks()) return false;
    const nodes = keys.arrange(next, undefined, settings()).flatMap(({ places }) => places.flat());
    return isKeptByFramework(
      document,
      nodes.map(({ node }) => node),
    );
  };
  return {
    leave,
    allKeys: keys.all,
    drop(changes: PageChanges): void {
      highlights.drop(changes);
      marks.drop(changes);
    },
    /** The page is another now: what it did to our marks before is forgotten. */
    forgive(): void {
      highlights.forgive();
      marks.forgive();
    },
    describe: () => keys.describe(layers),
    /** What the reader sees of the page now. */
    shown: (): Shown => (page && isShown() ? pickShown(page, settings()) : { mentions: [], findings: [] }),
    /** Paints a page anew, with nothing in hand; `undefined` takes everything back. Answers whether the page refuses the marks that the reader wants. */
    show(next: TopicPage | undefined): boolean {
      page = next;
      active = undefined;
      refused = refuses(next);
      paint();
      return refused;
    },
    /** The reader has a statement or a mention in hand, or lets it go. */
    hold(span: Span | undefined): void {
      active = span;
      paint();
    },
    /** Documents and shadow roots in which something is painted. */
    homes(): { readonly document: Document; readonly root: Node }[] {
      const nodes = layers.flatMap(({ places }) => places.flat()).map(({ node }) => node);
      const byRoot = new Map(nodes.map((node) => [node.getRootNode(), node.ownerDocument]));
      return [...byRoot].map(([root, document]) => ({ root, document }));
    },
  };
}
