import { clickOn, findText } from '../../extension/click-on.ts';
import { giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { findInside } from '../../harness/inside-host.ts';
import { readRecord } from '../recorder.ts';
import type { Row } from '../row.ts';
import { comesTrue, openPainted, pass, until } from '../wait.ts';
import { openCard } from './looks.ts';

async function isCardOpen(browser: TestBrowser, tab: Tab): Promise<boolean> {
  return (await findInside(browser, tab, '.card')).length === 1;
}

/** Undoes whatever we paint: clears the registry and writes the painted text anew. */
const opponent = `<script>
  window.undone = 0;
  const fight = () => {
    if (CSS.highlights.size > 0) {
      const nodes = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(({ startContainer }) => startContainer));
      CSS.highlights.clear();
      for (const node of new Set(nodes)) node.data = node.data + '';
      window.undone += 1;
    }
    setTimeout(fight, 4);
  };
  addEventListener('load', () => setTimeout(fight, 1500));
</script>`;

const mostRepaints = 250; // the page's watch has a budget of 200 for one address
const fightEnd = 1500; // ms without a repaint after which the fight is over; by the recorder's clock fifteen seconds

/** Two observers that wake each other have frozen pages. */
export const opposingScript: Row = {
  row: 3,
  title:
    'a script that undoes all our painting is fought a bounded number of times; our own host and paint never wake us',
  browsers: browserNames,
  controls: [
    {
      why: 'a page is read again a bounded number of times',
      steps: [{ file: 'lib/page/watch-page.ts', find: 'if (reads >= maxReads) return;', replace: '' }],
      says: /the fight goes on/,
    },
    {
      why: 'what comes and goes by our own hand is passed over',
      steps: [{ file: 'lib/page/watch-page.ts', find: '!moved.every(isOurs)', replace: 'moved.length > 0' }],
      says: /readings of the page by opening and closing cards/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({
      'gift.html': makePage(giftArticle),
      'fight.html': makePage(giftArticle, opponent),
    });
    const browser = await stage.recorded();
    const calm = await openPainted(browser, `${origin}/gift.html`);
    await pass(500);
    const before = await readRecord(browser, calm.id);
    for (let time = 0; time < 5; time += 1) {
      await openCard(browser, calm);
      await calm.page.keyboard.press('Escape');
      await until('the card to close', async () => !(await isCardOpen(browser, calm)));
    }
    await pass(300);
    const readings = (await readRecord(browser, calm.id)).readings - before.readings;
    tally.check(readings === 0, `${readings} readings of the page by opening and closing cards`);
    const tab = await browser.openPage(`${origin}/fight.html`);
    const count = () => tab.page.evaluate(() => (globalThis as unknown as { undone: number }).undone);
    await until('the fight to begin', async () => (await count()) > 0);
    let [last, since] = [await count(), Date.now()];
    const isOver = async (): Promise<boolean> => {
      const now = await count();
      if (now !== last) [last, since] = [now, Date.now()];
      return last > mostRepaints || Date.now() - since > fightEnd;
    };
    await comesTrue(isOver, 60_000);
    tally.check(last <= mostRepaints, `the fight goes on: painted ${last} times`);
  },
};

/** A page may take our host away, or dress it up. */
export const tamperedHost: Row = {
  row: 26,
  title:
    'a page that removes or dresses up our host a hundred times sees it come back only when the reader asks for it',
  browsers: browserNames,
  controls: [
    {
      why: 'a host that has been taken away is mounted anew at the next click',
      steps: [
        { file: 'entrypoints/overlay/float.tsx', find: 'shown && !shown.host.isMounted()', replace: 'shown === null' },
      ],
      says: /the next click opens nothing/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle) });
    const browser = await stage.shared();
    const errors: string[] = [];
    const tab = await openPainted(browser, `${origin}/gift.html`, errors);
    await openCard(browser, tab);
    const removed = await tab.page.evaluate(async () => {
      let count = 0;
      for (let time = 0; time < 100; time += 1) {
        const host = [...document.documentElement.children].at(-1);
        if (host && host !== document.body) {
          host.remove();
          count += 1;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return count;
    });
    tally.check(removed === 1, `the host was put back ${removed - 1} times by itself`);
    await clickOn(tab.page, statements.handover.slice(0, 20));
    tally.check(await comesTrue(() => isCardOpen(browser, tab), 3000), 'the next click opens nothing');
    await tab.page.evaluate(() => {
      const host = [...document.documentElement.children].at(-1);
      for (const [name, value] of [
        ['style', 'opacity:0!important;display:none!important'],
        ['hidden', ''],
        ['inert', ''],
        ['class', 'x'],
        ['popover', 'auto'],
      ] as const)
        host?.setAttribute(name, value);
    });
    await pass(200);
    await tab.page.keyboard.press('Escape');
    tally.check(
      await comesTrue(async () => !(await isCardOpen(browser, tab)), 3000),
      'a dressed-up card does not close',
    );
    await openCard(browser, tab);
    tally.check(await isCardOpen(browser, tab), 'the card does not open again');
    tally.expectNone('errors on the page', errors);
  },
};

/** Six ways to have a reader click on what he does not see, or to click for him. */
const attacks: Readonly<Record<string, string>> = {
  'html is transparent': 'document.documentElement.style.opacity = "0.001"',
  'body is transparent': 'document.body.style.opacity = "0.001"',
  'the host is transparent':
    'document.documentElement.lastElementChild.style.setProperty("opacity", "0.001", "important")',
  'a veil lets clicks through':
    'document.body.insertAdjacentHTML("beforeend", "<div style=\'position:fixed;inset:0;background:white;pointer-events:none;z-index:2147483647\'>Win!</div>")',
  'the host is clipped and moved':
    'document.documentElement.lastElementChild.style.cssText = "clip-path:inset(0 0 99% 99%)!important;transform:translate(40px,40px)!important"',
};

/** No click on the page may change what is kept. */
export const clickjacking: Row = {
  row: 27,
  title: 'six kinds of stolen clicks change nothing that is kept; made-up clicks open nothing',
  browsers: browserNames,
  controls: [
    {
      why: 'made-up clicks are passed over',
      steps: [
        {
          file: 'entrypoints/overlay/statements.tsx',
          find: 'if (!event.isTrusted || float.isIn(event)) return;',
          replace: 'if (float.isIn(event)) return;',
        },
      ],
      says: /a made-up click opened a card/,
    },
    {
      why: 'nothing on the page keeps anything',
      steps: [
        {
          file: 'entrypoints/overlay/statements.tsx',
          find: "    onActive(kind === 'card' ? finding.claim.quote : undefined);",
          replace:
            "    onActive(kind === 'card' ? finding.claim.quote : undefined);\n    void chrome.storage.local.set({ seen: Date.now() });",
        },
      ],
      says: /kept otherwise/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle) });
    const browser = await stage.shared();
    const readKept = () => browser.ask(async () => JSON.stringify(await chrome.storage.local.get(null)), undefined);
    const kept = await readKept();
    for (const [name, code] of Object.entries(attacks)) {
      const tab = await openPainted(browser, `${origin}/gift.html`);
      await openCard(browser, tab);
      await tab.page.evaluate(`{${code}}`);
      for (const { x, y } of await findInside(browser, tab, '.card button')) await tab.page.mouse.click(x, y);
      await pass(200);
      tally.check((await readKept()) === kept, `${name}: kept otherwise: ${await readKept()}`);
      await tab.page.close();
    }
    const tab = await openPainted(browser, `${origin}/gift.html`);
    const at = await findText(tab.page, statements.gift.slice(0, 30));
    const tabs = (await browser.listTabs()).length;
    await tab.page.evaluate(({ x, y }) => {
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        document
          .elementFromPoint(x, y)
          ?.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, view: window }),
          );
      document.querySelector('p')?.click();
    }, at);
    await pass(400);
    tally.check(!(await isCardOpen(browser, tab)), 'a made-up click opened a card');
    tally.check((await browser.listTabs()).length === tabs, 'a made-up click opened a tab');
    tally.check((await readKept()) === kept, 'a made-up click: kept otherwise');
  },
};

