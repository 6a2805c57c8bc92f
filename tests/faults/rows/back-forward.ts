import { gardenArticle, giftArticle, makePage } from '../../extension/invented-pages.ts';
import { choose } from '../../extension/settings.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { countPainted } from '../../harness/inside-host.ts';
import { askView, readBadge } from '../../harness/shown.ts';
import type { Row } from '../row.ts';
import { comesTrue, openPainted, pass, until } from '../wait.ts';

/** Runs in the page: writes down whether it comes back from the browser's cache. */
const backWatch =
  "<script>window.cameBack=0;addEventListener('pageshow',(e)=>{if(e.persisted)window.cameBack+=1})</script>";

/** Pages that wait in the browser's cache hear nothing. */
export const backForwardCache: Row = {
  row: 12,
  title:
    'a page that comes back from the back/forward cache shows what was chosen in the meantime, answers, and has its badge',
  browsers: browserNames,
  controls: [
    {
      why: 'on its return a page asks for the settings again',
      steps: [
        { file: 'entrypoints/overlay/index.ts', find: '      isStale = true;', replace: '      isStale = false;' },
      ],
      says: /after switching (off|on)/,
      browsers: ['firefox'], // Chromium tells a page on its return what was stored meanwhile
    },
    {
      why: 'on its return a page says again what it has',
      steps: [{ file: 'entrypoints/overlay/teller.ts', find: "told = told && 'again';", replace: '' }],
      says: /badge/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({
      'gift.html': makePage(giftArticle, backWatch),
      'garden.html': makePage(gardenArticle),
    });
    const browser = await stage.launch();
    const tab = await openPainted(browser, `${origin}/gift.html`);
    await until('the badge', async () => (await readBadge(browser, tab)) !== '');
    const wanted = await readBadge(browser, tab);
    for (const highlights of [false, true]) {
      await tab.page.evaluate(() => {
        location.href = 'garden.html';
      });
      const hasGone = () => tab.page.evaluate(() => location.pathname === '/garden.html').catch(() => false);
      await until('the other page', hasGone);
      await pass(400);
      await choose(browser, { highlights });
      await pass(200);
      await tab.page.evaluate(() => history.back());
      const hasCome = () =>
        tab.page.evaluate(() => Number((globalThis as { cameBack?: number }).cameBack) > 0).catch(() => false);
      tally.check(await comesTrue(hasCome), 'the browser kept no page: nothing was tried');
      const word = highlights ? 'on' : 'off';
      const isSo = async () => (await countPainted(tab)) > 0 === highlights;
      tally.check(
        await comesTrue(isSo, 4000),
        `after switching ${word} in the meantime: ${await countPainted(tab)} ranges`,
      );
      const answers = async () => (await askView(browser, tab.id)) !== undefined;
      tally.check(await comesTrue(answers, 4000), 'it no longer answers');
      const hasBadge = async () => (await readBadge(browser, tab)) === wanted;
      tally.check(await comesTrue(hasBadge, 4000), `the badge is "${await readBadge(browser, tab)}", not "${wanted}"`);
    }
  },
};
