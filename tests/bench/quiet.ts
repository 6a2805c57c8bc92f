/** What is left of us on pages without a trigger once they are quiet. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab, TestBrowser } from '../harness/browsers.ts';
import { makeOwnFolder } from '../harness/build-extension.ts';
import type { Bench, Figure } from './figure.ts';
import { type Lane, wait, withLanes } from './lanes.ts';
import { hearMessages } from './near.ts';
import { makeOffTopicPage } from './off-topic-pages.ts';
import { serveTexts } from './serve-texts.ts';
import { startTrace } from './trace.ts';

const quiet = 12_000; // ms; the gate may wait for late text for ten quiet seconds
const idle = 20_000; // ms in which an idle tab must not wake us

/** Stands before the gate's code: keeps every observer that observes something. */
const counter = `(() => {
  const live = (globalThis.liveObservers = new Set());
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const Real = globalThis[name];
    globalThis[name] = class extends Real {
      observe(...all) { live.add(this); return super.observe(...all); }
      disconnect() { live.delete(this); super.disconnect(); }
    };
  }
})();\n`;

function plantCounter(extension: string): string {
  const folder = makeOwnFolder('counter');
  cpSync(extension, folder, { recursive: true });
  const gate = join(folder, 'gate.js');
  writeFileSync(gate, counter + readFileSync(gate, 'utf8'));
  return folder;
}

type Counting = typeof globalThis & { liveObservers?: Set<object> };

/** Observers of the gate in a tab; -1 where the counter does not stand there. */
async function countObservers(browser: TestBrowser, { id }: Tab): Promise<number> {
  return browser.ask(async (tabId) => {
    const func = () => (globalThis as Counting).liveObservers?.size ?? -1;
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func });
    return frame?.result ?? -1;
  }, id);
}

type Stored = typeof globalThis & { stored?: number };

/** Begins to count what the extension stores. */
async function countWrites(browser: TestBrowser): Promise<() => Promise<number>> {
  await browser.ask(() => {
    (globalThis as Stored).stored = 0;
    chrome.storage.onChanged.addListener((changes) => {
      (globalThis as Stored).stored = ((globalThis as Stored).stored ?? 0) + Object.keys(changes).length;
    });
  }, undefined);
  return () => browser.ask(() => (globalThis as Stored).stored ?? -1, undefined);
}

/** Nodes, attributes, sheets, highlights and what the page's own stores hold. */
function countTraces({ page }: Tab): Promise<{ nodes: number; stored: number }> {
  return page.evaluate(async () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let nodes = document.adoptedStyleSheets.length + CSS.highlights.size;
    while (walker.nextNode()) {
      nodes += 1;
      if (walker.currentNode instanceof Element) nodes += walker.currentNode.attributes.length;
    }
    const databases = await indexedDB.databases();
    return { nodes, stored: localStorage.length + sessionStorage.length + databases.length + document.cookie.length };
  });
}

interface Left {
  readonly nodes: number;
  readonly observers: number;
  readonly observersAtFirst: number;
  readonly messages: number;
  readonly writes: number;
  readonly wakeUps: number;
}

async function readLeft(lanes: Readonly<Record<'ours' | 'nothing', Lane>>, urls: readonly string[]): Promise<Left> {
  const { browser } = lanes.ours;
  const readHeard = await hearMessages(browser);
  const readWrites = await countWrites(browser);
  const open = (lane: Lane) => Promise.all(urls.map((url) => lane.browser.openPage(url)));
  const [tabs, plain] = await Promise.all([open(lanes.ours), open(lanes.nothing)]);
  const count = () => Promise.all(tabs.map((tab) => countObservers(browser, tab)));
  const observersAtFirst = Math.max(...(await count()));
  await wait(quiet);
  const stop = await startTrace(browser.puppeteer);
  await wait(idle);
  const wakeUps = (await stop()).scriptsFrom(browser.extensionOrigin).length;
  const observers = Math.max(...(await count()));
  const [traces, control] = await Promise.all([tabs, plain].map((all) => Promise.all(all.map(countTraces))));
  const added = (what: 'nodes' | 'stored') =>
    (traces ?? []).reduce((sum, one, at) => sum + Math.abs(one[what] - (control?.[at]?.[what] ?? Number.NaN)), 0);
  if (observersAtFirst < 0) throw new Error('Observers were not counted.');
  const writes = (await readWrites()) + added('stored');
  return { nodes: added('nodes'), observers, observersAtFirst, messages: (await readHeard()).length, writes, wakeUps };
}

/** Three off-topic pages, left alone for 32 s. */
export async function measureQuiet({ extension }: Bench): Promise<Figure[]> {
  const names = ['a', 'b', 'c'];
  const server = await serveTexts(
    Object.fromEntries(names.map((name, at) => [name, makeOffTopicPage('Latin', 3000 * 10 ** at, at)])),
  );
  const counting = plantCounter(extension);
  try {
    const urls = names.map((name) => `${server.origin}/${name}`);
    const left = await withLanes(['ours', 'nothing'], counting, (lanes) => readLeft(lanes, urls));
    const none = { unit: '', floor: 0 } as const;
    return [
      { what: 'off-topic pages: DOM nodes, attributes, sheets and highlights of ours', value: left.nodes, ...none },
      {
        what: 'off-topic pages: observers of ours after ten quiet seconds',
        value: left.observers,
        unit: '',
        floor: 1,
        aim: 0,
        note: `after loading ${left.observersAtFirst}`,
      },
      { what: 'off-topic pages: messages', value: left.messages, ...none },
      { what: 'off-topic pages: values stored', value: left.writes, ...none },
      { what: 'off-topic pages: wake-ups of our scripts in 20 s at rest', value: left.wakeUps, ...none },
    ];
  } finally {
    rmSync(counting, { recursive: true, force: true });
    await server.close();
  }
}
