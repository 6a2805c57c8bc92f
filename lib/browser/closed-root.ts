/** The root of an element, closed ones too, as a script of an extension sees it: Firefox has a property for that, Chromium a function. */
export function readClosedRoot(element: HTMLElement): ShadowRoot | null {
  const known = (element as { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return known === undefined ? (chrome.dom?.openOrClosedShadowRoot(element) ?? null) : known;
}
