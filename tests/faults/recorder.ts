import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestBrowser } from '../harness/browsers.ts';
import { makeOwnFolder } from '../harness/build-extension.ts';

/** What the extension's scripts have done on a page since they began. */
export interface Record {
  /** Calls of a mutation observer's callback. */
  readonly observed: number;
  /** Timers that fired, and those that are still to fire. */
  readonly fired: number;
  readonly pending: number;
  /** How often the page's own text was read (overlay), and all of the text in one go (gate). */
  readonly readings: number;
  readonly texts: number;
  /** Questions for style or layout. */
  readonly styles: number;
  /** Time in callbacks of observers and timers, in ms; the longest of them. */
  readonly busy: number;
  readonly longest: number;
  /** Calls of `chrome.*` or `browser.*`. */
  readonly calls: readonly string[];
}

/** The recorder's clock runs this many times as fast for timers, so that ten quiet seconds are over in one. */
export const clockSpeed = 10;

/** Stands before the code of gate and overlay, in the world that they share. */
const recorder = `(() => {
  if (globalThis.recorded) return;
  const kept = (globalThis.recorded = { observed: 0, fired: 0, readings: 0, texts: 0, styles: 0, busy: 0, longest: 0, calls: [] });
  const waiting = new Set();
  globalThis.readRecord = () => ({ ...kept, pending: waiting.size });
  const timed = (key, run) => function (...all) {
    kept[key] += 1;
    const begin = performance.now();
    try { return run.apply(this, all); } finally {
      const took = performance.now() - begin;
      kept.busy += took;
      kept.longest = Math.max(kept.longest, took);
    }
  };
  const Observer = MutationObserver;
  const places = new Set([globalThis, window]);
  const put = (name, value) => { for (const place of places) Object.defineProperty(place, name, { value, configurable: true, writable: true }); };
  put('MutationObserver', class extends Observer { constructor(heard) { super(timed('observed', heard)); } });
  const [later, again, stop] = [setTimeout, setInterval, clearTimeout].map((real) => real.bind(window));
  const start = (real, once) => (run, delay = 0) => {
    const fire = timed('fired', run);
    const id = real(() => { if (once) waiting.delete(id); fire(); }, delay / ${clockSpeed});
    waiting.add(id);
    return id;
  };
  put('setTimeout', start(later, true));
  put('setInterval', start(again, false));
  const end = (id) => { waiting.delete(id); stop(id); };
  put('clearTimeout', end);
  put('clearInterval', end);
  const getter = (home, name, key) => {
    const real = Object.getOwnPropertyDescriptor(home, name);
    Object.defineProperty(home, name, { ...real, get() { kept[key] += 1; return real.get.call(this); } });
  };
  getter(Document.prototype, 'URL', 'readings');
  getter(Node.prototype, 'textContent', 'texts');
  for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'innerText']) getter(HTMLElement.prototype, name, 'styles');
  const method = (home, name, key) => {
    const real = home[name];
    Object.defineProperty(home, name, { configurable: true, writable: true, value: function (...all) { kept[key] += 1; return real.apply(this, all); } });
  };
  for (const name of ['getBoundingClientRect', 'getClientRects']) method(Element.prototype, name, 'styles');
  const style = getComputedStyle.bind(window);
  put('getComputedStyle', (...all) => { kept.styles += 1; return style(...all); });
  const watch = (real, path) => new Proxy({}, {
    get(_, key) {
      const value = real[key];
      const name = path + '.' + String(key);
      if (typeof value === 'object' && value !== null) return watch(value, name);
      if (typeof value !== 'function') return value;
      return (...all) => (kept.calls.push(name), value.apply(real, all));
    },
  });
  for (const space of ['chrome', 'browser']) {
    const real = globalThis[space];
    if (real) Object.defineProperty(globalThis, space, { value: watch(real, space), configurable: true, writable: true });
  }
})();\n`;

/** A copy of a build whose scripts on pages write down what they do. */
export function plantRecorder(extension: string): string {
  const folder = makeOwnFolder('recorder');
  cpSync(extension, folder, { recursive: true });
  for (const script of ['gate.js', 'overlay.js']) {
    const file = join(folder, script);
    writeFileSync(file, recorder + readFileSync(file, 'utf8'));
  }
  return folder;
}

/** What is recorded on a tab's page; throws where no recorder stands. */
export async function readRecord(browser: TestBrowser, tabId: number): Promise<Record> {
  const record = await browser.ask(async (tab) => {
    const func = () => (globalThis as { readRecord?: () => Record }).readRecord?.();
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab }, func });
    return frame?.result;
  }, tabId);
  if (!record) throw new Error('There is no recorder on the page.');
  return record;
}
