/** How many characters stand in paragraphs, without reading them anew for each element that asks. */
export interface Paragraphs {
  /** Measures them all, in slices. */
  readonly measure: () => Generator<void, void>;
  /** Characters in all paragraphs; `undefined` before they are measured. */
  readonly total: () => number | undefined;
  /** Characters in the paragraphs below an element. */
  readonly below: (element: Element) => number;
}

const paragraphsInSlice = 200; // a millisecond or so

function lengthOf(paragraph: Element): number {
  return paragraph.textContent.trim().length;
}

/** Makes the measure for one document. */
export function createParagraphs(document: Document): Paragraphs {
  /** Place of each paragraph, and how much stands before it; behind the last one the whole. */
  const placeOf = new Map<Element, number>();
  const before: number[] = [0];
  let isMeasured = false;
  return {
    *measure() {
      for (const paragraph of document.querySelectorAll('p')) {
        const at = placeOf.size;
        placeOf.set(paragraph, at);
        before.push((before[at] ?? 0) + lengthOf(paragraph));
        if (at % paragraphsInSlice === 0) yield;
      }
      isMeasured = true;
    },
    total: () => (isMeasured ? before.at(-1) : undefined),
    below(element) {
      const first = element.querySelector('p');
      if (!first) return 0;
      const at = placeOf.get(first);
      const count = element.getElementsByTagName('p').length;
      const end = at === undefined ? undefined : before[at + count];
      if (at !== undefined && end !== undefined) return end - (before[at] ?? 0);
      // of a frame or a shadow root, or newer than the measure
      let length = 0;
      for (const paragraph of element.querySelectorAll('p')) length += lengthOf(paragraph);
      return length;
    },
  };
}
