import type { Tab, TestBrowser } from '../harness/browsers.ts';
import { askPainted, askView, countRanges, readRows, waitUntilRead } from '../harness/shown.ts';

/** What the extension shows on a page, as `score_pages.py` reads it. */
export interface PageReading {
  readonly file: string;
  readonly onTopic: boolean;
  readonly topics: readonly string[];
  /** Number of painted ranges by entity. */
  readonly entities: Readonly<Record<string, number>>;
  readonly relations: readonly { readonly sentence: string; readonly ref: string; readonly stance: string }[];
}

/** What is painted on a page that has been read. */
export async function readPaint(browser: TestBrowser, tab: Tab, file: string): Promise<Omit<PageReading, 'relations'>> {
  const view = await askView(browser, tab.id);
  if (!view?.analysis.topic.about) return { file, onTopic: false, topics: [], entities: {} };
  const [painted, ranges] = await Promise.all([askPainted(browser, tab.id), countRanges(tab)]);
  const entities: Record<string, number> = {};
  for (const { key, entityId } of painted) {
    const count = ranges[key] ?? 0;
    if (entityId !== undefined && count > 0) entities[entityId] = (entities[entityId] ?? 0) + count;
  }
  return { file, onTopic: true, topics: view.analysis.topic.topics, entities };
}

/** What is shown on a page that has been read, in the page and in the popup. */
export async function readTab(browser: TestBrowser, tab: Tab, file: string): Promise<PageReading> {
  const paint = await readPaint(browser, tab, file);
  const rows = paint.onTopic ? await readRows(browser, tab.id) : [];
  const relations = new Map(
    rows.map(({ sentence, ref, stance }) => [JSON.stringify([sentence, ref, stance]), { sentence, ref, stance }]),
  );
  return { ...paint, relations: [...relations.values()] };
}

/** Opens a page of a server in a browser, waits until it is read, and says what is shown. */
export async function readPage(browser: TestBrowser, origin: string, file: string): Promise<PageReading> {
  const tab = await browser.openPage(`${origin}/${encodeURIComponent(file)}`);
  try {
    await waitUntilRead(browser, tab);
    return await readTab(browser, tab, file);
  } finally {
    await tab.page.close();
  }
}
