const pause = 250; // ms of quiet after a change before the page is read again
const maxWait = 2000; // ms; a page that never rests is read this often at most
const maxReads = 200; // for one address; a page that still changes after that is left as it is

/** What is called when. */
export interface PageWatch {
  /** In the mutation callback itself, before the next paint: nodes whose text changed, and those that came. */
  readonly onMutation: (changed: ReadonlySet<Node>) => void;
  /** After the page has fallen quiet. */
  readonly onChange: () => void;
  /** The page has come back from the browser's cache, or to another address within itself. */
  readonly onReturn: () => void;
  /** Whether a node that came or went is our own. */
  readonly isOurs: (node: Node) => boolean;
  readonly signal: AbortSignal;
}

/** Watches a page for text that comes, changes and goes, in its frames and open shadow roots too where `watchIn` is called on them. */
export function watchPage(document: Document, { onMutation, onChange, onReturn, isOurs, signal }: PageWatch) {
  let timer = 0;
  let waitingSince = 0;
  let reads = 0;
  const readSoon = (): void => {
    if (reads >= maxReads) return;
    const now = performance.now();
    if (timer === 0) waitingSince = now;
    clearTimeout(timer);
    timer = window.setTimeout(
      () => {
        timer = 0;
        reads += 1;
        onChange();
      },
      Math.max(0, Math.min(pause, waitingSince + maxWait - now)),
    );
  };
  const observer = new MutationObserver((records) => {
    const byPage = records.filter(({ addedNodes, removedNodes }) => {
      const moved = [...addedNodes, ...removedNodes];
      return moved.length === 0 || !moved.every(isOurs);
    });
    if (byPage.length === 0) return;
    onMutation(
      new Set(byPage.flatMap(({ type, target, addedNodes }) => (type === 'characterData' ? target : [...addedNodes]))),
    );
    readSoon();
  });
  const watched = new WeakSet<Node>();
  const watchIn = (root: Node): void => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  watchIn(document);
  const restart = (): void => {
    reads = 0;
    onReturn();
    readSoon();
  };
  window.navigation?.addEventListener('currententrychange', restart, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && restart(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { watchIn };
}
