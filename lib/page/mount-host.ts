import { createAllowance } from './allowance.ts';

/** A place of our own above the page, closed to it. */
export interface Host {
  readonly root: ShadowRoot;
  /** Whether an event comes from inside. */
  readonly isIn: (event: Event) => boolean;
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

/** What a host is to have, and who is told of it. */
export interface HostOptions {
  readonly css: string;
  /** The page will not have it. */
  readonly onLost: () => void;
  /** Called with the element before it stands in the page. */
  readonly onHost: (host: Node) => void;
}

/** Puts a host that a page takes away back, some times; then tells so and leaves it. Returns the end of the watch. */
function keepInPage(host: HTMLElement, mount: () => void, onLost: () => void): () => void {
  const mayPutBack = createAllowance();
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (host.ownerDocument.documentElement && mayPutBack()) mount();
    else onLost();
  });
  observer.observe(host.ownerDocument, { childList: true });
  observer.observe(host.ownerDocument.documentElement, { childList: true });
  return () => observer.disconnect();
}

/** Puts one element at the end of the document, in the top layer where the browser has one, with a closed shadow root. */
export function mountHost(document: Document, { css, onLost, onHost }: HostOptions): Host {
  const host = document.createElement('div');
  onHost(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}\n${hostCss}`);
  root.adoptedStyleSheets = [sheet];
  const mount = (): void => {
    host.popover = 'manual';
    document.documentElement.append(host);
    host.showPopover();
  };
  mount();
  const leave = keepInPage(host, mount, onLost);
  // the page's own shortcuts must not fire while the reader is in here
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    host.addEventListener(type, (event) => event.stopPropagation());
  const remove = (): void => {
    leave();
    host.remove();
  };
  return { root, isIn: (event) => event.composedPath().includes(host), remove };
}
