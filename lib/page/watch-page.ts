const pause = 250; // ms of quiet after a change before the page is read again
const maxWait = 2000; // ms; a page that never rests is read this often at most
const maxReads = 200; // for one address; a page that still changes after that is left as it is

/** What a page has done: one by one, or `many` where to ask for each would cost more than to look at all that is marked. */
export type PageChanges = readonly MutationRecord[] | 'many';

const many = 200; // records; each costs about a microsecond to ask for

/** What is called when. */
export interface PageWatch {
  /** Before the next paint: in the mutation callback itself, and of many changes once for all that come before that paint. */
  readonly onMutation: (changes: PageChanges) => void;
  /** After the page has fallen quiet. */
  readonly onChange: () => void;
  /** The page has come back from the browser's cache, or to another address within itself. */
  readonly onReturn: () => void;
  /** Whether a node that came or went is our own. */
  readonly isOurs: (node: Node) => boolean;
  readonly signal: AbortSignal;
}

/** Calls back once a page has fallen quiet, or after `maxWait` where it does not. Returns what tells of a change. */
function createQuietTimer(onQuiet: () => void, signal: AbortSignal): () => void {
  let timer = 0;
  let firstChange = 0;
  let lastChange = 0;
  // one timer for a row of changes: to set it anew for each would cost more than the rest of the watch
  const look = (): void => {
    const now = performance.now();
    const wait = Math.min(lastChange + pause, firstChange + maxWait) - now;
    timer = wait > 1 ? window.setTimeout(look, wait) : 0;
    if (timer === 0) onQuiet();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    lastChange = performance.now();
    if (timer !== 0) return;
    firstChange = lastChange;
    timer = window.setTimeout(look, pause);
  };
}

/** What a browser's translator leaves on the root: the other language, and a class. */
function readTranslation({ lang, classList }: HTMLElement): string {
  return `${lang} ${classList.contains('translated-ltr') || classList.contains('translated-rtl')}`;
}

/** Watches a page for text that comes, changes and goes, in its frames and open shadow roots too where `watchIn` is called on them. */
export function watchPage(document: Document, { onMutation, onChange, onReturn, isOurs, signal }: PageWatch) {
  const root = document.documentElement;
  let reads = 0;
  let changes = 0;
  let translation = readTranslation(root);
  let address = location.href;
  const changed = createQuietTimer(() => {
    if (reads >= maxReads) return;
    reads += 1;
    onChange();
  }, signal);
  const areOurs = (nodes: NodeList): boolean => {
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      if (node && !isOurs(node)) return false;
    }
    return true;
  };
  const isTranslated = (): boolean => {
    const now = readTranslation(root);
    const isNew = now !== translation;
    translation = now;
    return isNew;
  };
  const tell = (byPage: readonly MutationRecord[]): void => {
    changes += 1;
    if (byPage.length > 0) {
      onMutation(byPage);
      observer.takeRecords(); // what we took back just now
    }
    changed();
  };
  let isTelling = false;
  /** A page that nobody sees has no next paint; what is marked there then is found out when it is looked at. */
  const tellOfMany = (): void => {
    if (isTelling) return;
    isTelling = true;
    requestAnimationFrame(() => {
      isTelling = false;
      if (signal.aborted) return;
      onMutation('many');
      observer.takeRecords(); // what we took back just now
    });
  };
  /** A page that writes its text a thousand times pays for this as often: it asks the browser for as little as it can. */
  const take = (records: readonly MutationRecord[]): void => {
    if (records.length > many) {
      changes += 1;
      changed();
      tellOfMany();
      return;
    }
    const byPage: MutationRecord[] = [];
    let isTurned = false;
    for (const record of records) {
      const { type } = record;
      if (type === 'attributes' && record.target === root) isTurned ||= isTranslated();
      else if (type !== 'childList' || !areOurs(record.addedNodes) || !areOurs(record.removedNodes))
        byPage.push(record);
    }
    if (byPage.length > 0 || isTurned) tell(byPage);
  };
  const observer = new MutationObserver(take);
  const watched = new WeakSet<Node>();
  const watchIn = (place: Node): void => {
    if (watched.has(place)) return;
    watched.add(place);
    const text = { childList: true, characterData: true, subtree: true };
    observer.observe(place, { ...text, attributeFilter: ['contenteditable'] });
  };
  watchIn(document);
  observer.observe(root, { attributeFilter: ['lang', 'class'] });
  const restart = (): void => {
    // a page that only writes its address anew, at every scroll perhaps, has no more readings for that
    if (location.href !== address) reads = 0;
    address = location.href;
    onReturn();
    changed();
  };
  window.navigation?.addEventListener('currententrychange', restart, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && restart(), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watchIn,
    /** How often the page has changed so far. */
    changes: () => changes,
    /** Does something to the page that is not to be taken for a change of its own. */
    silently(work: () => void): void {
      take(observer.takeRecords());
      work();
      observer.takeRecords();
    },
  };
}
