import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runInLanes } from '../eval/lanes.ts';
import { type PageReading, readPaint } from '../eval/read-page.ts';
import { openBrowser, type Tab, type TestBrowser, type Toolbar } from '../harness/browsers.ts';
import { type BrowserName, browserNames, findBuild } from '../harness/build-extension.ts';
import { startCountingProxy } from '../harness/counting-proxy.ts';
import { countPainted } from '../harness/inside-host.ts';
import { servePages } from '../harness/pages-server.ts';
import { waitUntilRead, waitUntilStill } from '../harness/shown.ts';
import { goldenFolder, readGolden, scoreMentions } from './golden-pages.ts';
import { findChanges, makeEmptyExtension, readTraces, type Traces, watchConsole } from './observe.ts';
import { choose } from './settings.ts';

const golden = readGolden();
const files = Object.keys(golden);
const [onTopic, offTopic] = [true, false].map((wanted) => files.filter((file) => golden[file]?.onTopic === wanted));
/** Pages that `eval -- pages` would count entities on. */
const evaluated = ['wire-report.html', 'ko-gift.html', 'iframe-srcdoc.html'];
const lanes = 3;

async function waitFor(what: string, holds: () => Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 30_000, interval: 250 }).catch((cause: unknown) => {
    throw new Error(`waited in vain for ${what}`, { cause });
  });
}

type Paint = Omit<PageReading, 'relations'>;

/** A page before anything is painted on it, as the extension shows it, and after all was taken back. */
interface Course {
  readonly before: Traces;
  readonly during: Traces;
  readonly after: Traces;
  readonly reading: Paint;
  readonly toolbar: Toolbar;
}

/** Two browsers on the same pages, one with the extension, one with an empty one. */
async function openBoth(name: BrowserName) {
  const server = await servePages(goldenFolder);
  const proxy = await startCountingProxy([server.origin]);
  const options = { headless: true, proxyPort: proxy.port, places: 'windows' } as const;
  const browser = await openBrowser(name, { ...options, extension: findBuild(name) });
  const empty = makeEmptyExtension(name);
  const control = await openBrowser(name, { ...options, extension: empty });
  const close = async () => {
    for (const one of [browser, control, proxy, server]) await one.close();
    rmSync(empty, { recursive: true, force: true });
  };
  return { server, proxy, browser, control, close };
}

/** A page as it is without the extension. */
async function readPlain(browser: TestBrowser, origin: string, file: string): Promise<Traces> {
  const tab = await browser.openPage(`${origin}/${file}`);
  await waitUntilStill(() => tab.page.content());
  const traces = await readTraces(tab);
  await tab.page.close();
  return traces;
}

/** What is shown on open pages, a few at a time. */
function onTabs<R>(
  tabs: ReadonlyMap<string, Tab>,
  work: (tab: Tab, file: string) => Promise<R>,
): Promise<Map<string, R>> {
  const entries = [...tabs];
  const all = runInLanes(entries, lanes, async ([file, tab]): Promise<[string, R]> => [file, await work(tab, file)]);
  return Promise.all(all).then((pairs) => new Map(pairs));
}

/** Takes open pages from unpainted to painted and back again. */
async function readCourses(browser: TestBrowser, tabs: ReadonlyMap<string, Tab>) {
  await onTabs(tabs, (tab) => waitUntilRead(browser, tab));
  const before = await onTabs(tabs, readTraces);
  const bare = await onTabs(new Map([...tabs].filter(([file]) => evaluated.includes(file))), (tab, file) =>
    readPaint(browser, tab, file),
  );
  await choose(browser, { highlights: true });
  await onTabs(tabs, async (tab, file) => {
    if (golden[file]?.onTopic) await waitFor(`${file} to be painted`, async () => (await countPainted(tab)) > 0);
    await waitUntilRead(browser, tab);
  });
  const during = await onTabs(tabs, async (tab, file) => ({
    during: await readTraces(tab),
    toolbar: await browser.readToolbar(tab.id),
    reading: await readPaint(browser, tab, file),
  }));
  await choose(browser, { highlights: false });
  const isBare = async (tab: Tab) => (await countPainted(tab)) === 0 && (await readTraces(tab)).adoptedSheets === 0;
  await onTabs(tabs, (tab, file) => waitFor(`${file} to be bare again`, () => isBare(tab)));
  const after = await onTabs(tabs, readTraces);
  const courses = new Map<string, Course>();
  for (const file of tabs.keys()) {
    const [first, second, third] = [before.get(file), during.get(file), after.get(file)];
    if (first && second && third) courses.set(file, { before: first, ...second, after: third });
  }
  return { courses, bare };
}

