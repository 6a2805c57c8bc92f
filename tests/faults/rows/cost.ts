import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { gardenArticle, giftArticle, makePage } from '../../extension/invented-pages.ts';
import type { TestBrowser } from '../../harness/browsers.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { clockSpeed, readRecord } from '../recorder.ts';
import type { Row } from '../row.ts';
import { openPainted, pass, until } from '../wait.ts';

/** Changes fifty numbers in every frame, and counts frames. */
const ticker = `<ul id="ticker">${'<li>0</li>'.repeat(50)}</ul><script>
  window.frameCount = 0;
  window.isTicking = true;
  const rows = [...document.querySelectorAll('#ticker li')];
  const tick = () => {
    window.frameCount += 1;
    if (window.isTicking) for (const row of rows) row.firstChild.data = String(window.frameCount % 97);
    requestAnimationFrame(tick);
  };
  addEventListener('load', () => setTimeout(tick, 500));
</script>`;

const tickTime = 4000; // ms that a ticker is watched
const mostGateReads = 31; // the gate's budget for late text, and its first look
const longestWait = 2000 / clockSpeed; // ms; a page that never rests is read this often at most
const leastFrames = 0.75; // of the frames of a page without us; on a machine that does other things as well
const rounds = 3;

/** Frames a second of a page. */
async function countFrames(browser: TestBrowser, url: string): Promise<number> {
  const { page } = await browser.openPage(url);
  await pass(2000);
  const read = () =>
    page.evaluate(() => [(globalThis as unknown as { frameCount: number }).frameCount, performance.now()] as const);
  const [before, begin] = await read();
  await pass(1500);
  const [after, end] = await read();
  await page.close();
  return (1000 * (after - before)) / (end - begin);
}

/** Tickers, chats and carousels. */
export const endlessMutation: Row = {
  row: 4,
  title: 'a page that changes fifty nodes in every frame is read seldom, and keeps its frames',
  browsers: browserNames,
  controls: [
    {
      why: 'the overlay waits for quiet, at most two seconds',
      steps: [
        { file: 'lib/page/watch-page.ts', find: 'const pause = 250;', replace: 'const pause = 0;' },
        { file: 'lib/page/watch-page.ts', find: 'const maxWait = 2000;', replace: 'const maxWait = 0;' },
      ],
      says: /on topic: read/,
    },
    {
      why: 'the gate has a budget for late text',
      steps: [
        { file: 'lib/page/watch-triggers.ts', find: 'const growth = 1.5;', replace: 'const growth = 0;' },
        { file: 'lib/page/watch-triggers.ts', find: 'const mostReads = 20;', replace: 'const mostReads = 3000;' },
      ],
      says: /off topic: read/,
    },
  ],
  async tryOut(stage, tally) {
    const files = { 'on.html': makePage(giftArticle + ticker), 'off.html': makePage(gardenArticle + ticker) };
    const origin = await stage.serve(files);
    const browser = await stage.recorded();
    const off = await browser.openPage(`${origin}/off.html`);
    await pass(tickTime);
    const { texts } = await readRecord(browser, off.id);
    tally.check(texts <= mostGateReads, `off topic: read ${texts} times`);
    await off.page.close();
    const on = await openPainted(browser, `${origin}/on.html`);
    const before = await readRecord(browser, on.id);
    const begin = Date.now();
    await pass(tickTime);
    const readings = (await readRecord(browser, on.id)).readings - before.readings;
    const most = (Date.now() - begin) / longestWait + 3;
    tally.check(
      readings <= most,
      `on topic: read ${readings} times in ${tickTime} ms, at most ${Math.round(most)} meant`,
    );
    await on.page.close();
    let best = 0; // other work on the machine only takes frames away: the best round counts
    for (let round = 0; round < rounds && best < leastFrames; round += 1) {
      const without = await countFrames(await stage.control(), `${origin}/on.html`);
      best = Math.max(best, (await countFrames(await stage.shared(), `${origin}/on.html`)) / without);
    }
    tally.check(best >= leastFrames, `on topic: ${best.toFixed(2)} of the frames without us`);
  },
};

const mostBytes = 4096; // gzip; what runs on every page

/** Nearly every page is none of ours. */
export const unrelatedPages: Row = {
  row: 6,
  title:
    'ten pages on other things: one look at the text, no question for layout, no message, nothing kept; the script is under 4 kB',
  browsers: browserNames,
  controls: [
    {
      why: 'only triggers wake anything',
      steps: [
        {
          file: 'lib/page/watch-triggers.ts',
          find: 'if (!search(part.value)) continue;',
          replace: 'if (search(part.value)) continue;',
        },
      ],
      says: /calls of the extension/,
    },
  ],
  async tryOut(stage, tally) {
    const words = ['Tulips', 'Ferries', 'Bread', 'Chess', 'Cycling', 'Rain', 'Pianos', 'Bees', 'Trains', 'Sleep'];
    const pages = words.map((word, at) => [`${at}.html`, makePage(gardenArticle.replace('Tulips', word))]);
    const origin = await stage.serve(Object.fromEntries(pages));
    const browser = await stage.recorded();
    for (const at of words.keys()) {
      const { id, page } = await browser.openPage(`${origin}/${at}.html`);
      await pass(200);
      const { texts, styles, readings, calls } = await readRecord(browser, id);
      const said = calls.filter((call) => /sendMessage|connect|storage/.test(call));
      tally.check(texts === 1, `page ${at}: ${texts} looks at the text`);
      tally.check(styles === 0 && readings === 0, `page ${at}: ${styles} questions for layout, ${readings} readings`);
      tally.check(said.length === 0, `page ${at}: calls of the extension: ${said.join()}`);
      await page.close();
    }
    const bytes = gzipSync(readFileSync(join(stage.extension, 'gate.js')), { level: 9 }).length;
    tally.check(bytes <= mostBytes, `the script on every page has ${bytes} bytes`);
  },
};

/** A tab that lies open costs nothing. */
export const idleTab: Row = {
  row: 7,
  title: 'a tab that lies idle is left alone: after ten quiet seconds nothing of ours runs for twenty',
  browsers: browserNames,
  controls: [
    {
      why: 'the watch for late text ends',
      steps: [
        {
          file: 'lib/page/watch-triggers.ts',
          find: 'timer = window.setTimeout(end, quietEnd);',
          replace: 'window.setInterval(() => void read(), 1000);',
        },
      ],
      says: /garden\.html/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'garden.html': makePage(gardenArticle), 'gift.html': makePage(giftArticle) });
    const browser = await stage.recorded();
    for (const file of ['garden.html', 'gift.html']) {
      const { id } = await browser.openPage(`${origin}/${file}`);
      if (file === 'gift.html')
        await until('the page to be read', async () => (await readRecord(browser, id)).readings > 0);
      await pass(1000 + 12_000 / clockSpeed); // ten quiet seconds from then on
      const before = await readRecord(browser, id);
      await pass(20_000 / clockSpeed);
      const after = await readRecord(browser, id);
      const ran = after.fired + after.observed - before.fired - before.observed;
      tally.check(ran === 0, `${file}: ${ran} callbacks in twenty seconds`);
      tally.check(after.pending === 0, `${file}: ${after.pending} timers are set`);
    }
  },
};
