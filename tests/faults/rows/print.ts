import { giftArticle, makePage } from '../../extension/invented-pages.ts';
import { choose } from '../../extension/settings.ts';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';
import { countPainted } from '../../harness/inside-host.ts';
import type { Row } from '../row.ts';
import { openPainted, until } from '../wait.ts';
import { openCard } from './open-card.ts';

async function printTo(browser: TestBrowser, { page }: Tab, medium: 'print' | ''): Promise<void> {
  if (browser.name === 'chrome') await page.emulateMediaType(medium || undefined);
}

const mostDifferent = 990; // points of 990,000: letters at a highlight's edge are smoothed a little otherwise

/** Runs in a page: how many points of two pictures differ by more than their smoothing. */
async function countDifferentInside(pictures: readonly [string, string]): Promise<number> {
  const read = async (picture: string): Promise<Uint8ClampedArray> => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
  };
  const [first, second] = await Promise.all(pictures.map(read));
  let different = 0;
  for (let at = 0; at < (first?.length ?? 0); at += 4) {
    const isOff = [0, 1, 2].some((part) => Math.abs((first?.[at + part] ?? 0) - (second?.[at + part] ?? 0)) > 16);
    if (isOff) different += 1;
  }
  return different;
}

/** Nothing of ours goes to paper. */
export const printedPages: Row = {
  row: 20,
  title: 'a page with highlights and a card looks on paper, point by point, as one without',
  browsers: ['chrome'], // Firefox lets no test look at a page as print
  controls: [
    {
      why: 'neither the host nor the card in it is printed',
      steps: [
        { file: 'lib/page/mount-host.ts', find: '@media print { :host { display: none !important; } }', replace: '' },
        { file: 'components/card.css', find: '@media print {', replace: '@media not all {' },
      ],
      says: /with a card/,
    },
    {
      why: 'highlights are for screens',
      steps: [{ file: 'components/highlight-styles.ts', find: "'@media screen {'", replace: "'@media all {'" }],
      says: /with highlights/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve({ 'gift.html': makePage(giftArticle) });
    const browser = await stage.shared();
    const tab = await openPainted(browser, `${origin}/gift.html`);
    const shoot = async (): Promise<string> => {
      await printTo(browser, tab, 'print');
      const shot = await tab.page.screenshot({ encoding: 'base64' });
      await printTo(browser, tab, '');
      return shot;
    };
    await tab.page.mouse.move(5, 880);
    const withHighlights = await shoot();
    await openCard(browser, tab);
    const withCard = await shoot();
    const onScreen = await tab.page.screenshot({ encoding: 'base64' });
    await tab.page.keyboard.press('Escape');
    await choose(browser, { highlights: false });
    await until('the page to be bare', async () => (await countPainted(tab)) === 0);
    const bare = await shoot();
    const differs = async (shot: string): Promise<boolean> =>
      (await tab.page.evaluate(countDifferentInside, [shot, bare] as const)) > mostDifferent;
    tally.check(!(await differs(withHighlights)), 'with highlights the page looks otherwise in print');
    tally.check(!(await differs(withCard)), 'with a card the page looks otherwise in print');
    tally.check(await differs(onScreen), 'the card was not seen on the screen either');
  },
};
