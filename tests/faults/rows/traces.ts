import { clickOn } from '../../extension/click-on.ts';
import { gardenArticle, giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { countPainted } from '../../harness/inside-host.ts';
import type { Row } from '../row.ts';
import { isPainted, openPainted, pass, until } from '../wait.ts';

/** What a page that wants to know tries; it keeps what it heard in `window.heard`. */
const detectorHead = `<script>
  window.heard = [];
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  for (const target of [window, document]) {
    const real = target.dispatchEvent;
    target.dispatchEvent = function (event) { heard.push(event.type); return real.call(this, event); };
  }
  for (const type of ['wxt:content-script-started', 'extension', 'second-source']) addEventListener(type, () => heard.push(type), true);
  window.nodesSeen = [];
  window.keysBefore = undefined;
  new MutationObserver((records) => records.forEach((record) => {
    if (record.type === 'attributes') nodesSeen.push(record.target.localName + '@' + record.attributeName);
    else record.addedNodes.forEach((node) => node.nodeType === 1 && node.dataset?.own === undefined && nodesSeen.push(node.localName));
  })).observe(document, { subtree: true, childList: true, attributes: true });
  window.keysBefore = Object.getOwnPropertyNames(window);
</script>`;

/** Ten signals by which a page could tell that the extension is there, each with what it shows. Runs in the page. */
async function detectInside(origin: string): Promise<Record<string, string>> {
  const kept = globalThis as unknown as { heard: string[]; keysBefore: string[]; nodesSeen: string[] };
  const files = ['gate.js', 'overlay.js', 'card.js', 'icon/16.png', 'popup.html', 'assets/card.css', 'manifest.json'];
  const load = (file: string) =>
    new Promise<string>((resolve) => {
      const image = new Image();
      image.onload = () => resolve(file);
      image.onerror = () => resolve('');
      image.src = `${origin}/${file}`;
    });
  const ask = (file: string) =>
    fetch(`${origin}/${file}`, { mode: 'no-cors' }).then(
      () => file,
      () => '',
    );
  const settle = async (asked: Promise<string>[]) => (await Promise.all(asked)).join('');
  const own = [...document.querySelectorAll('*')];
  const spoken = globalThis as unknown as { chrome?: { runtime?: object }; browser?: object };
  return {
    'messages and events': kept.heard.join(),
    'global names': Object.getOwnPropertyNames(window)
      .filter((key) => !kept.keysBefore.includes(key))
      .join(),
    'files that load as pictures': await settle(files.map(load)),
    'files that can be asked for': await settle(files.map(ask)),
    'attributes of html and body': [document.documentElement, document.body]
      .flatMap((element) => [...element.attributes].map(({ name }) => name))
      .filter((name) => name !== 'lang')
      .join(),
    'custom elements': own
      .filter(({ localName }) => localName.includes('-'))
      .map(({ localName }) => localName)
      .join(),
    'highlight registry': [...CSS.highlights.keys()].join(),
    'style sheets': document.adoptedStyleSheets.length + document.styleSheets.length === 0 ? '' : 'there are some',
    'nodes and attributes that came': kept.nodesSeen
      .filter((name) => !['body', 'button', 'main', 'h1', 'p', 'a', 'img'].includes(name))
      .join(),
    'the browser’s names for extensions': spoken.chrome?.runtime || spoken.browser ? 'runtime' : '',
  };
}

/** What a page on topic can see; the documentation lists it. */
const knownOnTopic = ['highlight registry', 'style sheets', 'nodes and attributes that came'];

/** Presence is sensitive where the topic is political. */
export const pageDetector: Row = {
  row: 28,
  title: 'a page that looks for ten signals finds none off topic, and only the documented ones on topic',
  browsers: browserNames,
  controls: [
    {
      why: 'the gate says nothing to the page',
      steps: [
        {
          file: 'entrypoints/gate.ts',
          find: '  const start = (): boolean | Promise<boolean> => {',
          replace:
            "  const start = (): boolean | Promise<boolean> => {\n    window.postMessage({ type: 'started' }, '*');",
        },
      ],
      says: /off topic: messages and events/,
    },
    {
      why: 'nothing is written on the document',
      steps: [
        {
          file: 'entrypoints/gate.ts',
          find: '  const start = (): boolean | Promise<boolean> => {',
          replace:
            "  const start = (): boolean | Promise<boolean> => {\n    document.documentElement.setAttribute('data-source', '');",
        },
      ],
      says: /off topic: attributes of html and body/,
    },
    {
      why: 'no file of ours can be loaded by a page',
      steps: [
        {
          file: 'wxt.config.ts',
          find: "permissions: ['storage', 'scripting'],",
          replace:
            "permissions: ['storage', 'scripting'],\n    web_accessible_resources: [{ resources: ['icon/*'], matches: ['<all_urls>'] }],",
        },
      ],
      says: /off topic: files/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({
      'garden.html': makePage(gardenArticle, detectorHead),
      'gift.html': makePage(giftArticle, detectorHead),
    });
    const browser = await stage.shared();
    const off = await browser.openPage(`${origin}/garden.html`);
    await pass(1500); // longer than the gate takes to make up its mind
    const signals = await off.page.evaluate(detectInside, browser.extensionOrigin);
    for (const [signal, shown] of Object.entries(signals)) tally.check(shown === '', `off topic: ${signal}: ${shown}`);
    const on = await openPainted(browser, `${origin}/gift.html`);
    await clickOn(on.page, statements.gift.slice(0, 30));
    await pass(500);
    const seen = await on.page.evaluate(detectInside, browser.extensionOrigin);
    for (const [signal, shown] of Object.entries(seen)) {
      if (!knownOnTopic.includes(signal)) tally.check(shown === '', `on topic: ${signal}: ${shown}`);
    }
  },
};

/** WXT's own content scripts end when a page replays their event. */
export const replayedEvent: Row = {
  row: 29,
  title: 'a page that replays the events by which WXT ends its scripts ends nothing',
  browsers: browserNames,
  controls: [
    {
      why: 'our scripts are none of WXT’s content scripts and listen to no message of the page',
      steps: [
        {
          file: 'entrypoints/overlay/index.ts',
          find: '  const { signal } = own;',
          replace:
            "  const { signal } = own;\n  window.addEventListener('message', ({ data }) => /wxt:content-script-started/.test(data?.type) && own.abort());",
        },
      ],
      says: /no longer painted/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle) });
    const browser = await stage.shared();
    const tab = await openPainted(browser, `${origin}/gift.html`);
    for (let time = 0; time < 10; time += 1) {
      await tab.page.evaluate(
        ({ id, messageId }) => {
          for (const name of ['gate', 'overlay', 'content']) {
            const type = `${id}:${name}:wxt:content-script-started`;
            const detail = { type, contentScriptName: name, messageId };
            window.postMessage(detail, '*');
            for (const kind of [type, 'wxt:content-script-started'])
              document.dispatchEvent(new CustomEvent(kind, { detail }));
          }
        },
        { id: browser.extensionId, messageId: `other${time}` },
      );
      await pass(50);
      tally.check(await isPainted(browser, tab), `replay ${time + 1}: no longer painted, or no longer answering`);
    }
    await tab.page.evaluate(() => document.querySelector('main')?.append('More.'));
    await until('the highlights to stay', async () => (await countPainted(tab)) > 0);
  },
};
