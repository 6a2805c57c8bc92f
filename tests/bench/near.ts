/** Ordinary news next to the topic: how often it wakes the background, and what it costs. */
import type { TestBrowser } from '../harness/browsers.ts';
import { findOurWork, findReading } from './added.ts';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { visit, withLanes } from './lanes.ts';
import { makeNearPages, type NearPage } from './near-pages.ts';
import { serveTexts } from './serve-texts.ts';
import { startTrace } from './trace.ts';

const rest = 1500; // ms; a page that wakes the background has then been read to its end

/** The desk is a page of the extension, which hears every message that the extension sends itself. */
type Desk = typeof globalThis & { heard?: string[] };

/** Begins to write down from which pages messages come. */
export async function hearMessages(browser: TestBrowser): Promise<() => Promise<readonly string[]>> {
  await browser.ask(() => {
    const heard: string[] = [];
    (globalThis as Desk).heard = heard;
    chrome.runtime.onMessage.addListener((_message, sender) => {
      heard.push(sender.url ?? '(unknown)');
    });
    chrome.runtime.onConnect.addListener((port) => {
      heard.push(port.sender?.url ?? '(unknown)');
    });
  }, undefined);
  return () => browser.ask(() => (globalThis as Desk).heard ?? [], undefined);
}

interface Seen {
  readonly page: NearPage;
  readonly woke: boolean;
  readonly work: number;
  readonly reading: number;
}

async function visitAll(pages: readonly NearPage[], extension: string, origin: string): Promise<Seen[]> {
  const urls = pages.map((_, at) => `${origin}/near-${at}`);
  return withLanes(['ours', 'reading'], extension, async (lanes) => {
    const readHeard = await hearMessages(lanes.ours.browser);
    const stops = await Promise.all([lanes.ours, lanes.reading].map(({ browser }) => startTrace(browser.puppeteer)));
    for (const url of urls) {
      await Promise.all([visit(lanes.ours, url, { rest }), visit(lanes.reading, url)]);
    }
    const heard = new Set(await readHeard());
    const [ours, reading] = await Promise.all(stops.map((stop) => stop()));
    if (!ours || !reading) throw new Error('A trace is missing.');
    return pages.map((page, at) => {
      const url = urls[at] ?? '';
      return { page, woke: heard.has(url), work: findOurWork(ours, url), reading: findReading(reading, url).cpu };
    });
  });
}

/** Which stories woke the background, by subject. */
function countSubjects(woken: readonly Seen[]): string {
  const bySubject = Map.groupBy(woken, ({ page }) => page.subject);
  return [...bySubject].map(([subject, pages]) => `${subject} ${pages.length}`).join(', ');
}

/** Visits thirty pages once each; the readings are alike, so that the middle one is the yardstick of all. */
export async function measureNear({ extension }: Bench): Promise<Figure[]> {
  const pages = makeNearPages();
  const server = await serveTexts(Object.fromEntries(pages.map(({ html }, at) => [`near-${at}`, html])));
  try {
    const seen = await visitAll(pages, extension, server.origin);
    const { value: floor } = fromRounds(seen.map(({ reading }) => reading));
    const ratio = (some: readonly Seen[]) => fromRounds(some.map(({ work }) => work / floor));
    const woken = seen.filter(({ woke }) => woke);
    return [
      {
        what: `near-topic pages (of ${pages.length}) that wake the background`,
        value: woken.length / pages.length,
        unit: '',
        floor: 0.2,
        aim: 0.1,
        note: countSubjects(woken),
      },
      {
        what: 'near-topic pages: our work ÷ reading the text once, middle page',
        ...ratio(seen),
        unit: '×',
        floor: 10,
        aim: 5,
        note: `reading ${floor.toFixed(2)} ms`,
      },
      ...(woken.length > 0
        ? [
            {
              what: '  the same, of those that wake the background',
              ...ratio(woken),
              unit: '×',
              floor: 10,
              aim: 5,
            } as const,
          ]
        : []),
    ];
  } finally {
    await server.close();
  }
}
