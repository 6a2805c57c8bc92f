/**
 * What Chromium's main threads did, from its own trace. Times are those that the thread had a core for, not those on the
 * clock, so that other jobs on the machine count little.
 */
import type { Browser, CDPSession } from 'puppeteer-core';
import * as v from 'valibot';

const EventSchema = v.looseObject({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.optional(v.number(), 0), // µs
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(
    v.looseObject({
      data: v.optional(v.looseObject({ url: v.optional(v.string()), functionName: v.optional(v.string()) })),
    }),
  ),
});
type TraceEvent = v.InferOutput<typeof EventSchema>;

const taskName = 'ThreadControllerImpl::RunTask';
const workNames: readonly string[] = ['EvaluateScript', 'FunctionCall', 'RunMicrotasks'];
const keptNames: ReadonlySet<string> = new Set([...workNames, taskName, 'CommitLoad']);

/** A stretch on a page's main thread. */
export interface Stretch {
  readonly name: string;
  /** Script that it ran, or `''`. */
  readonly url: string;
  readonly functionName: string;
  /** ms since the trace's own beginning. */
  readonly from: number;
  /** ms on the clock. */
  readonly wall: number;
  /** ms that the thread had a core for. */
  readonly cpu: number;
}

/** What was traced, page by page. */
export interface Trace {
  /**
   * An extension's scripts on the main thread of the page at an address, the outermost ones alone, and its microtasks, which tell no
   * script: those of the page's own scripts are in it too, so it is for pages without any. Throws where it was not loaded meanwhile.
   */
  readonly scripts: (pageUrl: string) => readonly Stretch[];
  /** Every task of the page's main thread; only where tasks were traced. */
  readonly tasks: (pageUrl: string) => readonly Stretch[];
  /** Scripts of one origin on any page's main thread, outermost or not. */
  readonly scriptsFrom: (origin: string) => readonly Stretch[];
}

function toStretch({ name, ts, dur, tdur, args }: TraceEvent): Stretch {
  const { url = '', functionName = '' } = args?.data ?? {};
  return { name, url, functionName, from: ts / 1000, wall: dur / 1000, cpu: tdur / 1000 };
}

function isExtension(url: string): boolean {
  return url.startsWith('chrome-extension://');
}

/** Those that stand in no other. */
function keepOutermost(stretches: readonly Stretch[]): Stretch[] {
  let end = Number.NEGATIVE_INFINITY;
  return [...stretches]
    .sort((a, b) => a.from - b.from || b.wall - a.wall)
    .filter(({ from, wall }) => {
      if (from < end) return false;
      end = from + wall;
      return true;
    });
}

function readTrace(events: readonly TraceEvent[]): Trace {
  const onMain = events.filter(({ pid, tid }) => pid === tid); // Linux numbers a main thread like its process
  const byProcess = Map.groupBy(onMain, ({ pid }) => pid);
  const find = (pageUrl: string, names: readonly string[]): Stretch[] => {
    const load = onMain.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === pageUrl);
    if (!load) throw new Error(`${pageUrl} was not loaded while the trace ran.`);
    const own = byProcess.get(load.pid) ?? [];
    return own.filter(({ name, ts }) => names.includes(name) && ts >= load.ts).map(toStretch);
  };
  return {
    scripts: (pageUrl) =>
      keepOutermost(find(pageUrl, workNames).filter(({ name, url }) => name === 'RunMicrotasks' || isExtension(url))),
    tasks: (pageUrl) => find(pageUrl, [taskName]),
    scriptsFrom: (origin) =>
      onMain.filter(({ name, args }) => workNames.includes(name) && args?.data?.url?.startsWith(origin)).map(toStretch),
  };
}

/** Begins a trace of the whole browser; the answer ends it. `tasks` traces every task too, which is a lot of events. */
export async function startTrace(browser: Browser, { tasks = false } = {}): Promise<() => Promise<Trace>> {
  const session: CDPSession = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (keptNames.has(String(event['name']))) events.push(v.parse(EventSchema, event));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['devtools.timeline', 'v8.execute', ...(tasks ? ['toplevel'] : [])],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return readTrace(events);
  };
}

/** Time of some stretches together, in ms. */
export function sumCpu(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { cpu }) => sum + cpu, 0);
}
