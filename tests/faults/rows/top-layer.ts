import { clickOn } from '../../extension/click-on.ts';
import { giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { findInside } from '../../harness/inside-host.ts';
import type { Row } from '../row.ts';
import { comesTrue, openPainted, pass } from '../wait.ts';
import { openCard } from './open-card.ts';

const layers = `<dialog id="modal"><p>Sign up!</p><button id="close">No</button></dialog><div id="menu-card" popover>Menu</div>
<button id="full" type="button" onclick="document.documentElement.requestFullscreen()">Full screen</button>`;

/** The page's own dialogs, popovers and full screen. */
export const topLayer: Row = {
  row: 24,
  title: 'dialog, popover and full screen of the page work with our card, in either order, and nothing is thrown',
  browsers: browserNames,
  controls: [
    {
      why: 'our popover closes none of the page’s',
      steps: [{ file: 'lib/page/mount-host.ts', find: "host.popover = 'manual';", replace: "host.popover = 'auto';" }],
      says: /the page’s popover was closed/,
    },
    {
      why: 'the card stands in the top layer',
      steps: [{ file: 'lib/page/mount-host.ts', find: '  host.showPopover();\n', replace: '' }],
      says: /the card lies below the page’s popover/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({
      'layers.html': makePage(
        giftArticle + layers,
        '<style>#menu-card{inset:0;margin:0;width:100vw;height:100vh;pointer-events:none}</style>',
      ),
    });
    const browser = await stage.shared();
    const errors: string[] = [];
    const tab = await openPainted(browser, `${origin}/layers.html`, errors);
    const isOpen = async () => (await findInside(browser, tab, '.card')).length === 1;
    const run = (code: string) => tab.page.evaluate(code);

    await run("document.querySelector('#menu-card').showPopover()");
    await browser.sendCommand('next-statement', tab);
    tally.check(await comesTrue(isOpen, 4000), 'over a popover the card does not open');
    await pass(300);
    tally.check(
      (await run("document.querySelector('#menu-card').matches(':popover-open')")) === true,
      'the page’s popover was closed',
    );
    const isAbove = await run("document.documentElement.lastElementChild.matches(':popover-open')");
    tally.check(isAbove === true, 'the card lies below the page’s popover');
    await run("document.querySelector('#menu-card').hidePopover()");
    tally.check(await isOpen(), 'the card went with the page’s popover');

    await run("document.querySelector('#modal').showModal()");
    await tab.page.click('#close');
    tally.check((await run("document.querySelector('#modal').open")) === true, 'the page’s dialog is gone');
    await run("document.querySelector('#modal').close()");
    await tab.page.keyboard.press('Escape');
    tally.check(await comesTrue(async () => !(await isOpen()), 4000), 'after a dialog the card does not close');

    await run("document.querySelector('#modal').showModal()");
    await browser.sendCommand('next-statement', tab);
    await pass(500);
    await tab.page.keyboard.press('Escape');
    await pass(300);
    await run("document.querySelector('#modal').close()");

    await tab.page.click('#full');
    await comesTrue(async () => (await run('document.fullscreenElement !== null')) === true, 3000);
    await clickOn(tab.page, statements.gift.slice(0, 30));
    tally.check(await comesTrue(isOpen, 4000), 'in full screen the card does not open');
    await run('document.exitFullscreen().catch(() => {})');
    await tab.page.keyboard.press('Escape');
    await comesTrue(async () => !(await isOpen()), 4000);
    await openCard(browser, tab);
    tally.check(await isOpen(), 'after all this the card does not open');
    tally.expectNone('errors on the page', errors);
  },
};

/** A page may forbid everything. */
export const strictPolicy: Row = {
  row: 21,
  title:
    'under Trusted Types and a policy that forbids all, page and card are whole and no rule of the policy is broken',
  browsers: browserNames,
  controls: [
    {
      why: 'our sheets load no picture and no font',
      steps: [
        {
          file: 'components/base.css',
          find: '  background: var(--paper);',
          replace: '  background: var(--paper) url("data:image/gif;base64,R0lGODlhAQABAAAAACw=");',
        },
      ],
      says: /broken: img-src/,
      browsers: ['firefox'], // Chromium holds no script of an extension to the page’s policy
    },
  ],
  async tryOut(stage, tally) {
    const policy =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const listen =
      "<script>window.broken=[];addEventListener('securitypolicyviolation',(e)=>broken.push(e.effectiveDirective+' '+e.blockedURI))</script>";
    const headersOf = () => ({ 'content-security-policy': policy });
    const origin = await stage.serve({ 'strict.html': makePage(giftArticle, listen) }, headersOf);
    const browser = await stage.shared();
    const tab = await openPainted(browser, `${origin}/strict.html`);
    await openCard(browser, tab);
    const [card] = await findInside(browser, tab, '.card');
    tally.check((card?.width ?? 0) > 250 && (card?.height ?? 0) > 150, `the card is ${card?.width} × ${card?.height}`);
    tally.check(card?.text.includes(statements.gift) ?? false, 'the card is empty');
    await pass(300);
    const broken = await tab.page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken);
    tally.expectNone(
      'broken',
      broken.filter((rule) => !rule.includes('favicon')),
    );
  },
};
