import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gardenArticle, giftArticle, makePage } from '../../extension/invented-pages.ts';
import { browserNames, makeOwnFolder } from '../../harness/build-extension.ts';
import { readSummary } from '../../harness/shown.ts';
import type { Row } from '../row.ts';
import { comesTrue, pass, until } from '../wait.ts';

/** Whoever is asked may never answer. */
export const unansweredMessage: Row = {
  row: 11,
  title: 'a page script that never answers leaves the popup with an answer of its own, not with a wheel',
  browsers: browserNames,
  controls: [
    {
      why: 'the popup waits for an answer for a while only',
      steps: [
        {
          file: 'lib/browser/ask-tab.ts',
          find: 'return Promise.race([asked, wait(patience)]);',
          replace: 'return asked;',
        },
      ],
      says: /says nothing/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle) });
    const silent = makeOwnFolder('silent');
    cpSync(stage.extension, silent, { recursive: true });
    // returns true: it will answer later, and never does
    writeFileSync(
      join(silent, 'overlay.js'),
      '(globalThis.browser ?? chrome).runtime.onMessage.addListener(() => new Promise(() => {}) && true);',
    );
    const browser = await stage.launch(silent);
    const tab = await browser.openPage(`${origin}/gift.html`);
    await pass(500);
    const popup = await browser.openPopup(tab.id);
    tally.check(await comesTrue(async () => (await readSummary(popup)) !== ''), 'the popup says nothing');
    tally.check(/not answered/.test(await readSummary(popup)), `the popup says "${await readSummary(popup)}"`);
  },
};

/** The popup goes at any click beside it. */
export const closedPopup: Row = {
  row: 49,
  title: 'a popup that is closed right after a choice has kept it, ten times of ten',
  browsers: browserNames,
  controls: [
    {
      why: 'a choice is kept at once',
      steps: [
        {
          file: 'entrypoints/popup/main.tsx',
          find: 'store(({ saveSettings }) => saveSettings(next))',
          replace:
            'store(({ saveSettings }) => new Promise((resolve) => setTimeout(resolve, 2000)).then(() => saveSettings(next)))',
        },
      ],
      says: /is not kept/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'garden.html': makePage(gardenArticle) });
    const browser = await stage.shared();
    const tab = await browser.openPage(`${origin}/garden.html`);
    const highlights = 'fieldset label:last-of-type input[role="switch"]';
    for (let time = 1; time <= 10; time += 1) {
      const popup = await browser.openPopup(tab.id);
      await until('the popup', async () => (await popup.$(highlights)) !== null);
      const wanted = await popup.$eval(highlights, (input) => {
        (input as HTMLInputElement).click();
        return (input as HTMLInputElement).checked;
      });
      await popup.close();
      const read = () => browser.ask(async () => (await chrome.storage.local.get('settings'))['settings'], undefined);
      const isKept = async () => ((await read()) as { highlights?: boolean } | undefined)?.highlights === wanted;
      tally.check(await comesTrue(isKept, 5000), `choice ${time} is not kept`);
    }
  },
};
