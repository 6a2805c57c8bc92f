/** With more elements than this (three megabytes of English, one of Chinese) a page is read in parts: all of it in one go would be felt. */
const mostElements = 70_000;
/** What is read in one go of such a page: a millisecond or two. */
const elementsInPart = 4000;
const partLength = 200_000; // UTF-16 units; small parts are put together, since each is searched for every literal

function countElements(element: Element): number {
  return element.getElementsByTagName('*').length;
}

/** With more children than this an element is read in runs of them, which are taken to be of one size: asking each costs more than reading it. */
const mostAsked = 100;

/** `elements` is how many are below it: counting them again would cost a third of the reading. */
function* partsBelow(element: Element, elements: number): Generator<string, void> {
  const { childNodes } = element;
  const parts = Math.ceil(elements / elementsInPart);
  const run = childNodes.length > mostAsked ? Math.ceil(childNodes.length / parts) : 1;
  let part = '';
  for (let at = 0; at < childNodes.length; at += run) {
    const child = childNodes[at];
    const below = run === 1 && child instanceof Element ? countElements(child) : 0;
    if (child instanceof Element && below > elementsInPart) {
      yield part;
      part = '';
      yield* partsBelow(child, below);
      continue;
    }
    const range = new Range();
    range.setStart(element, at);
    range.setEnd(element, Math.min(at + run, childNodes.length));
    part += range; // its text, as `textContent` would give it
    if (part.length > partLength) {
      yield part;
      part = '';
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
  if (elements > mostElements) yield* partsBelow(body, elements);
  else {
    const text = body.textContent;
    yield text;
    if (text.length < thinText && elements < thinElements) yield* shadowText(body);
  }
  if (defaultView && defaultView.length > 0) yield* frameText(document);
}
