import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';
import { openBrowser } from '../harness/browsers.ts';
import { browserNames, findBuild, root } from '../harness/build-extension.ts';
import { servePages } from '../harness/pages-server.ts';
import { askView } from '../harness/shown.ts';
import { findViolations } from './axe.ts';
import { goldenFolder } from './golden-pages.ts';
import { openPainted } from './inside.ts';

/** The card and what it needs in one script; axe cannot enter the closed root in which it stands on a page. */
async function bundleCard(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [preact()],
    resolve: { alias: { '#i18n': join(root, '.wxt/i18n/index.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'card-entry.tsx'), formats: ['iife'], name: 'card' },
    },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error('The card was not bundled.');
  return built.output[0].code;
}

function findDossier(id: string | undefined): Dossier {
  const dossier = loadDossiers().find((one) => one.id === id);
  if (!dossier) throw new Error(`There is no dossier "${id}".`);
  return dossier;
}

const enough = 3; // statements; the gallery goes through every state of the card
const schemes = ['light', 'dark'] as const;
const runs = browserNames.flatMap((name) => schemes.map((scheme) => ({ name, scheme })));

describe('the card in a page of the extension', () => {
  let script: string;
  beforeAll(async () => {
    script = await bundleCard();
  });

  it.each(runs)('has no fault that axe can find: $name, $scheme', async ({ name, scheme }) => {
    const server = await servePages(goldenFolder);
    const browser = await openBrowser(name, { extension: findBuild(name), headless: true, scheme });
    try {
      const tab = await openPainted(browser, `${server.origin}/wire-report.html`);
      const view = await askView(browser, tab.id);
      const { weights: _weights, ...rest } = findDossier(view?.dossierId); // megabytes that no card needs
      const dossier = { ...rest, concepts: [] };
      const page = await browser.openExtensionPage('harness.html');
      for (const finding of (view?.analysis.findings ?? []).slice(0, enough)) {
        await page.evaluate(
          (input) => void Reflect.set(globalThis, 'cardInput', input),
          JSON.parse(JSON.stringify({ finding, dossier })),
        );
        await page.evaluate(script);
        const text = await page.evaluate(() => document.querySelector('.card')?.textContent ?? '');
        expect(text).toContain(finding.claim.quote.exact);
        expect(await findViolations(page)).toEqual([]);
      }
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
