import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEmptyExtension } from '../../extension/observe.ts';
import { type BrowserName, browserNames, makeOwnFolder } from '../../harness/build-extension.ts';
import { plantRecorder } from '../recorder.ts';
import type { Row } from '../row.ts';
import { updateArticle, writeApps } from './frameworks.ts';

/** What other extensions do on a page: turn its colours, and put other words into its text. */
const others: Readonly<Record<string, string>> = {
  dark: `const dress = () => {
    document.documentElement.style.filter = 'invert(1)';
    document.documentElement.setAttribute('data-dark', '');
    for (const element of document.querySelectorAll('p')) element.style.setProperty('--dark', '1');
  };
  dress();
  new MutationObserver(dress).observe(document, { childList: true, subtree: true });`,
  words: `const write = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const next = walker.currentNode.data.replaceAll('weather', 'climate');
      if (next !== walker.currentNode.data) walker.currentNode.data = next;
    }
  };
  write();
  new MutationObserver(write).observe(document, { childList: true, characterData: true, subtree: true });`,
};

/** Writes one of the others into a folder of its own. */
function writeOther(name: string, browser: BrowserName): string {
  const folder = makeOwnFolder(name);
  const gecko = { browser_specific_settings: { gecko: { id: `${name}@second-source.example` } } };
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['page.js'] }],
    host_permissions: ['<all_urls>'],
    ...(browser === 'firefox' ? gecko : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.js'), others[name] ?? '');
  return folder;
}

const frameworks = ['react', 'lit'];

/** Readers have other extensions, too. */
export const otherExtensions: Row = {
  row: 50,
  title: 'beside an extension that turns colours and one that changes words, framework pages read as without us',
  browsers: browserNames,
  controls: [
    {
      why: 'what stands on changed text is taken back in the mutation callback',
      steps: [
        {
          file: 'lib/page/standing-marks.ts',
          find: 'this.#take(this.#at(change.target), taken);',
          replace: 'this.#take([], taken);',
        },
      ],
      says: /stands over other words/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve(await writeApps(frameworks));
    const browser = await stage.launch(plantRecorder(stage.extension));
    const control = await stage.launch(makeEmptyExtension(stage.name));
    for (const name of Object.keys(others)) {
      for (const one of [browser, control]) await one.puppeteer.installExtension(writeOther(name, stage.name));
    }
    for (const name of frameworks)
      await updateArticle({ control, browser, url: `${origin}/${name}.html`, name, tally });
  },
};
