/** The element of a page of ours that something is drawn into. Throws where the page has none of that id. */
export function mountPoint(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}": add it to index.html.`);
  return element;
}
