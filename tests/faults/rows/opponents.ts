import { clickOn } from '../../extension/click-on.ts';
import { giftArticle, makePage, statements } from '../../extension/invented-pages.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { readRecord } from '../recorder.ts';
import type { Row } from '../row.ts';
import { comesTrue, openPainted, pass, until } from '../wait.ts';
import { isCardOpen, openCard } from './open-card.ts';

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
      why: 'a page is painted again, and read again, a bounded number of times',
      steps: [
        { file: 'lib/page/allowance.ts', find: 'if (used.length >= times) return false;', replace: '' },
        { file: 'lib/page/watch-page.ts', find: 'if (reads >= maxReads) return;', replace: '' },
      ],
      says: /the fight goes on/,
    },
    {
      why: 'what comes and goes by our own hand is passed over',
      steps: [{ file: 'lib/page/watch-page.ts', find: 'if (node && !isOurs(node))', replace: 'if (node)' }],
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

const mostPutBack = 5; // times in a minute

/** A page may take our host away, or dress it up. */
export const tamperedHost: Row = {
  row: 26,
  title:
    'a page that removes our host a hundred times sees it come back a few times, then only when the reader asks for it',
  browsers: browserNames,
  controls: [
    {
      why: 'what a page takes away is put back a few times, then left away',
      steps: [{ file: 'lib/page/allowance.ts', find: 'if (used.length >= times) return false;', replace: '' }],
      says: /the host was put back \d+ times/,
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
    tally.check(removed <= 1 + mostPutBack, `the host was put back ${removed - 1} times by itself`);
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
