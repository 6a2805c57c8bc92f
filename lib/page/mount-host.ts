/** A place of our own above the page, closed to it. */
export interface Host {
  readonly root: ShadowRoot;
  /** Whether an event comes from inside. */
  readonly isIn: (event: Event) => boolean;
  /** Whether it still stands in the page: the page can take it away. */
  readonly isMounted: () => boolean;
  /** Takes the host away. */
  readonly remove: () => void;
}

// The host's own look is set from inside, where `!important` wins over the page's `!important`.
const hostCss = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}
@media print { :host { display: none !important; } }
`;

const hosts = new WeakSet<Node>();

/** Stands in our closed root, where no page sees it. */
const mark = 'second-source';

/** Takes away the hosts of a run that could not: Firefox ends the scripts of an extension that is updated without a word. */
export function removeLeftHosts(document: Document): void {
  for (const element of [...document.documentElement.children]) {
    // only Firefox has this, and only for extensions
    const root: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
    if (root instanceof ShadowRoot && root.firstChild?.nodeValue === mark) element.remove();
  }
}

/** Whether a node of the page is a host of ours. */
export function isHost(node: Node): boolean {
  return hosts.has(node);
}

/** Puts one element at the end of the document, in the top layer where the browser has one, with a closed shadow root. */
export function mountHost(document: Document, css: string): Host {
  const host = document.createElement('div');
  hosts.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}\n${hostCss}`);
  root.adoptedStyleSheets = [sheet];
  root.append(document.createComment(mark));
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  // the page's own shortcuts must not fire while the reader is in here
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    host.addEventListener(type, (event) => event.stopPropagation());
  return {
    root,
    isIn: (event) => event.composedPath().includes(host),
    isMounted: () => host.isConnected,
    remove: () => host.remove(),
  };
}
