import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../harness/browsers.ts';
import { type BrowserName, makeOwnFolder } from '../harness/build-extension.ts';

/** The traces that an extension can leave on a page. */
export interface Traces {
  /** Attributes of `html`. */
  readonly root: string;
  /** Markup of each child of `html`, open shadow roots aside. */
  readonly children: readonly string[];
  /** Names in the highlight registry. */
  readonly highlights: readonly string[];
  readonly adoptedSheets: number;
  /** Names in the page's global scope. */
  readonly globals: readonly string[];
}

/** Reads what stands in a page now. */
export function readTraces({ page }: Tab): Promise<Traces> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return {
      root: [...root.attributes].map(({ name, value }) => `${name}="${value}"`).join(' '),
      children: [...root.children].map((child) => child.outerHTML),
      highlights: [...CSS.highlights.keys()],
      adoptedSheets: document.adoptedStyleSheets.length,
      globals: Object.keys(window).sort(),
    };
  });
}

/** What differs between a page with the extension and without, one host element at the end of `html` aside. */
export function findChanges(without: Traces | undefined, shown: Traces | undefined): string[] {
  if (!without || !shown) return ['not seen'];
  const extra = shown.children.slice(without.children.length);
  return [
    ...(without.root === shown.root ? [] : [`html: ${shown.root}`]),
    ...without.children
      .filter((child, at) => child !== shown.children[at])
      .map((child) => `changed: ${child.slice(0, 80)}`),
    ...(extra.length > 1 ? [`${extra.length} elements added`] : []),
  ];
}

/** Keeps the lines that a page's console gets, from the page and from scripts in it. */
export function watchConsole({ page }: Tab, lines: string[]): void {
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(String(error)));
}

/** An extension that does nothing, to see pages as they are without ours. */
export function makeEmptyExtension(name: BrowserName): string {
  const folder = makeOwnFolder('empty');
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    action: {},
    permissions: ['tabs'],
    ...(name === 'firefox' ? { browser_specific_settings: { gecko: { id: 'empty@second-source.example' } } } : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
