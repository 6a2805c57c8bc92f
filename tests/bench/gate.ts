import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../harness/browsers.ts';
import { servePages } from '../harness/pages-server.ts';

/** Size of the script on every page, and its time beside that of reading the page's `textContent`. */
export interface GateFigures {
  /** Bytes, as built. */
  readonly raw: number;
  /** Bytes, after gzip. */
  readonly gzip: number;
  /** ms for one run in Chromium. */
  readonly gate: number;
  /** ms for `document.body.textContent` alone. */
  readonly textContent: number;
}

/** Runs in the page: the gate's code with a browser that swallows its messages, many times over. */
function timeInside(source: string): { gate: number; textContent: number } {
  const ignore = () => Promise.resolve(undefined);
  const port = { sendMessage: ignore, onMessage: { addListener: ignore }, id: 'bench' };
  const run = new Function('chrome', 'browser', source);
  const world = { runtime: port };
  const times = 50;
  const time = (step: () => unknown) => {
    const samples = Array.from({ length: 15 }, () => {
      const started = performance.now();
      for (let at = 0; at < times; at += 1) step();
      return (performance.now() - started) / times;
    });
    return samples.sort((a, b) => a - b)[7] ?? Number.NaN;
  };
  return { gate: time(() => run(world, world)), textContent: time(() => document.body.textContent?.length) };
}

/** Measures the built gate on an HTML file in Chromium. */
export async function measureGate(extension: string, file: string): Promise<GateFigures> {
  const source = readFileSync(join(extension, 'gate.js'));
  const server = await servePages(dirname(file));
  const browser = await openBrowser('chrome', { extension, headless: true });
  try {
    const { page } = await browser.openPage(`${server.origin}/${basename(file)}`);
    const times = await page.evaluate(timeInside, source.toString());
    return { raw: source.length, gzip: gzipSync(source, { level: 9 }).length, ...times };
  } finally {
    await browser.close();
    await server.close();
  }
}
