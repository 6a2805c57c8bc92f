import type { Span } from '../../lib/analysis/model.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';
import { keepPainted } from '../../lib/page/keep-painted.ts';
import { createPainter, type Layer } from '../../lib/page/painter.ts';
import { createLayerKeys } from './layers.ts';
import type { TopicPage } from './read-topic.ts';

/** Paints a page as it was last read, with what the reader has in hand. */
export function createCanvas(dossiers: readonly Dossier[], isShown: () => boolean, signal: AbortSignal) {
  const keys = createLayerKeys(dossiers);
  const painter = keepPainted(createPainter(keys.css), signal);
  let layers: readonly Layer[] = [];
  let page: TopicPage | undefined;
  let active: Span | undefined;

  const paint = (): void => {
    layers = page && isShown() ? keys.arrange(page, active) : [];
    if (layers.length > 0) painter.paint(layers);
    else painter.clear();
  };
  return {
    drop: painter.drop,
    clear: painter.clear,
    /** The page is another now: what it did to our marks before is forgotten. */
    forgive: painter.forgive,
    describe: () => keys.describe(layers),
    /** Paints a page anew, with nothing in hand; `undefined` takes everything back. */
    show(next: TopicPage | undefined): void {
      page = next;
      active = undefined;
      paint();
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
