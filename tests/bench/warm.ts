/** The gate run again and again on off-topic pages of 1 MB, beside readings of the same text. */
import { findReading } from './added.ts';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { type Lane, readingName, wait, withLanes } from './lanes.ts';
import { findMedian } from './median.ts';
import { makeOffTopicPage, scripts } from './off-topic-pages.ts';
import { serveTexts } from './serve-texts.ts';
import { type Stretch, startTrace, sumCpu } from './trace.ts';

const size = 1_000_000; // UTF-16 units
const pause = 500; // ms between two runs, in which work that waits for an idle moment is done

/** Runs a lane's script in a page once more, as the popup does with the gate. */
async function runAgain({ browser }: Lane, tabId: number, file: string): Promise<void> {
  await browser.ask((details) => chrome.scripting.executeScript(details), { target: { tabId }, files: [file] });
}

/** Time of each run: what follows its start, up to the next start. */
function splitRuns(stretches: readonly Stretch[]): number[] {
  const starts = stretches.filter(({ name }) => name === 'EvaluateScript').map(({ from }) => from);
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    return sumCpu(stretches.filter(({ from }) => from >= start && from < end));
  });
}

async function runBoth(lanes: Readonly<Record<'ours' | 'reading', Lane>>, url: string, rounds: number) {
  const both = [lanes.ours, lanes.reading] as const;
  const stops = await Promise.all(both.map(({ browser }) => startTrace(browser.puppeteer)));
  const [own, other] = await Promise.all(both.map(({ browser }) => browser.openPage(url)));
  if (!own || !other) throw new Error('A page was not opened.');
  await wait(pause);
  for (let round = 0; round <= rounds; round += 1) {
    await Promise.all([runAgain(lanes.ours, own.id, '/gate.js'), runAgain(lanes.reading, other.id, '/script.js')]);
    await wait(pause);
  }
  const [ours, reading] = await Promise.all(stops.map((stop) => stop()));
  await Promise.all([own, other].map(({ page }) => page.close()));
  if (!ours || !reading) throw new Error('A trace is missing.');
  findReading(reading, url);
  const readings = reading.scripts(url).filter(({ functionName }) => functionName === readingName);
  const warm = <T>(all: readonly T[]) => all.slice(2); // the page's own run and the first one again are cold
  const floor = findMedian(warm(readings).map(({ cpu }) => cpu));
  const runs = warm(splitRuns(ours.scripts(url)));
  return { floor, runs };
}

/** Warm figures of the four scripts, the worst first. */
export async function measureWarm({ extension, rounds }: Bench): Promise<Figure[]> {
  const server = await serveTexts(
    Object.fromEntries(scripts.map((script) => [script, makeOffTopicPage(script, size)])),
  );
  try {
    return await withLanes(['ours', 'reading'], extension, async (lanes) => {
      const figures: Figure[] = [];
      for (const script of scripts) {
        const { floor, runs } = await runBoth(lanes, `${server.origin}/${script}`, rounds);
        const note = `${findMedian(runs).toFixed(2)} ms beside ${floor.toFixed(2)} ms`;
        figures.push({ what: `  the same, ${script}`, ...fromRounds(runs.map((run) => run / floor)), unit: '×', note });
      }
      const worst = Math.max(...figures.map(({ value }) => value));
      const what = 'off-topic page of 1 MB, warm, worst script: our work ÷ reading';
      return [{ what, value: worst, unit: '×', floor: 2.4, aim: 1.8 }, ...figures];
    });
  } finally {
    await server.close();
  }
}
