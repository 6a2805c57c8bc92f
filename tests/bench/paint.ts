/** Painting known places and taking them back, beside what mark.js takes for the same. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { withLanes } from './lanes.ts';
import { findMedian } from './median.ts';
import { makeOffTopicPage } from './off-topic-pages.ts';
import { type PainterName, type PaintTimes, painterNames } from './paint-inside.ts';
import { serveTexts } from './serve-texts.ts';

const counts = [50, 500, 5000] as const;
const slowRounds = 3; // at most, where mark.js needs seconds for each
const pageSize = 300_000; // UTF-16 units
const terms = ['Tarnbrook', 'Wexley Hall', 'Corvane', 'Ostrelle', 'Mirrowby', 'Quillan Pass', 'Dunmarrow', 'Velstead'];

/** The script with both painters, as one text. */
async function bundleInside(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'paint-inside.ts'),
        formats: ['iife'],
        name: 'inside',
        fileName: 'inside',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs.flatMap(({ output }) => output).find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The painters were not bundled.');
  return chunk.code;
}

type Times = Record<PainterName, PaintTimes[]>;

/** All painters in turn, round by round; the first round only warms up. */
async function paintInTurn(page: Page, count: number, rounds: number): Promise<Times> {
  const times: Times = { ours: [], mark: [], markRegExp: [], markRanges: [] };
  await page.evaluate((all, many) => globalThis.spreadTerms(all, many), terms, count);
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of painterNames) {
      const one = await page.evaluate((who, all, many) => globalThis.paintOnce(who, all, many), name, terms, count);
      if (round > 0) times[name].push(one);
    }
  }
  return times;
}

type Step = keyof PaintTimes;

function listFigures(count: number, times: Times): Figure[] {
  const steps = (name: PainterName, step: Step) => times[name].flatMap((one) => one[step] ?? []);
  const ratio = (what: string, step: Step, name: PainterName, bounds: Pick<Figure, 'floor' | 'aim'> = {}): Figure => {
    const ours = steps('ours', step);
    const yardstick = findMedian(steps(name, step === 'again' ? 'paint' : step).map(({ all }) => all));
    const [all, call] = [findMedian(ours.map((one) => one.all)), findMedian(ours.map((one) => one.call))];
    return {
      what: `${what} ÷ mark.js ${step === 'undo' ? 'unmark' : name}`,
      ...fromRounds(ours.map((one) => one.all / yardstick)),
      unit: '×',
      ...bounds,
      note: `${all.toFixed(2)} ms (the call alone ${call.toFixed(2)} ms) beside ${yardstick.toFixed(1)} ms`,
    };
  };
  const isBound = count === 500;
  return [
    ratio(`painting ${count} highlights`, 'again', 'markRegExp', isBound ? { floor: 0.02, aim: 0.005 } : {}),
    ratio('  the first time on a page, which our sheet makes the browser style anew', 'paint', 'markRegExp'),
    ratio('  the same', 'paint', 'mark'),
    ratio('  the same', 'paint', 'markRanges'),
    ratio(`taking back ${count} highlights`, 'undo', 'markRegExp', isBound ? { floor: 0.01, aim: 0.001 } : {}),
  ];
}

/** Paints on a page without the extension; both painters are in the page. */
export async function measurePaint({ extension, rounds }: Bench): Promise<Figure[]> {
  const page = makeOffTopicPage('Latin', pageSize).replace('</body>', '<script src="inside.js"></script></body>');
  const server = await serveTexts({ page, 'inside.js': await bundleInside() });
  try {
    return await withLanes(['nothing'], extension, async ({ nothing }) => {
      const figures: Figure[] = [];
      for (const count of counts) {
        const tab = await nothing.browser.openPage(`${server.origin}/page`);
        const times = await paintInTurn(tab.page, count, count > 1000 ? Math.min(rounds, slowRounds) : rounds);
        figures.push(...listFigures(count, times));
        await tab.page.close();
      }
      return figures;
    });
  } finally {
    await server.close();
  }
}
