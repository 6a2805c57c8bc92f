import { findText } from '../../extension/click-on.ts';
import { giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { findInside } from '../../harness/inside-host.ts';
import type { Row } from '../row.ts';
import { openPainted, pass } from '../wait.ts';
import { isCardOpen, openCard } from './open-card.ts';

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
          file: 'entrypoints/overlay/statements.ts',
          find: 'if (!event.isTrusted || float?.isIn(event)) return;',
          replace: 'if (float?.isIn(event)) return;',
        },
      ],
      says: /a made-up click opened a card/,
    },
    {
      why: 'nothing on the page keeps anything',
      steps: [
        {
          file: 'entrypoints/overlay/statements.ts',
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
      const height = await tab.page.evaluate(() => innerHeight);
      for (const { x, y } of await findInside(browser, tab, '.card button'))
        if (y < height) await tab.page.mouse.click(x, y); // the rest waits below the card's edge
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
    }, at);
    await pass(400);
    tally.check(!(await isCardOpen(browser, tab)), 'a made-up click opened a card');
    await tab.page.evaluate(() => document.querySelector('p')?.click());
    await pass(400);
    tally.check(!(await isCardOpen(browser, tab)), 'a call of click() opened a card');
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
    text: () => host.textContent,
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
