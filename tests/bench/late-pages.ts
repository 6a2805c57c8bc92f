/** Labelled pages with late text, a shadow root or a frame, against the same text standing still. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type PageReading, readTab } from '../eval/read-page.ts';
import { findMentionF1, goldenFolder, readGolden } from '../extension/golden-pages.ts';
import { writePages } from '../extension/invented-pages.ts';
import type { Tab, TestBrowser } from '../harness/browsers.ts';
import { patience } from '../harness/launch.ts';
import { servePages } from '../harness/pages-server.ts';
import { askView, waitUntilRead, waitUntilStill } from '../harness/shown.ts';
import type { Bench, Figure } from './figure.ts';
import { type Lane, wait, withLanes } from './lanes.ts';

const files = ['late-paragraphs.html', 'live-blog.html', 'shadow-root.html', 'iframe-srcdoc.html'] as const;

/** The page as it stands, with what is in frames and shadow roots put where it is seen, and without scripts. */
function flatten(page: Page): Promise<string> {
  return page.evaluate(() => {
    const open = (root: ParentNode): void => {
      for (const frame of root.querySelectorAll('iframe')) {
        const box = document.createElement('div');
        box.innerHTML = frame.contentDocument?.body.innerHTML ?? '';
        frame.replaceWith(box);
      }
      for (const host of root.querySelectorAll('*')) {
        const shadow = host.shadowRoot;
        if (!shadow) continue;
        open(shadow);
        for (const slot of shadow.querySelectorAll('slot')) slot.replaceWith(...slot.assignedNodes());
        const box = document.createElement('div');
        box.append(...shadow.childNodes);
        host.replaceWith(box);
      }
    };
    open(document);
    for (const script of document.querySelectorAll('script, template')) script.remove();
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
}

async function flattenAll({ browser }: Lane, origin: string): Promise<Record<string, string>> {
  const still: Record<string, string> = {};
  for (const file of files) {
    const { page } = await browser.openPage(`${origin}/${file}`);
    await waitUntilStill(() => page.content());
    still[file] = await flatten(page);
    await page.close();
  }
  return still;
}

/** On a slow machine a page may be at rest because we have not begun: waits until it is known to be on topic, then for its rest. */
async function waitUntilShown(browser: TestBrowser, tab: Tab): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end && !(await askView(browser, tab.id))) await wait(500);
  await waitUntilRead(browser, tab);
}

async function readAll({ browser }: Lane, folder: string): Promise<PageReading[]> {
  const server = await servePages(folder);
  const readings: PageReading[] = [];
  try {
    for (const file of files) {
      const tab = await browser.openPage(`${server.origin}/${encodeURIComponent(file)}`);
      await waitUntilShown(browser, tab);
      const reading = await readTab(browser, tab, file);
      await tab.page.close();
      if (!reading.onTopic) throw new Error(`${file} was not read in time.`);
      readings.push(reading);
    }
  } finally {
    await server.close();
  }
  return readings;
}

function listRelations(readings: readonly PageReading[]): string[] {
  return readings.flatMap(({ file, relations }) =>
    relations.map(({ sentence, ref, stance }) => [file, sentence, ref, stance].join('\t')),
  );
}

/** Relations and mentions of the pages as they live, against the pages standing still and against their labels. */
export async function measureLatePages({ extension }: Bench): Promise<Figure[]> {
  const golden = readGolden();
  return withLanes(['ours', 'nothing'], extension, async ({ ours, nothing }) => {
    const server = await servePages(goldenFolder);
    const still = writePages(await flattenAll(nothing, server.origin).finally(server.close));
    const readings = await readAll(ours, goldenFolder);
    const wanted = listRelations(await readAll(ours, still));
    rmSync(still, { recursive: true, force: true });
    if (wanted.length === 0) throw new Error('Nothing was found on the pages at rest.');
    const found = new Set(listRelations(readings));
    const missing = wanted.filter((one) => !found.has(one));
    const pages = readings.map(({ file, entities }) => ({ wanted: golden[file]?.entities ?? {}, found: entities }));
    return [
      {
        what: 'late text, shadow root, frame: relations ÷ those of the same text at rest',
        value: (wanted.length - missing.length) / wanted.length,
        unit: '',
        floor: 1,
        bound: 'least',
        note: `${wanted.length - missing.length} of ${wanted.length}${missing.map((one) => `; not found: ${one}`).join('')}`,
      },
      { what: 'the same pages: F1 of mentions', value: findMentionF1(pages), unit: '', floor: 0.97, bound: 'least' },
    ];
  });
}
