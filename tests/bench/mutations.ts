/** Pages that rewrite their text: with us on them, and without. */
import type { CDPSession, Page } from 'puppeteer-core';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { wait, withLanes } from './lanes.ts';
import { waitForMarks } from './long.ts';
import { findMedian } from './median.ts';
import { makeOffTopicPage } from './off-topic-pages.ts';
import { makeOnTopicPage } from './on-topic-pages.ts';
import { serveTexts } from './serve-texts.ts';

const writes = 1000;
const pageSize = 300_000; // UTF-16 units
const every = 4; // paragraphs to one on the topic: gives about the 436 highlights that the bar speaks of
const rest = 2000; // ms after a round, in which we have read again

/** ms that the page's thread had a core for. */
interface StormTimes {
  /** The rewriting and the observers' callbacks after it. */
  readonly script: number;
  /** All work until the page is quiet again. */
  readonly untilQuiet: number;
}

/** Rewrites text nodes that are spread over the page; the text gets a blank at its end, or loses it. */
function rewrite(page: Page, count: number): Promise<void> {
  return page.evaluate(async (many) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const { currentNode } = walker;
      if (currentNode instanceof Text && currentNode.length > 3) texts.push(currentNode);
    }
    const chosen = Array.from({ length: many }, (_, at) => texts[Math.floor((at * texts.length) / many)]);
    // In a callback of its own: the browser counts those, and not what we evaluate.
    const writeAll = (): void => {
      for (const text of chosen) {
        if (text) text.data = text.data.endsWith('  ') ? text.data.slice(0, -2) : `${text.data}  `;
      }
    };
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        writeAll();
        resolve();
      }),
    );
  }, count);
}

/** ms so far, of all scripts or of all tasks. */
async function readTime(session: CDPSession, what: 'ScriptDuration' | 'TaskDuration'): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === what)?.value ?? Number.NaN) * 1000;
}

interface Writer {
  readonly page: Page;
  readonly session: CDPSession;
  readonly times: StormTimes[];
}

/** One round: each page is rewritten in turn, then all have their rest. */
async function rewriteAll(writers: readonly Writer[]): Promise<void> {
  const rewritten: { readonly before: number; readonly script: number }[] = [];
  for (const { page, session } of writers) {
    const before = await readTime(session, 'TaskDuration');
    const scripts = await readTime(session, 'ScriptDuration');
    await rewrite(page, writes);
    rewritten.push({ before, script: (await readTime(session, 'ScriptDuration')) - scripts });
  }
  await wait(rest);
  for (const [at, { session, times }] of writers.entries()) {
    const done = rewritten[at];
    if (!done) continue;
    times.push({ script: done.script, untilQuiet: (await readTime(session, 'TaskDuration')) - done.before });
  }
}

function listFigures(
  where: string,
  bounds: Pick<Figure, 'floor' | 'aim'>,
  ours: readonly StormTimes[],
  without: readonly StormTimes[],
) {
  const ratio = (what: keyof StormTimes) => {
    const yardstick = findMedian(without.map((one) => one[what]));
    const note = `${findMedian(ours.map((one) => one[what])).toFixed(2)} ms beside ${yardstick.toFixed(2)} ms`;
    return { ...fromRounds(ours.map((one) => one[what] / yardstick)), unit: '×', note } as const;
  };
  return [
    { what: `${writes} text rewrites ${where} ÷ without us`, ...ratio('script'), ...bounds },
    { what: '  main thread until all is quiet again ÷ without us', ...ratio('untilQuiet') },
  ] satisfies Figure[];
}

/** Rewrites in turn with and without us; the first round only warms up. */
export async function measureMutations({ extension, rounds }: Bench): Promise<Figure[]> {
  const server = await serveTexts({ on: makeOnTopicPage(pageSize, every), off: makeOffTopicPage('Latin', pageSize) });
  try {
    return await withLanes(['ours', 'nothing'], extension, async (lanes) => {
      const measure = async (path: string) => {
        const open = async (name: 'ours' | 'nothing'): Promise<Writer> => {
          const { page } = await lanes[name].browser.openPage(`${server.origin}/${path}`);
          const session = await page.createCDPSession();
          await session.send('Performance.enable', { timeDomain: 'threadTicks' });
          return { page, session, times: [] };
        };
        const [ours, without] = await Promise.all([open('ours'), open('nothing')]);
        if (path === 'on' && !(await waitForMarks(ours.page))) throw new Error('The page was not painted.');
        await wait(rest);
        const marks = await ours.page.evaluate(() =>
          [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        );
        for (let round = 0; round <= rounds; round += 1) {
          await rewriteAll(round % 2 === 0 ? [ours, without] : [without, ours]);
        }
        await Promise.all([ours, without].map(({ page }) => page.close()));
        return { marks, ours: ours.times.slice(1), without: without.times.slice(1) };
      };
      const on = await measure('on');
      const off = await measure('off');
      return [
        ...listFigures(`with ${on.marks} highlights of ours`, { floor: 1.4, aim: 1.1 }, on.ours, on.without),
        ...listFigures('on an off-topic page', { floor: 1.15, aim: 1.03 }, off.ours, off.without),
      ];
    });
  } finally {
    await server.close();
  }
}
