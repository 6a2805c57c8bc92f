import { markAttribute } from './mark-painter.ts';

/** 32 bits of a text (FNV-1a). */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits >>> 0;
}

/**
 * The beginning of all our keys on a page: without meaning and another one on every visit, yet the same for every script of ours in one document. So a
 * later one paints over what an earlier one can no longer take back, without walking through the registry, which Firefox does not allow.
 */
export function makeKeyPrefix(): string {
  return `x${hash(String(performance.timeOrigin)).toString(16).padStart(8, '0')}`;
}

/**
 * Takes away what an earlier script of ours has left that can no longer do so itself: an update of the extension ends it in mid-page, and
 * brings a new one in a world of its own. `keys` are all that ours can have; `rootOf` sees closed roots too: a host of ours is told by what stands in it, for other extensions
 * have theirs.
 */
export function sweepLeftovers(
  document: Document,
  keys: readonly string[],
  rootOf: (element: HTMLElement) => ShadowRoot | null,
): void {
  const prefix = makeKeyPrefix();
  for (const key of keys) document.defaultView?.CSS.highlights.delete(key);
  const sheets = [...document.adoptedStyleSheets];
  const foreign = sheets.filter(({ cssRules }) => !cssRules.item(0)?.cssText.includes(`${prefix}-`));
  if (foreign.length < sheets.length) document.adoptedStyleSheets = foreign;
  for (const host of document.querySelectorAll<HTMLElement>(':root > [popover]'))
    if (rootOf(host)?.querySelector('.second-source')) host.remove();
  for (const mark of document.querySelectorAll(`mark[${markAttribute}^="${prefix}-"]`))
    mark.replaceWith(...mark.childNodes);
}
