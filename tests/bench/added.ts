/** What the extension adds to pages that it has nothing to say on: ours, one reading of the text, and nothing, side by side. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Tab } from '../harness/browsers.ts';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { type Lane, type LaneName, readingName, visit, withLanes } from './lanes.ts';
import { findMedian } from './median.ts';
import { makeOffTopicPage, type Script, scripts } from './off-topic-pages.ts';
import { serveTexts } from './serve-texts.ts';
import { type Stretch, startTrace, sumCpu, type Trace } from './trace.ts';

const sizes = { '30 kB': 30_000, '300 kB': 300_000, '1 MB': 1_000_000 } as const;
type Size = keyof typeof sizes;

/** A page to be visited in every lane. */
interface Case {
  readonly script: Script;
  readonly size: Size;
  readonly url: string;
}

/** What a page took, beyond scripts. */
interface Metrics {
  /** ms that the main thread was at work, on the thread's own clock. */
  readonly tasks: number;
  /** Bytes of the page's heap after a collection, our world in it. */
  readonly heap: number;
}

/** Counts the main thread's time from now on, over the change of process that the page's loading brings. */
async function countTasks(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

async function readMetrics(session: CDPSession): Promise<Metrics> {
  const read = async (name: string): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  };
  const tasks = (await read('TaskDuration')) * 1000;
  await session.send('HeapProfiler.collectGarbage');
  return { tasks, heap: await read('JSHeapUsedSize') };
}

async function visitAndCount(lane: Lane, url: string): Promise<Metrics> {
  let session: CDPSession | undefined;
  let metrics: Metrics | undefined;
  const before = async ({ page }: Tab) => {
    session = await countTasks(page);
  };
  const after = async () => {
    metrics = session && (await readMetrics(session));
  };
  await visit(lane, url, { before, after });
  if (!metrics) throw new Error(`${url} was not measured.`);
  return metrics;
}

/** The one reading in the lane that does nothing else. */
export function findReading(trace: Trace, url: string): Stretch {
  const reading = trace.scripts(url).find(({ functionName }) => functionName === readingName);
  if (!reading) throw new Error(`${url} was not read.`);
  return reading;
}

/** All that our scripts did on a page's main thread, in ms; throws where they never ran. */
export function findOurWork(trace: Trace, url: string): number {
  const work = trace.scripts(url);
  if (!work.some((one) => one.url.endsWith('/gate.js'))) throw new Error(`The gate did not run on ${url}.`);
  return sumCpu(work);
}

function listCases(rounds: number): Case[] {
  const kinds = [
    ...(Object.keys(sizes) as Size[]).map((size) => ({ script: 'Latin', size }) as const),
    ...scripts.filter((script) => script !== 'Latin').map((script) => ({ script, size: '1 MB' }) as const),
  ];
  return Array.from({ length: rounds }, (_, round) =>
    kinds.map(({ script, size }) => ({ script, size, url: `${script}-${sizes[size]}?${round}` })),
  ).flat();
}

interface Seen {
  readonly work: number;
  readonly reading: number;
  readonly ours: Metrics;
  readonly nothing: Metrics | undefined;
}

async function visitAll(
  lanes: Readonly<Record<'ours' | 'reading' | 'nothing', Lane>>,
  cases: readonly Case[],
  origin: string,
) {
  const stops = await Promise.all([lanes.ours, lanes.reading].map(({ browser }) => startTrace(browser.puppeteer)));
  const metrics: { ours: Metrics; nothing: Metrics | undefined }[] = [];
  for (const { script, url } of cases) {
    const full = `${origin}/${url}`;
    const [ours, nothing] = await Promise.all([
      visitAndCount(lanes.ours, full),
      script === 'Latin' ? visitAndCount(lanes.nothing, full) : undefined,
      visit(lanes.reading, full),
    ]);
    metrics.push({ ours, nothing });
  }
  const [ours, reading] = await Promise.all(stops.map((stop) => stop()));
  if (!ours || !reading) throw new Error('A trace is missing.');
  return cases.map(({ url }, at): Seen => {
    const own = metrics[at];
    if (!own) throw new Error(`${url} was not visited.`);
    const full = `${origin}/${url}`;
    return { work: findOurWork(ours, full), reading: findReading(reading, full).cpu, ...own };
  });
}

const laneNames = ['ours', 'reading', 'nothing'] as const satisfies readonly LaneName[];

/** Cold pages: rows on the article of 30 kB, the page of 1 MB, and what is added to pages of three sizes. */
export async function measureAdded({ extension, rounds }: Bench): Promise<Figure[]> {
  const cases = listCases(rounds);
  const kinds = new Map(cases.map(({ script, size }) => [`${script}-${sizes[size]}`, { script, size }]));
  const server = await serveTexts(
    Object.fromEntries([...kinds].map(([name, { script, size }]) => [name, makeOffTopicPage(script, sizes[size])])),
  );
  try {
    const seen = await withLanes(laneNames, extension, (lanes) => visitAll(lanes, cases, server.origin));
    const of = (script: Script, size: Size) =>
      seen.filter((_, at) => cases[at]?.script === script && cases[at]?.size === size);
    return [...listCold(of), ...listAdded(of)];
  } finally {
    await server.close();
  }
}

type Choose = (script: Script, size: Size) => readonly Seen[];

function toRatio(seen: readonly Seen[]): Pick<Figure, 'value' | 'spread' | 'unit' | 'note'> {
  // The floor is the middle reading: round by round, one slow reading would flatter us.
  const floor = findMedian(seen.map(({ reading }) => reading));
  const work = findMedian(seen.map((one) => one.work));
  const ratios = fromRounds(seen.map((one) => one.work / floor));
  return { ...ratios, unit: '×', note: `${work.toFixed(2)} ms beside ${floor.toFixed(2)} ms` };
}

function listCold(of: Choose): Figure[] {
  const long = scripts.map((script) => ({ script, ratio: toRatio(of(script, '1 MB')) }));
  const worst = Math.max(...long.map(({ ratio }) => ratio.value));
  return [
    {
      what: 'off-topic article of 30 kB, cold: all our work ÷ reading its text once',
      ...toRatio(of('Latin', '30 kB')),
      floor: 3,
      aim: 2,
    },
    {
      what: 'off-topic page of 1 MB, cold, worst script: our work ÷ reading',
      value: worst,
      unit: '×',
      floor: 2.8,
      aim: 2,
    },
    ...long.map(({ script, ratio }): Figure => ({ what: `  the same, ${script}`, ...ratio })),
  ];
}

function listAdded(of: Choose): Figure[] {
  return (Object.keys(sizes) as Size[]).flatMap((size): Figure[] => {
    const seen = of('Latin', size);
    const added = seen.map(({ ours, nothing }) => ours.tasks - (nothing?.tasks ?? Number.NaN));
    const heap = seen.map(({ ours, nothing }) => (ours.heap - (nothing?.heap ?? Number.NaN)) / 1000);
    const without = findMedian(seen.map(({ nothing }) => nothing?.tasks ?? Number.NaN));
    return [
      {
        what: `added to the main thread of an off-topic page of ${size}`,
        ...fromRounds(added),
        unit: 'ms',
        note: `without us ${without.toFixed(0)} ms; of it in our scripts ${findMedian(seen.map(({ work }) => work)).toFixed(2)} ms`,
      },
      { what: `added to its heap, ${size}`, ...fromRounds(heap), unit: 'kB' },
    ];
  });
}
