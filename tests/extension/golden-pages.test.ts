import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageReading, readPage } from '../eval/read-page.ts';
import { openBrowser, type TestBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild } from '../harness/build-extension.ts';
import { type CountingProxy, startCountingProxy } from '../harness/counting-proxy.ts';
import { type PagesServer, servePages } from '../harness/pages-server.ts';
import { goldenFolder, readGolden, scoreMentions } from './golden-pages.ts';

const golden = readGolden();
const files = Object.keys(golden);

describe.each(browserNames)('the golden pages in %s', (name) => {
  let server: PagesServer;
  let proxy: CountingProxy;
  let browser: TestBrowser;
  const readings: PageReading[] = [];

  beforeAll(async () => {
    server = await servePages(goldenFolder);
    proxy = await startCountingProxy([server.origin]);
    browser = await openBrowser(name, { extension: findBuild(name), headless: true, proxyPort: proxy.port });
    for (const file of files) readings.push(await readPage(browser, server.origin, file));
  });

  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await server?.close();
  });

  const onTopic = (file: string) => readings.find((reading) => reading.file === file)?.onTopic;

  it('are told from the others: on topic or not, all but the one in a shadow root', () => {
    const wrong = files.filter((file) => onTopic(file) !== golden[file]?.onTopic);
    expect(wrong.filter((file) => file !== 'shadow-root.html')).toEqual([]);
  });

  it('have the right topics on at least 22', () => {
    const sorted = (topics: readonly string[] = []) => [...topics].sort().join();
    const right = readings.filter(({ file, topics }) => sorted(topics) === sorted(golden[file]?.topics));
    expect(right.length).toBeGreaterThanOrEqual(22);
  });

  it('have their entities painted: F1 of 0.97 in English, of 0.90 in the other languages', () => {
    expect(scoreMentions(golden, readings, 'en')).toBeGreaterThanOrEqual(0.97);
    expect(scoreMentions(golden, readings, 'other')).toBeGreaterThanOrEqual(0.9);
  });

  it('are read without a request to anywhere', () => {
    expect(proxy.strangers).toEqual([]);
    expect(server.unknown).toEqual([]);
  });
});
