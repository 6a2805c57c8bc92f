/** Text that comes late: how long until its marks are on screen. Clock time: waiting is what is measured. */
import type { Page } from 'puppeteer-core';
import { giftArticle, makePage, statements } from '../extension/invented-pages.ts';
import { type Bench, type Figure, fromRounds } from './figure.ts';
import { type Lane, wait, withLanes } from './lanes.ts';
import { waitForMarks } from './long.ts';
import { makeOffTopicPage } from './off-topic-pages.ts';
import { serveTexts } from './serve-texts.ts';

const patience = 10_000; // ms for marks to come; later than that they never do
const rest = 1000; // ms between two pieces of text
const pageSize = 30_000; // UTF-16 units of the page to which text is added

/** Adds markup to a page and tells after how many ms something in it is highlighted, at the next frame; -1 if nothing is in time. */
function addText(page: Page, markup: string): Promise<number> {
  return page.evaluate(
    (html, limit) =>
      new Promise<number>((resolve) => {
        const box = document.createElement('div');
        box.innerHTML = html;
        const isMarked = () =>
          [...CSS.highlights.values()].some((one) =>
            [...one].some(({ startContainer }) => box.contains(startContainer)),
          );
        const from = performance.now();
        document.querySelector('main')?.append(box);
        const look = (): void => {
          const passed = performance.now() - from;
          if (isMarked()) resolve(passed);
          else if (passed > limit) resolve(-1);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    markup,
    patience,
  );
}

async function addMore({ browser }: Lane, url: string, rounds: number): Promise<number[]> {
  const { page } = await browser.openPage(url);
  if (!(await waitForMarks(page))) throw new Error('The page was not painted.');
  await wait(rest);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await addText(page, `<p>${round}: ${statements.gift}</p>`));
    await wait(rest);
  }
  await page.close();
  return times;
}

async function addFirst({ browser }: Lane, url: string, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page } = await browser.openPage(`${url}?${round}`);
    await wait(rest);
    times.push(await addText(page, giftArticle));
    await page.close();
  }
  return times;
}

/** Adds a paragraph to a page on the topic again and again, and a whole article to off-topic pages. */
export async function measureLateText({ extension, rounds }: Bench): Promise<Figure[]> {
  const filler = makeOffTopicPage('Latin', pageSize);
  const server = await serveTexts({
    on: makePage(giftArticle + filler.replace(/^.*<article>|<\/article>.*$/gs, '')),
    off: filler,
  });
  try {
    return await withLanes(['ours'], extension, async ({ ours }) => {
      const more = await addMore(ours, `${server.origin}/on`, rounds);
      const first = await addFirst(ours, `${server.origin}/off`, rounds);
      const figure = (times: readonly number[]): Pick<Figure, 'value' | 'spread' | 'unit' | 'note'> => {
        const missed = times.filter((time) => time < 0).length;
        const values = fromRounds(times.map((time) => (time < 0 ? patience : time)));
        return { ...values, unit: 'ms', note: missed > 0 ? `${missed} of ${times.length} never` : '' };
      };
      return [
        {
          what: 'late text on an on-topic page: from its arrival to its marks on screen',
          ...figure(more),
          floor: 500,
        },
        { what: 'late article on an off-topic page: the same, with the start of our second script', ...figure(first) },
      ];
    });
  } finally {
    await server.close();
  }
}
