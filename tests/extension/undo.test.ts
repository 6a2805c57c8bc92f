import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPage } from '../eval/read-page.ts';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { countPainted } from '../harness/inside-host.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { waitUntilStill } from '../harness/shown.ts';
import { goldenFolder, readGolden } from './golden-pages.ts';
import { readTraces, type Traces } from './observe.ts';
import { choose } from './settings.ts';

const golden = readGolden();
/** The others are never painted. */
const files = Object.keys(golden).filter((file) => golden[file]?.onTopic);
/** Pages that `eval -- pages` would count entities on. */
const evaluated = ['wire-report.html', 'ko-gift.html', 'iframe-srcdoc.html'];

async function waitFor(what: string, holds: () => Promise<boolean>): Promise<void> {
  const patience = { timeout: 20_000, interval: 200 };
  await vi.waitUntil(holds, patience).catch((cause: unknown) => {
    throw new Error(`waited in vain for ${what}`, { cause });
  });
}

/** A page before anything is painted on it, while something is, and after all was taken back. */
interface Course {
  readonly before: Traces;
  readonly during: Traces;
  readonly after: Traces;
}

/** Takes open pages from unpainted to painted and back again, all at once. */
async function readCourses(browser: TestBrowser, tabs: ReadonlyMap<string, Tab>): Promise<Map<string, Course>> {
  const onAll = <R>(ask: (tab: Tab, file: string) => Promise<R>): Promise<R[]> =>
    Promise.all([...tabs].map(([file, tab]) => ask(tab, file)));
  await waitUntilStill(async () => JSON.stringify(await onAll(readTraces)));
  const before = await onAll(readTraces);
  await choose(browser, { highlights: true });
  await onAll((tab, file) => waitFor(`${file} to be painted`, async () => (await countPainted(tab)) > 0));
  const during = await onAll(readTraces);
  await choose(browser, { highlights: false });
  await onAll((tab, file) => waitFor(`${file} to be bare again`, async () => (await countPainted(tab)) === 0));
  const isWithoutSheet = async (tab: Tab) => (await readTraces(tab)).adoptedSheets === 0; // it goes when the browser idles
  await onAll((tab, file) => waitFor(`${file} to be without our sheet`, () => isWithoutSheet(tab)));
  const after = await onAll(readTraces);
  const courses = new Map<string, Course>();
  for (const [at, file] of [...tabs.keys()].entries()) {
    const [first, second, third] = [before[at], during[at], after[at]];
    if (first && second && third) courses.set(file, { before: first, during: second, after: third });
  }
  return courses;
}

describe.each(browserNames)('the golden pages on topic in %s, with the highlights switched off', (name) => {
  let browser: TestBrowser;
  let server: PagesServer;
  let courses: ReadonlyMap<string, Course> = new Map();
  const entities: Record<string, unknown> = {};

  beforeAll(async () => {
    server = await servePages(goldenFolder);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true, places: 'windows' });
    await choose(browser, { highlights: false });
    const read = async (file: string) => {
      entities[file] = (await readPage(browser, server.origin, file)).entities;
    };
    const tabs = new Map<string, Tab>();
    const open = async (file: string) => tabs.set(file, await browser.openPage(`${server.origin}/${file}`));
    await Promise.all([...evaluated.map(read), ...files.map(open)]);
    courses = await readCourses(browser, tabs);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(files)('are as they were before, markup, registry, sheets and global names alike: %s', (file) => {
    const { before, during, after } = courses.get(file) ?? {};
    expect(before).toBeDefined();
    expect(after).toEqual(before);
    expect(during?.children).toEqual(before?.children);
    expect((during?.highlights.length ?? 0) > 0).toBe(true);
    expect(after?.highlights).toEqual([]);
  });

  it('count no entity in `eval -- pages`', () => {
    expect(entities).toEqual(Object.fromEntries(evaluated.map((file) => [file, {}])));
  });
});
