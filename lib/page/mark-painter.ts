import type Mark from 'mark.js';
import { type Cut, cutStretch, noteCuts, undoCut, wholeData } from './cut-texts.ts';
import type { TextStretch } from './page-text.ts';
import { areSameStretches, type Layer, type Painter } from './painter.ts';
import { Sheets } from './sheets.ts';

/** The attribute of our marks; its value is a layer's key, which means nothing to the page. */
export const markAttribute = 'data-mark';

/** The library that puts marks around words; a script of its own brings it. */
export type Marker = typeof Mark;

interface Place {
  readonly key: string;
  readonly stretches: readonly TextStretch[];
}

/** What mentions or statements have done to a page. */
interface Pass {
  readonly places: readonly Place[];
  readonly cuts: readonly Cut[];
}

const nothing: Pass = { places: [], cuts: [] };

function areSame(a: readonly Place[], b: readonly Place[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, stretches }, at) => b[at]?.key === key && areSameStretches(b[at].stretches, stretches))
  );
}

interface Piece extends TextStretch {
  readonly key: string;
}

/** Offset of each text node below an element in what mark.js takes for its text. */
function offsetsIn(parent: Element): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = parent.ownerDocument.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.matches('script, style, title')) continue;
    offsets.set(node, offset);
    offset += node.nodeValue?.length ?? 0;
  }
  return offsets;
}

/** Marks stretches of text nodes that are children of one element. */
function markIn(parent: Element, pieces: readonly Piece[], marker: Marker): Cut[] {
  const offsets = offsetsIn(parent);
  const ranges = pieces.map(({ node, start, end, key }) => ({
    start: (offsets.get(node) ?? 0) + start,
    length: end - start,
    key,
  }));
  const nodes = pieces.map(({ node }) => node);
  return noteCuts(nodes, () =>
    new marker(parent as HTMLElement).markRanges(ranges, {
      each: (mark, range) => {
        mark.removeAttribute('data-markjs');
        mark.setAttribute(markAttribute, 'key' in range ? String(range.key) : '');
      },
    }),
  );
}

function markAll(places: readonly Place[], sheets: Sheets, marker: Marker): Pass {
  const byParent = new Map<Element, Piece[]>();
  for (const { key, stretches } of places) {
    for (const { node, start, end } of stretches.flatMap(cutStretch)) {
      const parent = node.parentElement;
      const view = node.ownerDocument.defaultView;
      if (!parent || !view || !node.isConnected) continue;
      sheets.add(node, view);
      const own = byParent.get(parent);
      if (own) own.push({ node, start, end, key });
      else byParent.set(parent, [{ node, start, end, key }]);
    }
  }
  return { places, cuts: [...byParent].flatMap(([parent, pieces]) => markIn(parent, pieces, marker)) };
}

function undo({ cuts }: Pass): void {
  for (const cut of [...cuts].reverse()) undoCut(cut);
}

function placesOf(layers: readonly Layer[], pass: Layer['pass']): Place[] {
  return layers
    .filter((layer) => layer.pass === pass)
    .flatMap(({ key, places }) => places.filter(({ length }) => length > 0).map((stretches) => ({ key, stretches })));
}

/**
 * A painter that puts elements around the words, for printing, copying and screen readers: it changes the page while it paints, and puts it back
 * node for node. Mentions are marked first, statements over them. `css` is the sheet for the marks; without a marker nothing is painted.
 */
export function createMarkPainter(css: () => string, findMarker: () => Marker | undefined): Painter {
  const sheets = new Sheets(css);
  let mentions = nothing;
  let statements = nothing;
  let wasTouched = false;
  /** What stands in each marked node, taken for whole. */
  let dataOf: ReadonlyMap<Text, string> = new Map();

  const clear = (): void => {
    undo(statements);
    undo(mentions);
    [statements, mentions] = [nothing, nothing];
  };
  const isAsMarked = (): boolean => [...dataOf].every(([node, data]) => node.isConnected && wholeData(node) === data);
  return {
    paint(layers) {
      const [names, lines] = [placesOf(layers, 'mentions'), placesOf(layers, 'statements')];
      const isNew = !areSame(names, mentions.places);
      const marker = findMarker();
      if (!marker || (!isNew && areSame(lines, statements.places))) return;
      wasTouched = false;
      undo(statements);
      if (isNew) {
        undo(mentions);
        mentions = markAll(names, sheets, marker);
      }
      statements = markAll(lines, sheets, marker);
      const nodes = [...names, ...lines].flatMap(({ stretches }) => stretches.map(({ node }) => node));
      dataOf = new Map(nodes.map((node) => [node, wholeData(node)]));
      sheets.adopt();
    },
    drop(changes) {
      if (statements.cuts.length + mentions.cuts.length === 0) return;
      if (changes === 'many') {
        wasTouched ||= !isAsMarked();
        if (wasTouched) clear();
        return;
      }
      const ours = new Set<Node>(
        [statements, mentions].flatMap(({ cuts }) => cuts.flatMap((cut) => [cut.node, ...cut.made])),
      );
      const isOurs = (node: Node | null): boolean => node !== null && ours.has(node);
      const isTouched = changes.some(
        ({ type, target, removedNodes }) =>
          (type === 'characterData' && (isOurs(target) || isOurs(target.parentNode))) ||
          isOurs(target) ||
          [...removedNodes].some(isOurs),
      );
      // the page works on the very text that we have cut: all of it is given back, and marked anew once the page is quiet
      if (isTouched) clear();
      wasTouched ||= isTouched;
    },
    clear,
    leave() {
      clear();
      sheets.remove();
    },
    stands: () => !wasTouched && sheets.stand(),
    restore: () => sheets.adopt(),
  };
}
