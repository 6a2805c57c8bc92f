/** Stretches of an element's text to be painted alike. */
export interface TextLayer {
  /** Name in the document's highlight registry. */
  readonly key: string;
  /** Offsets into the element's `textContent`, in UTF-16 units, end exclusive; sorted, never overlapping. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

/** Live ranges over stretches of an element's text, in their order; those that lie behind its end are passed over. */
export function toRanges(element: HTMLElement, stretches: TextLayer['stretches']): Range[] {
  const page = element.ownerDocument;
  const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  let node = walker.nextNode();
  let before = 0; // length of the text before the node
  const endOf = () => before + (node?.textContent?.length ?? 0);
  const goOn = () => {
    before = endOf();
    node = walker.nextNode();
  };
  for (const { start, end } of stretches) {
    while (node && endOf() <= start) goOn();
    const range = page.createRange();
    if (!node) break;
    range.setStart(node, start - before);
    while (node && endOf() < end) goOn();
    if (!node) break;
    range.setEnd(node, end - before);
    ranges.push(range);
  }
  return ranges;
}

/**
 * Paints layers over an element's text by the CSS Custom Highlight API, a later one above, and so changes no text. A layer without
 * stretches is taken away.
 */
export function paintText(element: HTMLElement, layers: readonly TextLayer[]): void {
  for (const [priority, { key, stretches }] of layers.entries()) {
    if (stretches.length === 0) CSS.highlights.delete(key);
    else CSS.highlights.set(key, Object.assign(new Highlight(...toRanges(element, stretches)), { priority }));
  }
}
