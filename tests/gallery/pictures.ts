/**
 * A chosen few pictures of the gallery, drawn so that they are the same each time: fonts from the packages, a fixed date, nothing that moves.
 * `keep-pictures.ts` keeps them in `references/`, with which `pictures.full.test.ts` compares them.
 */
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { needBrowser } from '../harness/find-browser.ts';
import { serveGallery } from './serve-gallery.ts';

/** Folder of the pictures that others are compared with. */
export const references = join(import.meta.dirname, 'references');

interface Picture {
  readonly state: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
}

/** All pictures by name. */
export const pictures: Readonly<Record<string, Picture>> = {
  'popup-light': { state: 'popup-findings', width: 360, height: 560 },
  'popup-dark': { state: 'popup-findings', width: 360, height: 560, scheme: 'dark' },
  card: { state: 'card-both', width: 400, height: 480 },
  'panel-statements': { state: 'panel-statements', width: 400, height: 480 },
  reader: { state: 'reader-selected', width: 900, height: 500 },
  options: { state: 'options-first', width: 720, height: 440 },
};

/** Bare letters, with nothing of ours about them: tells whether this machine draws letters as the one did that made the references. */
export const letters = 'letters';
const lettersSize = { width: 240, height: 120 };

/** Runs in the page. */
function writeLetters(): void {
  document.body.style.margin = '0';
  const lines = ['Fixed Sans', 'Fixed Serif'].flatMap((family) =>
    ['13px', 'bold 13px', 'italic 15px'].map((font) => {
      const line = document.createElement('div');
      line.style.font = `${font}/20px "${family}"`;
      line.textContent = 'Black quartz, judge 1 vow ✓ →';
      return line;
    }),
  );
  document.body.replaceChildren(...lines);
}

/** Runs in the page before its scripts: whatever asks for the time gets the same. */
function stopClock(): void {
  const now = Date.UTC(2026, 10, 24, 12);
  globalThis.Date = class extends Date {
    constructor(...given: number[]) {
      super(...((given.length > 0 ? given : [now]) as [number]));
    }
    static override now(): number {
      return now;
    }
  } as DateConstructor;
}

async function shoot(page: Page, url: string, { state, width, height, scheme = 'light' }: Picture) {
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${url}?fonts=fixed&state=${state}`);
  await page.waitForFunction('window.galleryStates');
  if (state === '') await page.evaluate(writeLetters);
  await page.addStyleTag({ content: ':root { caret-color: transparent }' });
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
}

/** Takes the pictures, bare letters first; each is a PNG file's bytes. */
export async function takePictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const gallery = await serveGallery();
  try {
    const browser = await puppeteer.launch({
      executablePath: needBrowser('chrome'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--force-color-profile=srgb', '--lang=en-US'],
      env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf'), TZ: 'UTC' },
    });
    try {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(stopClock);
      const taken = new Map([[letters, await shoot(page, gallery.url, { state: '', ...lettersSize })]]);
      for (const [name, picture] of Object.entries(pictures)) taken.set(name, await shoot(page, gallery.url, picture));
      return taken;
    } finally {
      await browser.close();
    }
  } finally {
    await gallery.close();
  }
}
