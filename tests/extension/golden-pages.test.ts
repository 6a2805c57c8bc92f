import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInLanes } from '../eval/lanes.ts';
import { type PageReading, readPage } from '../eval/read-page.ts';
import { openBrowser, type TestBrowser, type Toolbar } from '../harness/browsers.ts';
import { type BrowserName, browserNames, findBuild } from '../harness/build-extension.ts';
import { startCountingProxy } from '../harness/counting-proxy.ts';
import { servePages } from '../harness/pages-server.ts';
import { waitUntilStill } from '../harness/shown.ts';
import { goldenFolder, readGolden, scoreMentions } from './golden-pages.ts';
import { findChanges, makeEmptyExtension, readTraces, type Traces, watchConsole } from './observe.ts';

const golden = readGolden();
const files = Object.keys(golden);
const offTopic = files.filter((file) => !golden[file]?.onTopic);

/** A page as the extension leaves it. */
interface Shown {
  readonly reading: PageReading;
  readonly traces: Traces;
  readonly toolbar: Toolbar;
  readonly lines: readonly string[];
}

async function readShown(browser: TestBrowser, origin: string, file: string): Promise<Shown> {
  const lines: string[] = [];
  const seen: { traces: Traces; toolbar: Toolbar }[] = [];
  const reading = await readPage(browser, origin, file, {
    before: (tab) => watchConsole(tab, lines),
    after: async (tab) => {
      seen.push({ traces: await readTraces(tab), toolbar: await browser.readToolbar(tab.id) });
    },
  });
  const [last] = seen;
  if (!last) throw new Error(`${file} was not seen`);
  return { reading, ...last, lines };
}

/** A page as it is without the extension. */
async function readPlain(browser: TestBrowser, origin: string, file: string): Promise<Traces> {
  const tab = await browser.openPage(`${origin}/${file}`);
  await waitUntilStill(() => tab.page.content());
  const traces = await readTraces(tab);
  await tab.page.close();
  return traces;
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

describe.each(browserNames)('the golden pages in %s', (name) => {
  let both: Awaited<ReturnType<typeof openBoth>>;
  const shown = new Map<string, Shown>();
  const plain = new Map<string, Traces>();
  const readings = () => [...shown.values()].map(({ reading }) => reading);

  beforeAll(async () => {
    both = await openBoth(name);
    const { browser, control, server } = both;
    const { origin } = server;
    const read = async (file: string) => shown.set(file, await readShown(browser, origin, file));
    const readWithout = async (file: string) => plain.set(file, await readPlain(control, origin, file));
    await Promise.all([...runInLanes(files, 3, read), ...runInLanes(files, 3, readWithout)]);
  });
  afterAll(() => both?.close());

  it('are told from the others: on topic or not', () => {
    const wrong = files.filter((file) => shown.get(file)?.reading.onTopic !== golden[file]?.onTopic);
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

  it('stay as they are while highlights show, one host element aside', () => {
    const changes = files.flatMap((file) =>
      findChanges(plain.get(file), shown.get(file)?.traces).map((line) => `${file}: ${line}`),
    );
    expect(changes).toEqual([]);
  });

  it.each(offTopic)('show nothing at all on %s', (file) => {
    const { traces, toolbar, lines } = shown.get(file) ?? {};
    expect(traces).toEqual(plain.get(file));
    expect({ badge: toolbar?.badge, icon: toolbar?.icon, lines }).toEqual({ badge: '', icon: '', lines: [] });
  });

  it('are read without a request to anywhere', () => {
    expect(both.proxy.strangers).toEqual([]);
    expect(both.server.unknown).toEqual([]);
  });
});
