/** With more elements than this (a megabyte or two of text) a page is read in parts: all of it in one go would be felt. */
const mostElements = 50_000;
/** What is read in one go of such a page: a millisecond or two. */
const elementsInPart = 4000;
const partLength = 200_000; // UTF-16 units; small parts are put together, since each is searched for every literal

function countElements(element: Element): number {
  return element.getElementsByTagName('*').length;
}

function* partsBelow(element: Element): Generator<string, void> {
  let part = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child instanceof Element && countElements(child) > elementsInPart) {
      yield part;
      part = '';
      yield* partsBelow(child);
    } else {
      // text alone: what comments hold is not read, as `textContent` of their parent would not
      if (child.nodeType !== Node.COMMENT_NODE) part += child.textContent ?? '';
      if (part.length > partLength) {
        yield part;
        part = '';
      }
    }
  }
  yield part;
}

/** A page with less text and fewer elements than this may keep its text in shadow roots; of others they are not looked for. */
const thinText = 4000; // UTF-16 units
const thinElements = 1000;

/** Text of open shadow roots, nested ones too, on a page that has hardly any of its own. */
function* shadowText(root: ParentNode): Generator<string, void> {
  for (const element of root.querySelectorAll('*')) {
    const { shadowRoot } = element;
    if (!shadowRoot) continue;
    yield shadowRoot.textContent;
    yield* shadowText(shadowRoot);
  }
}

function* frameText(document: Document): Generator<string, void> {
  for (const frame of document.querySelectorAll('iframe')) {
    const inner = frame.contentDocument; // null for one of another origin
    if (inner) yield* gateText(inner);
  }
}

/** All text of a document that the gate searches, in one part for most pages. No style is asked for, and no node by itself. */
export function* gateText(document: Document): Generator<string, void> {
  const { body, defaultView } = document;
  if (!body) return;
  const elements = countElements(body);
  if (elements > mostElements) yield* partsBelow(body);
  else {
    const text = body.textContent;
    yield text;
    if (text.length < thinText && elements < thinElements) yield* shadowText(body);
  }
  if (defaultView && defaultView.length > 0) yield* frameText(document);
}