describe.each(browserNames)('the golden pages in %s', (name) => {
  let both: Awaited<ReturnType<typeof openBoth>>;
  let courses: ReadonlyMap<string, Course> = new Map();
  let bare: ReadonlyMap<string, Paint> = new Map();
  const plain = new Map<string, Traces>();
  const lines = new Map<string, string[]>();
  const readings = () => [...courses.values()].map(({ reading }) => reading);

  beforeAll(async () => {
    both = await openBoth(name);
    const { browser, control, server } = both;
    await choose(browser, { highlights: false });
    const tabs = new Map<string, Tab>();
    const open = async (file: string) => {
      const said: string[] = [];
      lines.set(file, said);
      tabs.set(file, await browser.openPage(`${server.origin}/${file}`, (tab) => watchConsole(tab, said)));
    };
    const readWithout = async (file: string) => plain.set(file, await readPlain(control, server.origin, file));
    await Promise.all([...runInLanes(files, lanes, open), ...runInLanes(offTopic ?? [], lanes, readWithout)]);
    ({ courses, bare } = await readCourses(browser, tabs));
  });
  afterAll(() => both?.close());

  it('are told from the others: on topic or not', () => {
    const wrong = files.filter((file) => courses.get(file)?.reading.onTopic !== golden[file]?.onTopic);
    expect(wrong).toEqual([]);
  });

  it('have the right topics', () => {
    const sorted = (topics: readonly string[] = []) => [...topics].sort().join();
    const wrong = readings().filter(({ file, topics }) => sorted(topics) !== sorted(golden[file]?.topics));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('have their entities painted, late text, shadow root and frame included: F1 of 0.97 in English, of 0.90 in the other languages', () => {
    expect(scoreMentions(golden, readings(), 'en')).toBeGreaterThanOrEqual(0.97);
    expect(scoreMentions(golden, readings(), 'other')).toBeGreaterThanOrEqual(0.9);
  });

  it.each(onTopic ?? [])(
    'are as they were before, one host element aside while highlights show, and all else afterwards: %s',
    (file) => {
      const { before, during, after } = courses.get(file) ?? {};
      expect(before).toBeDefined();
      expect(findChanges(before, during)).toEqual([]);
      expect(during?.highlights.length).toBeGreaterThan(0);
      expect(after).toEqual(before);
      expect(after?.highlights).toEqual([]);
    },
  );

  it('count no entity in `eval -- pages` while the highlights are off', () => {
    expect([...bare].map(([file, { entities }]) => [file, entities])).toEqual(
      expect.arrayContaining(evaluated.map((file) => [file, {}])),
    );
  });

  it.each(offTopic ?? [])('show nothing at all on %s', (file) => {
    const { during, toolbar } = courses.get(file) ?? {};
    expect(during).toEqual(plain.get(file));
    expect({ ...toolbar, lines: lines.get(file) }).toMatchObject({
      badge: '',
      icon: '',
      title: expect.stringMatching(/^Second Source/),
      lines: [],
    });
  });

  it('are read without a request to anywhere', () => {
    expect(both.proxy.strangers).toEqual([]);
    expect(both.server.unknown).toEqual([]);
  });
});
