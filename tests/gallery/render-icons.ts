/** Draws the toolbar icons: `assets/icons/*.svg` → `assets/public/icon/*-{size}.png`, and the manifest's `{size}.png`. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const root = resolve(import.meta.dirname, '../..');
const out = resolve(root, 'assets/public/icon');
const states = ['off-topic', 'findings', 'nothing', 'off'] as const;
const sizes = [16, 32, 48, 128] as const;
/** What the manifest names; the store's and the extension page's size is in colour. */
const defaultState = (size: number) => (size === 128 ? 'findings' : 'off-topic');

const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  mkdirSync(out, { recursive: true });
  const page = await browser.newPage();
  for (const state of states) {
    const svg = readFileSync(resolve(root, `assets/icons/${state}.svg`), 'utf8');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: `${out}/${state}-${size}.png`, omitBackground: true });
    }
  }
  for (const size of sizes) copyFileSync(`${out}/${defaultState(size)}-${size}.png`, `${out}/${size}.png`);
} finally {
  await browser.close();
}
