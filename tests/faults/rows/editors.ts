import { giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import { choose } from '../../extension/settings.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { countRanges } from '../../harness/shown.ts';
import type { Row } from '../row.ts';
import { openPainted, until } from '../wait.ts';

const text = `${statements.gift} Kim Jong Un thanked Vladimir Putin for the Aurus limousine.`;

/** Eight kinds of places that people write in; `frame` documents turn themselves into editors. */
const editors: Readonly<Record<string, string>> = {
  contenteditable: `<div class="field" contenteditable><p>${text}</p></div>`,
  'contenteditable="plaintext-only"': `<div class="field" contenteditable="plaintext-only">${text}</div>`,
  textarea: `<textarea class="field">${text}</textarea>`,
  input: `<input class="field" value="${text}">`,
  'role="textbox"': `<div class="field" role="textbox" tabindex="0">${text}</div>`,
  CodeMirror: `<div class="field cm-editor"><div class="cm-scroller"><div class="cm-content" contenteditable="true" role="textbox"><div class="cm-line">${text}</div></div></div></div>`,
  Monaco: `<div class="field monaco-editor" role="code"><div class="view-lines"><div class="view-line"><span><span>${text}</span></span></div></div><textarea></textarea></div>`,
  'designMode in a frame': `<iframe class="field" srcdoc="<p>${text}</p><script>document.designMode='on'</script>"></iframe>`,
};

/** Runs in the page: the markup and values of every field. */
function readFieldsInside(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.field')].map((field) => {
    const inner = field instanceof HTMLIFrameElement ? field.contentDocument?.documentElement.outerHTML : '';
    return (
      field.outerHTML +
      inner +
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '')
    );
  });
}

/** Runs in the page: for each field whether a highlight stands in it. */
function findPaintInside(): boolean[] {
  return [...document.querySelectorAll<HTMLElement>('.field')].map((field) => {
    const isFrame = field instanceof HTMLIFrameElement;
    const view = (isFrame ? field.contentWindow : window) as Window & typeof globalThis;
    return [...view.CSS.highlights.values()].some((highlight) =>
      [...highlight].some(({ startContainer }) => isFrame || field.contains(startContainer)),
    );
  });
}

/** What a reader writes must not be read, changed or painted on. */
export const editorsUntouched: Row = {
  row: 19,
  title: 'eight kinds of editors keep every byte and are never painted on, nor is a page in designMode',
  browsers: browserNames,
  controls: [
    {
      why: 'editors are not the page’s own text',
      steps: [
        {
          file: 'lib/page/own-text.ts',
          find: "(editable !== null && editable !== 'false')",
          replace: "editable === 'no'",
        },
      ],
      says: /contenteditable: painted/,
    },
    {
      why: 'a document in designMode is an editor as a whole',
      steps: [{ file: 'lib/page/collect-blocks.ts', find: "designMode === 'on'", replace: "designMode === 'never'" }],
      says: /designMode in a frame: painted/,
    },
  ],
  async tryOut(stage, tally) {
    const all = Object.values(editors).join('\n');
    const design = "<script>document.designMode = 'on';</script>";
    const origin = await stage.serve({
      'fields.html': makePage(giftArticle + all),
      'design.html': makePage(giftArticle + design),
    });
    const plain = await (await stage.control()).openPage(`${origin}/fields.html`);
    const wanted = await plain.page.evaluate(readFieldsInside);
    const browser = await stage.shared();
    const tab = await openPainted(browser, `${origin}/fields.html`);
    const painted = await tab.page.evaluate(findPaintInside);
    for (const highlights of [true, false]) {
      await choose(browser, { highlights });
      const isSo = async () => Object.keys(await countRanges(tab)).length > 0 === highlights;
      await until('the choice to take effect', isSo);
      const fields = await tab.page.evaluate(readFieldsInside);
      for (const [at, name] of Object.keys(editors).entries()) {
        tally.check(fields[at] === wanted[at], `${name}: ${fields[at]} for ${wanted[at]}`);
      }
    }
    for (const [at, name] of Object.keys(editors).entries()) tally.check(!painted[at], `${name}: painted`);
    await choose(browser, {});
    const other = await browser.openPage(`${origin}/design.html`);
    await new Promise((resolve) => setTimeout(resolve, 2000)); // longer than the page above took to be painted
    const counts = await countRanges(other);
    tally.check(Object.keys(counts).length === 0, `a page in designMode: painted ${JSON.stringify(counts)}`);
  },
};
