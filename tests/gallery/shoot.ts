/**
 * Screenshots of every gallery state, light and dark, wide and narrow, into `.cache/gallery/`, and an axe report for each.
 * `node tests/gallery/shoot.ts [part of a name] [--languages]`; ends with 1 where axe finds anything, or where anything is cut off or has no
 * words. With `--languages` every state in every language of the interface, in light, at its widths.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { serveGallery } from './serve-gallery.ts';

const here = import.meta.dirname;
const out = resolve(here, '../../.cache/gallery');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const isOfLanguages = process.argv.includes('--languages');
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';

/** Widths in px at which a state is looked at, by the first word of its name. */
const widths: Readonly<Record<string, readonly number[]>> = {
  reader: [1200, 320],
  popup: [360, 320],
  panel: [400, 320],
  options: [1000, 320],
  welcome: [1000, 320],
};
/** States that are also looked at with a catalogue from right to left, or of longer words. */
const variants = [
  'card-both',
  'popup-findings-tall',
  'popup-off-topic',
  'panel-statements',
  'panel-timeline',
  'reader-selected',
  'hint',
  'options-full',
  'welcome',
].flatMap((name) => [`${name}~rtl`, `${name}~long`]);
const languages = ['en', 'es', 'ja', 'ko', 'ru', 'zh_CN'];
const settling = 50; // ms
const schemes = ['light', 'dark', 'forced'] as const;

async function emulate(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  const session = await page.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme === 'light' ? 'light' : 'dark' },
    { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
}

async function findViolations(page: Page, scheme: string): Promise<string[]> {
  await page.evaluate(axeSource);
  // Forced colours are the reader's own, and axe does not see them.
  const contrast = `'color-contrast': { enabled: ${scheme !== 'forced'} }`;
  // A component is no page: it brings no landmarks of a page with it, and a card no first heading.
  const report: unknown = await page.evaluate(`axe.run(document, {
    rules: { ${contrast}, 'target-size': { enabled: true }, region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.html + ' ' + node.failureSummary)))`);
  return Array.isArray(report) ? report.map(String) : ['axe gave no report'];
}

/** Runs in the page: what stands wider than its box, where the box cuts it off or has an edge that it crosses. */
function findCutOff(): string[] {
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('.second-source *')]);
  return all
    .filter(
      (element) =>
        element.checkVisibility() && element.clientWidth > 1 && !element.closest('.visually-hidden, input, textarea'),
    )
    .filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const isBox = overflowX !== 'visible' || element.matches('button, label, summary, select, th, td');
      return isBox && element.scrollWidth > element.clientWidth + 1;
    })
    .map(
      (element) => `cut off: <${element.localName} class="${element.className}"> ${element.textContent?.slice(0, 60)}`,
    );
}

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const { url, close } = await serveGallery();
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let faults = 0;
  const missing: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (/Message not found/.test(message.text())) missing.push(message.text());
      else if (['warn', 'error'].includes(message.type())) console.log(`  ${message.text()}`);
    });
    page.on('pageerror', (error) => console.log(String(error)));
    await page.goto(url);
    const names: unknown = await page.evaluate('window.galleryStates');
    if (!Array.isArray(names)) throw new Error('The gallery has no states.');
    const own = names.map(String);
    const looks = isOfLanguages
      ? own.flatMap((name) => languages.map((language) => `${name}~${language}`))
      : [...own, ...variants];
    for (const look of looks.filter((one) => one.includes(wanted))) {
      const [name = '', catalogue = 'en'] = look.split('~');
      for (const scheme of isOfLanguages ? (['light'] as const) : schemes) {
        for (const width of widths[name.split('-')[0] ?? ''] ?? [400, 320]) {
          await page.setViewport({ width, height: 600 });
          await emulate(page, scheme);
          await page.goto(`${url}?state=${name}&catalogue=${catalogue}`);
          await page.waitForNetworkIdle({ idleTime: settling }); // what is brought after the first picture
          // The whole list at one look.
          if (name.endsWith('-tall')) await page.addStyleTag({ content: '.popup{max-block-size:none!important}' });
          await page.screenshot({ path: `${out}/${look}-${scheme}-${width}.png`, fullPage: true });
          const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          const violations = isOfLanguages ? [] : await findViolations(page, scheme);
          violations.push(...(await page.evaluate(findCutOff)), ...missing.splice(0));
          if (overflow) violations.push('scrolls sideways');
          const tooHigh = await page.evaluate('document.documentElement.scrollHeight > innerHeight');
          if (tooHigh && !/^(?:reader|panel|options|welcome)|tall|highlights/.test(name))
            violations.push('higher than a popup or a window');
          faults += violations.length;
          for (const violation of violations) console.log(`${look} ${scheme} ${width}: ${violation}`);
        }
      }
    }
  } finally {
    await browser.close();
    await close();
  }
  console.log(faults === 0 ? 'No violations.' : `${faults} violations.`);
  process.exitCode = faults === 0 ? 0 : 1;
}

await main();
