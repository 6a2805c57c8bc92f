import { gardenArticle, giftArticle, makePage } from '../../extension/invented-pages.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { countPainted } from '../../harness/inside-host.ts';
import { askView } from '../../harness/shown.ts';
import { clockSpeed } from '../recorder.ts';
import type { Row } from '../row.ts';
import { comesTrue, openPainted, pass, until } from '../wait.ts';

const rules = '<script type="speculationrules">{"prerender":[{"urls":["gift.html"],"eagerness":"immediate"}]}</script>';
const activation = '<script>window.wasPrerendered=document.prerendering</script>';

/** A page that nobody has seen yet must not be acted on. */
export const prerenderedPage: Row = {
  row: 13,
  title: 'a prerendered page wakes nothing before it is shown; when it is, it is read',
  browsers: ['chrome'], // Firefox does not prerender
  controls: [
    {
      why: 'the gate waits for the page to be shown',
      steps: [
        {
          file: 'entrypoints/gate.ts',
          find: "if (!('prerendering' in document && document.prerendering)) return start();",
          replace: 'if (document.body) return start();',
        },
      ],
      says: /before it is shown/,
    },
  ],
  async tryOut(stage, tally) {
    const link = '<a id="go" href="gift.html">On</a>';
    const origin = await stage.serve({
      'start.html': makePage(gardenArticle + link, rules),
      'gift.html': makePage(giftArticle, activation),
    });
    const browser = await stage.launch();
    const tab = await browser.openPage(`${origin}/start.html`);
    await pass(4000); // longer than the browser takes to prerender, and a page on topic from gate to badge
    const { badge, title } = await browser.readToolbar(tab.id);
    tally.check(badge === '', `before it is shown the badge is "${badge}" (${title})`);
    const frames = await browser.ask(async (tabId) => {
      const contexts = await chrome.scripting.executeScript({ target: { tabId }, func: () => location.pathname });
      return contexts.map(({ result }) => result);
    }, tab.id);
    tally.check(frames.join() === '/start.html', `the tab shows ${frames.join()}`);
    await tab.page.evaluate(() => document.querySelector<HTMLElement>('#go')?.click());
    const isShown = () => tab.page.evaluate(() => location.pathname === '/gift.html').catch(() => false);
    await until('the page to be shown', isShown);
    const was = await tab.page.evaluate(() => (globalThis as { wasPrerendered?: boolean }).wasPrerendered);
    tally.check(was === true, 'the page was loaded anew: nothing was tried');
    tally.check(await comesTrue(async () => (await countPainted(tab)) > 0, 8000), 'once shown it is not painted');
    const hasBadge = async () => Number((await browser.readToolbar(tab.id)).badge) > 0;
    tally.check(await comesTrue(hasBadge, 5000), 'once shown it has no badge');
  },
};

const steps = 20;

/** Sites that never load a second page. */
export const routeChanges: Row = {
  row: 14,
  title: `${steps} changes of address within one page, by push, replace and back: what is known is what the page then says`,
  browsers: browserNames,
  controls: [
    {
      why: 'a change of address arms the gate again after its quiet end',
      steps: [
        {
          file: 'lib/page/watch-triggers.ts',
          find: "window.navigation?.addEventListener('currententrychange', onEntry);",
          replace: '',
        },
      ],
      says: /step 1 .*on topic/,
    },
    {
      why: 'the overlay reads again when text goes and comes',
      steps: [
        {
          file: 'lib/page/watch-page.ts',
          find: '    changed();\n  };\n  let isTelling',
          replace: '  };\n  let isTelling',
        },
        { file: 'lib/page/watch-page.ts', find: '    onReturn();\n    changed();', replace: '    onReturn();' },
      ],
      says: /step 2 .*garden/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'site.html': makePage('<h1>Start</h1>') });
    const browser = await stage.recorded();
    const errors: string[] = [];
    const tab = await browser.openPage(`${origin}/site.html`);
    tab.page.on('pageerror', (error) => errors.push(String(error)));
    await pass(12_000 / clockSpeed); // the gate has ended its watch for late text after ten quiet seconds
    const articles = [giftArticle, gardenArticle];
    for (let step = 1; step <= steps; step += 1) {
      const isGift = step % 2 === 1;
      const article = articles[isGift ? 0 : 1] ?? '';
      await tab.page.evaluate(
        ({ html, at }) => {
          const draw = () => {
            const main = document.querySelector('main');
            if (main) main.innerHTML = html;
          };
          if (at % 5 === 0) {
            addEventListener('popstate', draw, { once: true });
            history.back();
          } else {
            history[at % 3 === 0 ? 'replaceState' : 'pushState']({}, '', `?${at}`);
            setTimeout(draw, 30);
          }
        },
        { html: article, at: step },
      );
      const isRight = async () => {
        const view = await askView(browser, tab.id);
        const painted = await countPainted(tab);
        return isGift
          ? view !== undefined && view.analysis.findings.length > 0 && painted > 0
          : view === undefined && painted === 0;
      };
      tally.check(
        await comesTrue(isRight, 4000),
        `step ${step} is not seen ${isGift ? 'to be on topic' : 'to be about a garden'}`,
      );
    }
    tally.expectNone('errors on the page', errors);
  },
};

/** What a page's own globals are, before any extension. */
const snapshot = `<script>
  window.globalsBefore = new Map();
  const walk = (name, object) => {
    for (const key of Object.getOwnPropertyNames(object)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
      globalsBefore.set(name + '.' + key, [value, get, set]);
    }
  };
  window.walkGlobals = () => {
    for (const name of ['History', 'Node', 'Element', 'Document', 'EventTarget', 'Navigation', 'HighlightRegistry', 'MutationObserver']) if (window[name]) walk(name, window[name].prototype);
    walk('history', history);
    walk('navigator', navigator);
    for (const name of ['fetch', 'XMLHttpRequest', 'setTimeout', 'requestAnimationFrame', 'getComputedStyle', 'postMessage', 'open']) globalsBefore.set(name, [window[name]]);
    return globalsBefore;
  };
  walkGlobals();
</script>`;

/** Wrapping the page's functions breaks pages. */
export const untouchedGlobals: Row = {
  row: 15,
  title: 'history, observers, prototypes and timers of the page are the very functions that they were',
  browsers: browserNames,
  controls: [
    {
      why: 'changes of address are heard, not patched in',
      steps: [
        {
          file: 'entrypoints/background.ts',
          find: '  for (const file of files)',
          replace:
            "  await browser.scripting.executeScript({ target, world: 'MAIN', func: () => void (history.pushState = () => {}) } as never);\n  for (const file of files)",
        },
      ],
      says: /history\.pushState/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle, snapshot) });
    const tab = await openPainted(await stage.shared(), `${origin}/gift.html`);
    await tab.page.evaluate(() => history.pushState({}, '', '?next'));
    await pass(500);
    const { count, changed } = await tab.page.evaluate(() => {
      const kept = globalThis as unknown as {
        globalsBefore: Map<string, unknown[]>;
        walkGlobals(): Map<string, unknown[]>;
      };
      const before = new Map(kept.globalsBefore);
      const after = kept.walkGlobals();
      const names = [...after.keys()].filter(
        (key) => !before.get(key) || before.get(key)?.some((part, at) => part !== after.get(key)?.[at]),
      );
      return { count: before.size, changed: names };
    });
    tally.check(count > 100, `only ${count} functions were looked at`);
    tally.expectNone('changed', changed);
  },
};
