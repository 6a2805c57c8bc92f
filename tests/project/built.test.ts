import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { browserNames, findBuild, root } from '../harness/build-extension.ts';
import { listBeginning, sizeFiles } from '../harness/loaded-size.ts';
import { sizeOverlayAlone } from '../harness/overlay-size.ts';

const largestGate = 4096; // bytes after gzip: it runs on every page
const largestPart = 25_000; // bytes after gzip: a reader waits for it

const ManifestSchema = v.looseObject({
  web_accessible_resources: v.optional(v.array(v.unknown()), []),
  content_security_policy: v.object({ extension_pages: v.string() }),
  content_scripts: v.array(v.object({ js: v.array(v.string()) })),
});

describe.each(browserNames)('the build for %s', (browser) => {
  const folder = findBuild(browser);
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = v.parse(ManifestSchema, JSON.parse(text));

  it('has the manifest that was agreed on', () => {
    const golden = join(root, 'tests', 'project', `manifest.${browser}.json`);
    const agreed = existsSync(golden) ? JSON.parse(readFileSync(golden, 'utf8')) : undefined;
    const remedy = `if this change is meant, edit tests/project/manifest.${browser}.json by hand`;
    expect(JSON.parse(text), remedy).toEqual(agreed);
  });

  it('shows no file of its own to pages', () => {
    expect(manifest.web_accessible_resources, 'inline it: a page can find what it can load').toEqual([]);
  });

  it('lets its own pages ask no network', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  it('puts one small script on every page', () => {
    expect(manifest.content_scripts.flatMap(({ js }) => js)).toEqual(['gate.js']);
    const { zipped } = sizeFiles(folder, ['gate.js']);
    expect(zipped, 'move what is not needed on every page to the overlay').toBeLessThanOrEqual(largestGate);
  });

  it('has the gate compiled in one go, and answer whoever brings it', () => {
    expect(readFileSync(join(folder, 'gate.js'), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(function/);
  });

  it('begins popup and card with little', () => {
    const popup = sizeFiles(folder, listBeginning(folder, 'popup.html')).zipped;
    expect(popup, 'bring what the first picture does not need with entrypoints/popup/rest.ts').toBeLessThan(
      largestPart,
    );
    expect(sizeFiles(folder, ['card.js']).zipped).toBeLessThan(largestPart);
  });

  it('begins the background with nothing of the popup’s own', () => {
    expect(readFileSync(join(folder, 'background.js'), 'utf8')).not.toContain('popup-');
  });

  it('gives each page one style sheet, and the popup one that no other page has', () => {
    const sheets = readdirSync(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, own: readFileSync(join(folder, file), 'utf8').match(/[^"]+\.css/g) ?? [] }));
    expect(sheets.filter(({ own }) => own.length !== 1)).toEqual([]);
    const popups = sheets.find(({ file }) => file === 'popup.html')?.own;
    expect(sheets.filter(({ own }) => own[0] === popups?.[0])).toHaveLength(1);
  });
});

describe('what is injected on a page on topic before a card opens', () => {
  it('is little, without the analysis and its data', async () => {
    expect(await sizeOverlayAlone(), 'bring what few pages need with entrypoints/overlay/bring-part.ts').toBeLessThan(
      largestPart,
    );
  });
});
