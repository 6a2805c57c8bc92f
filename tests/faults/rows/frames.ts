import { giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import { findChanges, readTraces } from '../../extension/observe.ts';
import { browserNames } from '../../harness/build-extension.ts';
import type { Row } from '../row.ts';
import { comesTrue, openPainted, pass } from '../wait.ts';

const inner = `<!doctype html><meta charset=utf-8><h1>Kim Jong Un</h1><p>${statements.gift}</p>`;
const quoted = inner.replaceAll('"', '&quot;');

/** Kinds of frames, and whether their text is read as the page's own. */
function writeFrames(
  stranger: string,
): readonly { readonly name: string; readonly html: string; readonly isRead: boolean }[] {
  const fill = (id: string, how: string) =>
    `<iframe id="${id}"></iframe><script>{const frame=document.getElementById('${id}');${how}}</script>`;
  const text = JSON.stringify(inner).replaceAll('</', '<\\/');
  return [
    { name: 'srcdoc', html: `<iframe srcdoc="${quoted}"></iframe>`, isRead: true },
    { name: 'same origin', html: '<iframe src="inner.html"></iframe>', isRead: true },
    {
      name: 'about:blank, written by the page',
      html: fill('blank', `frame.contentDocument.write(${text});frame.contentDocument.close()`),
      isRead: true,
    },
    {
      name: 'blob',
      html: fill('blob', `frame.src=URL.createObjectURL(new Blob([${text}],{type:'text/html;charset=utf-8'}))`),
      isRead: true,
    },
    {
      name: 'sandbox with allow-same-origin',
      html: `<iframe sandbox="allow-same-origin" srcdoc="${quoted}"></iframe>`,
      isRead: true,
    },
    { name: 'sandbox', html: `<iframe sandbox srcdoc="${quoted}"></iframe>`, isRead: false },
    {
      name: 'data',
      html: `<iframe src="data:text/html;charset=utf-8,${encodeURIComponent(inner)}"></iframe>`,
      isRead: false,
    },
    { name: 'another origin', html: `<iframe src="${stranger}/inner.html"></iframe>`, isRead: false },
  ];
}

/** Frames differ in what may be read in them. */
export const kindsOfFrames: Row = {
  row: 16,
  title:
    'text in frames that belong to the page is read and painted, in five kinds; in three kinds it is left alone, and nothing is thrown',
  browsers: browserNames,
  controls: [
    {
      why: 'frames of the same origin are read',
      steps: [
        {
          file: 'lib/page/collect-blocks.ts',
          find: 'isFrame(element) ? bodyOf(element) :',
          replace: 'isFrame(element) ? undefined :',
        },
      ],
      says: /srcdoc: not painted/,
    },
  ],
  async tryOut(stage, tally) {
    const files = { 'inner.html': inner };
    const stranger = await stage.serve(files);
    const frames = writeFrames(stranger);
    const all = frames.map(({ html }) => html).join('\n');
    const origin = await stage.serve({ ...files, 'frames.html': makePage(giftArticle + all) });
    const errors: string[] = [];
    const tab = await openPainted(await stage.shared(), `${origin}/frames.html`, errors);
    const read = async (): Promise<boolean[]> => {
      const handles = await tab.page.$$('iframe');
      const inside = handles.map(async (handle) => {
        const frame = await handle.contentFrame();
        return frame.evaluate(() => CSS.highlights.size > 0);
      });
      return Promise.all(inside);
    };
    await comesTrue(async () => (await read()).every((painted, at) => painted === frames[at]?.isRead), 6000);
    const painted = await read();
    for (const [at, { name, isRead }] of frames.entries()) {
      tally.check(painted[at] === isRead, `${name}: ${painted[at] ? 'painted' : 'not painted'}`);
    }
    tally.expectNone('errors on the page', errors);
  },
};

/** Some extensions took the sandbox off to get in. */
export const sandboxedPages: Row = {
  row: 17,
  title: 'a page that is sandboxed by its header, and a page’s sandboxed frames, are as they are without us',
  browsers: browserNames,
  controls: [
    {
      why: 'what cannot be read is left as it is',
      steps: [
        {
          file: 'lib/page/collect-blocks.ts',
          find: 'function bodyOf(frame: HTMLIFrameElement): HTMLElement | undefined {',
          replace:
            "function bodyOf(frame: HTMLIFrameElement): HTMLElement | undefined {\n  frame.removeAttribute('sandbox');",
        },
      ],
      says: /frames\.html: changed/,
    },
  ],
  async tryOut(stage, tally) {
    const sandboxed = `<iframe sandbox srcdoc="${quoted}"></iframe><iframe sandbox="allow-scripts" src="inner.html"></iframe>`;
    const files = {
      'inner.html': inner,
      'page.html': makePage(giftArticle),
      'frames.html': makePage(giftArticle + sandboxed),
    };
    const headersOf = (path: string): Record<string, string> =>
      path === '/page.html' ? { 'content-security-policy': 'sandbox allow-scripts' } : {};
    const origin = await stage.serve(files, headersOf);
    for (const file of ['page.html', 'frames.html']) {
      const errors: string[] = [];
      const plain = await (await stage.control()).openPage(`${origin}/${file}`);
      await pass(300);
      const tab = await openPainted(await stage.shared(), `${origin}/${file}`, errors);
      tally.expectNone(file, findChanges(await readTraces(plain), await readTraces(tab)));
      const isOpaque = await tab.page.evaluate(() => self.origin === 'null');
      tally.check(isOpaque === (file === 'page.html'), `${file}: its sandbox was loosened`);
      tally.expectNone(`errors on ${file}`, errors);
    }
  },
};

/** Text in components. */
export const shadowRoots: Row = {
  row: 18,
  title: 'text in open shadow roots, three deep, is painted; in a closed one it is not read, and nothing is thrown',
  browsers: browserNames,
  controls: [
    {
      why: 'open shadow roots are walked',
      steps: [
        {
          file: 'lib/page/collect-blocks.ts',
          find: '(element.shadowRoot ?? element)',
          replace: 'element',
        },
      ],
      says: /depth 1: not painted in full/,
    },
  ],
  async tryOut(stage, tally) {
    const script = `<script>
      const sentence = ${JSON.stringify(statements.handover)};
      let place = document.querySelector('main');
      window.roots = [];
      for (let depth = 0; depth < 4; depth += 1) {
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: depth < 3 ? 'open' : 'closed' });
        root.innerHTML = '<p>Kim Jong Un, Vladimir Putin and the Aurus limousine.</p><p>' + sentence + '</p>';
        place.append(host);
        window.roots.push(root);
        place = root;
      }
    </script>`;
    const origin = await stage.serve({ 'roots.html': makePage(giftArticle + script) });
    const errors: string[] = [];
    const tab = await openPainted(await stage.shared(), `${origin}/roots.html`, errors);
    const read = () =>
      tab.page.evaluate(() => {
        const nodes = [...CSS.highlights.values()].flatMap((highlight) =>
          [...highlight].map(({ startContainer }) => startContainer),
        );
        const { roots } = globalThis as unknown as { roots: ShadowRoot[] };
        return roots.map((root) => nodes.filter((node) => node.getRootNode() === root).length);
      });
    await comesTrue(async () => (await read()).slice(0, 3).every((count) => count >= 3), 5000);
    const counts = await read();
    for (const depth of [1, 2, 3])
      tally.check((counts[depth - 1] ?? 0) >= 3, `depth ${depth}: not painted in full (${counts[depth - 1]} ranges)`);
    tally.check(counts[3] === 0, `the closed one: ${counts[3]} ranges`);
    tally.expectNone('errors on the page', errors);
  },
};
