/** Browsers that see the same pages at the same time, so that a slow spell of the machine meets all of them. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEmptyExtension } from '../extension/observe.ts';
import { openBrowser, type Tab, type TestBrowser } from '../harness/browsers.ts';
import { makeOwnFolder } from '../harness/build-extension.ts';

/** What runs in a lane's pages: ours, a script that reads the text once, an empty script, or nothing. */
export type LaneName = 'ours' | 'reading' | 'empty script' | 'nothing';

/** One browser. */
export interface Lane {
  readonly name: LaneName;
  readonly browser: TestBrowser;
}

/** Name of the function that reads a page's text once in the lane `reading`; the trace shows it. */
export const readingName = 'readOnce';

// In parentheses: compiled with its script, so that the time of the function is the reading alone.
const scripts: Readonly<Record<Exclude<LaneName, 'ours' | 'nothing'>, string>> = {
  reading: `setTimeout((function ${readingName}() { const text = document.body.textContent; return text.charCodeAt(text.length - 1); }));`,
  'empty script': '',
};

function makeExtension(script: string): string {
  const folder = makeOwnFolder('script');
  const manifest = {
    manifest_version: 3,
    name: 'script',
    version: '1',
    action: {},
    permissions: ['tabs', 'scripting'],
    host_permissions: ['<all_urls>'],
    content_scripts: [{ matches: ['<all_urls>'], run_at: 'document_idle', js: ['script.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'script.js'), script);
  return folder;
}

function findExtension(name: LaneName, ours: string): string {
  if (name === 'ours') return ours;
  return name === 'nothing' ? makeEmptyExtension('chrome') : makeExtension(scripts[name]);
}

async function openLane(name: LaneName, ours: string): Promise<Lane> {
  const extension = findExtension(name, ours);
  const browser = await openBrowser('chrome', { extension, headless: true, places: 'windows' });
  if (name !== 'ours') rmSync(extension, { recursive: true, force: true });
  return { name, browser };
}

/** Opens a browser for each name, does the work, and closes them whatever happens. */
export async function withLanes<N extends LaneName, R>(
  names: readonly N[],
  ours: string,
  work: (lanes: Readonly<Record<N, Lane>>) => Promise<R>,
): Promise<R> {
  const lanes: Lane[] = [];
  try {
    for (const name of names) lanes.push(await openLane(name, ours));
    return await work(Object.fromEntries(lanes.map((lane) => [lane.name, lane])) as Record<N, Lane>);
  } finally {
    await Promise.all(lanes.map(({ browser }) => browser.close()));
  }
}

/** A pause. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const settling = 700; // ms; by then a script that waits for an idle moment has had it

/** Shows a page in a lane until it is at rest, then closes it. */
export async function visit(
  { browser }: Lane,
  url: string,
  {
    before,
    after,
    rest = settling,
  }: { before?: (tab: Tab) => Promise<void>; after?: (tab: Tab) => Promise<void>; rest?: number } = {},
): Promise<void> {
  const tab = await browser.openPage(url, before);
  await wait(rest);
  await after?.(tab);
  await tab.page.close();
}
