/** Long pages on the topic: the longest task of ours, and how our work grows with the page. */
import type { Page } from 'puppeteer-core';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { type Lane, wait, withLanes } from './lanes.ts';
import { makeOnTopicPage } from './on-topic-pages.ts';
import { serveTexts } from './serve-texts.ts';
import { type Stretch, startTrace, sumCpu, type Trace } from './trace.ts';

const every = 4; // paragraphs to one that is on the topic
const shortRounds = 5; // of the page that is there for its growth alone
const longestRounds = 1; // a page of 10 MB takes most of a minute
const loading = 120_000; // ms; a busy machine needs most of a minute to lay out 10 MB
const patience = 60_000; // ms until something is painted
const rest = 1500; // ms after that, in which the last of our work is done
const sizes = { '30 kB': 30_000, '1 MB': 1_000_000, '10 MB': 10_000_000 } as const;
type Size = keyof typeof sizes;

/** Waits until something of ours is painted. Answers whether it was in time. */
export async function waitForMarks(page: Page, limit = patience): Promise<boolean> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    if ((await page.evaluate(() => CSS.highlights.size)) > 0) return true;
    await wait(200);
  }
  return false;
}

interface Seen {
  readonly work: number;
  readonly longest: Stretch;
  /** The longest apart from those that start a script, in ms. */
  readonly later: number;
  readonly what: string;
  readonly isPainted: boolean;
}

function contains(task: Stretch, { from }: Stretch): boolean {
  return from >= task.from && from < task.from + task.wall;
}

function needFirst<T>(all: readonly T[]): T {
  const [first] = all;
  if (first === undefined) throw new Error('None of our work was seen.');
  return first;
}

function readSeen(trace: Trace, url: string, isPainted: boolean): Seen {
  const scripts = trace.scripts(url);
  const tasks = trace.tasks(url);
  // What continues after `scheduler.yield` stands in no task of the trace: each such stretch is one by itself.
  const ours = scripts.map((script) => ({ script, task: tasks.find((task) => contains(task, script)) ?? script }));
  const longest = ours.reduce((most, one) => (one.task.cpu > most.task.cpu ? one : most), needFirst(ours));
  const started = new Set(ours.filter(({ script }) => script.name === 'EvaluateScript').map(({ task }) => task));
  const later = ours.filter(({ task }) => !started.has(task)).map(({ task }) => task.cpu);
  const { name, url: file } = longest.script;
  const what = name === 'EvaluateScript' ? `start of ${file.split('/').at(-1)}` : name;
  return { work: sumCpu(scripts), longest: longest.task, later: Math.max(0, ...later), what, isPainted };
}

async function readPage({ browser }: Lane, url: string): Promise<Seen> {
  const stop = await startTrace(browser.puppeteer, { tasks: true });
  const tab = await browser.openPage('about:blank');
  await tab.page.goto(url, { timeout: loading });
  const isPainted = await waitForMarks(tab.page);
  await wait(rest);
  const trace = await stop();
  await tab.page.close();
  return readSeen(trace, url, isPainted);
}

async function readSizes(lane: Lane, origin: string, rounds: number): Promise<Record<Size, Seen[]>> {
  const seen: Record<Size, Seen[]> = { '30 kB': [], '1 MB': [], '10 MB': [] };
  for (let round = 0; round < rounds; round += 1) {
    if (round < shortRounds) seen['30 kB'].push(await readPage(lane, `${origin}/${sizes['30 kB']}?${round}`));
    seen['1 MB'].push(await readPage(lane, `${origin}/${sizes['1 MB']}?${round}`));
    if (round < longestRounds) seen['10 MB'].push(await readPage(lane, `${origin}/${sizes['10 MB']}?${round}`));
  }
  return seen;
}

function listLongest(size: Size, seen: readonly Seen[], bounds: Pick<Figure, 'floor' | 'aim'>): Figure[] {
  const painted = seen.filter(({ isPainted }) => isPainted).length;
  const figure = fromRounds(seen.map(({ longest }) => longest.cpu));
  const { what } = seen.reduce((most, one) => (one.longest.cpu > most.longest.cpu ? one : most), needFirst(seen));
  return [
    {
      what: `on-topic page of ${size}: longest task of ours`,
      ...figure,
      unit: 'ms',
      ...bounds,
      note: `${what}; on the clock ${fromRounds(seen.map(({ longest }) => longest.wall)).value.toFixed(0)} ms; painted ${painted} of ${seen.length} times`,
    },
    {
      what: '  longest one apart from the start of a script',
      ...fromRounds(seen.map(({ later }) => later)),
      unit: 'ms',
      ...bounds,
    },
  ];
}

/** Reads pages of three sizes in turn. */
export async function measureLong({ extension, rounds }: Bench): Promise<Figure[]> {
  const texts = Object.values(sizes).map((size) => [String(size), makeOnTopicPage(size, every)] as const);
  const server = await serveTexts(Object.fromEntries(texts));
  try {
    const seen = await withLanes(['ours'], extension, ({ ours }) => readSizes(ours, server.origin, rounds));
    const work = (size: Size) => fromRounds(seen[size].map((one) => one.work));
    const bounds = { floor: 50, aim: 16 };
    return [
      ...listLongest('1 MB', seen['1 MB'], bounds),
      ...listLongest('10 MB', seen['10 MB'], { floor: 50 }),
      ...(Object.keys(sizes) as Size[]).map((size): Figure => {
        return { what: `on-topic page of ${size}: all our work on its main thread`, ...work(size), unit: 'ms' };
      }),
      {
        what: 'our work, 30 kB to 1 MB (33 times the text), times',
        value: work('1 MB').value / work('30 kB').value,
        unit: '×',
      },
      {
        what: 'our work, 1 MB to 10 MB (10 times the text), times',
        value: work('10 MB').value / work('1 MB').value,
        unit: '×',
      },
    ];
  } finally {
    await server.close();
  }
}