/** Ten ways to read what stands in our host. Runs in the page. */
function spyInside(secret: string): string[] {
  const host = document.documentElement.lastElementChild;
  if (!host || host === document.body) return ['there is no host'];
  const { x, y, width, height } = host.getBoundingClientRect();
  const ways: Readonly<Record<string, () => unknown>> = {
    shadowRoot: () => host.shadowRoot?.textContent,
    markup: () => document.documentElement.outerHTML.slice(document.documentElement.outerHTML.lastIndexOf('</body>')),
    getHTML: () =>
      (host as Element & { getHTML?(options: object): string }).getHTML?.({ serializableShadowRoots: true }),
    text: () => `${host.textContent}${(host as HTMLElement).innerText}`,
    attributes: () => [...host.attributes].map(({ value }) => value).join(),
    point: () => document.elementFromPoint(x + width / 2, y + height / 2 + 40)?.textContent?.slice(0, 0),
    range: () => {
      const range = document.createRange();
      range.selectNode(host);
      return range.cloneContents().textContent;
    },
    clone: () => (host.cloneNode(true) as Element).outerHTML,
    animations: () =>
      document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.textContent)
        .join(),
    active: () => document.activeElement?.shadowRoot?.textContent,
  };
  return Object.entries(ways).flatMap(([way, spy]) => (String(spy() ?? '').includes(secret) ? [way] : []));
}

/** Pages are curious. */
export const spyingPage: Row = {
  row: 25,
  title: 'a page that tries ten ways to read the open card reads nothing',
  browsers: browserNames,
  controls: [
    {
      why: 'the shadow root is closed',
      steps: [{ file: 'lib/page/mount-host.ts', find: "mode: 'closed'", replace: "mode: 'open'" }],
      says: /shadowRoot/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({
      'gift.html': makePage(
        giftArticle,
        '<script>{const real=Element.prototype.attachShadow;Element.prototype.attachShadow=function(){return real.call(this,{mode:"open"})}}</script>',
      ),
    });
    const browser = await stage.shared();
    const tab = await openPainted(browser, `${origin}/gift.html`);
    await openCard(browser, tab);
    const [quote] = await findInside(browser, tab, '.evidence .quote');
    const secret = quote?.text.slice(0, 30);
    if (!secret) throw new Error('The card has no quote.');
    const found = await tab.page.evaluate(spyInside, secret);
    const ways = 10;
    for (let way = 0; way < ways - found.length; way += 1) tally.check(true, '');
    for (const way of found) tally.check(false, `read by ${way}`);
  },
};
