import { giftArticle, makePage } from '../../extension/invented-pages.ts';
import { choose } from '../../extension/settings.ts';
import type { Tab, TestBrowser } from '../../harness/browsers.ts';
import { browserNames } from '../../harness/build-extension.ts';
import { findInside } from '../../harness/inside-host.ts';
import type { Row } from '../row.ts';
import { isPainted, openPainted, pass, until } from '../wait.ts';
import { openCard } from './open-card.ts';

/** How an element of the card comes out. */
interface Look {
  readonly tag: string;
  readonly width: number;
  readonly height: number;
  readonly style: string;
}

/** Size and look of everything inside our host on a page. */
function readLooks(browser: TestBrowser, { id }: Tab): Promise<readonly Look[]> {
  return browser.ask(async (tabId) => {
    const func = (): Look[] => {
      const open = (host: HTMLElement): ShadowRoot | null => {
        const known = (host as { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
        return known === undefined ? chrome.dom.openOrClosedShadowRoot(host) : known;
      };
      const names = [
        'display',
        'font-size',
        'font-family',
        'line-height',
        'color',
        'background-color',
        'direction',
        'letter-spacing',
        'text-transform',
        'visibility',
        'opacity',
      ];
      const host = [...document.documentElement.children].at(-1);
      const inside =
        host instanceof HTMLElement ? [...(open(host)?.querySelectorAll<HTMLElement>('.card, .card *') ?? [])] : [];
      return inside.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const look = getComputedStyle(element);
        return {
          tag: element.localName,
          width,
          height,
          style: names.map((name) => `${name}: ${look.getPropertyValue(name)}`).join('; '),
        };
      });
    };
    const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func });
    return frame?.result ?? [];
  }, id);
}

/** Sheets that reach for everything. */
const hostile: Readonly<Record<string, string>> = {
  'all unset': '*{all:unset!important}',
  'a root of ten pixels': 'html{font-size:10px!important} body{font-size:3rem}',
  'no div is shown': 'div{display:none!important;visibility:hidden!important;opacity:0!important}',
  'huge lines and letters':
    '*{line-height:4!important;letter-spacing:1em!important;text-transform:uppercase!important}',
  'right to left': 'html,body,div{direction:rtl!important;unicode-bidi:bidi-override!important}',
  'colours and frames':
    '*,::before{color:red!important;background:yellow!important;border:9px solid!important;padding:9px!important;font-family:cursive!important}',
};

const tolerance = 0.5; // px, for layout that is rounded otherwise elsewhere on a page

function findDifference(wanted: readonly Look[], shown: readonly Look[]): string | undefined {
  if (wanted.length !== shown.length) return `${shown.length} elements, not ${wanted.length}`;
  for (const [at, look] of wanted.entries()) {
    const other = shown[at];
    if (!other || look.style !== other.style) return `<${look.tag}> ${other?.style} for ${look.style}`;
    const isOff = Math.abs(look.width - other.width) > tolerance || Math.abs(look.height - other.height) > tolerance;
    if (isOff) return `<${look.tag}> ${other.width} × ${other.height} for ${look.width} × ${look.height}`;
  }
  return undefined;
}

/** The page's sheets must not reach into our card. */
export const hostileSheets: Row = {
  row: 22,
  title: 'under six hostile style sheets every part of the card has the size and look that it has on a plain page',
  browsers: browserNames,
  controls: [
    {
      why: 'the host resets what it would inherit, and so does what stands in it: either holds',
      steps: [
        { file: 'lib/page/mount-host.ts', find: 'all: initial !important;', replace: '' },
        { file: 'components/base.css', find: 'all: initial;', replace: '' },
      ],
      says: /right to left|letters|colours/,
    },
    {
      why: 'the host is shown whatever the page says of elements of its kind',
      steps: [
        { file: 'lib/page/mount-host.ts', find: 'display: block !important;', replace: '' },
        { file: 'lib/page/mount-host.ts', find: 'all: initial !important;', replace: '' },
      ],
      says: /no div is shown/,
    },
  ],
  async tryOut(stage, tally) {
    const names = Object.keys(hostile);
    const pages = names.map((name, at) => [`${at}.html`, makePage(giftArticle, `<style>${hostile[name]}</style>`)]);
    const origin = await stage.serve({ 'plain.html': makePage(giftArticle), ...Object.fromEntries(pages) });
    const browser = await stage.shared();
    const read = async (file: string): Promise<readonly Look[]> => {
      const tab = await openPainted(browser, `${origin}/${file}`);
      await browser.sendCommand('next-statement', tab);
      await until('the card', async () => (await findInside(browser, tab, '.card')).length === 1);
      await pass(300); // the card finds its place
      const looks = await readLooks(browser, tab);
      await tab.page.close();
      return looks;
    };
    const plain = await read('plain.html');
    if (plain.length < 10) throw new Error('The card on the plain page has no parts.');
    for (const [at, name] of names.entries()) {
      const difference = await read(`${at}.html`).then(
        (looks) => findDifference(plain, looks),
        (error: unknown) => String(error),
      );
      tally.check(difference === undefined, `${name}: ${difference}`);
    }
  },
};

const kinds = ['p', 'h2', 'ul', 'blockquote', 'table', 'button', 'input', 'em', 'code', 'details'];
const many = 200;

/** Runs in the page: all computed properties of many elements, one line each. */
function readStylesInside(): string[] {
  return [...document.querySelectorAll('main *')].map((element) => {
    const style = getComputedStyle(element);
    return `<${element.localName}> ${[...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
  });
}

/** Our sheets must not reach into the page. */
export const leakingSheets: Row = {
  row: 23,
  title: `the computed style of ${many} elements is the same with highlights and a card as without`,
  browsers: browserNames,
  controls: [
    {
      why: 'our sheet in the page speaks of highlights alone',
      steps: [
        {
          file: 'lib/page/sheets.ts',
          find: 'sheet.replaceSync(this.#css());',
          replace: "sheet.replaceSync(this.#css().concat(' p { word-spacing: 1px }'));",
        },
      ],
      says: /<p>/,
    },
  ],
  async tryOut(stage, tally) {
    const rest = Array.from(
      { length: many },
      (_, at) => `<${kinds[at % kinds.length]}>Row ${at}</${kinds[at % kinds.length]}>`,
    ).join('');
    const origin = await stage.serve({ 'many.html': makePage(giftArticle + rest) });
    const browser = await stage.shared();
    await choose(browser, { highlights: false });
    const tab = await browser.openPage(`${origin}/many.html`);
    const before = await tab.page.evaluate(readStylesInside);
    await choose(browser, {});
    await until('the page to be painted', () => isPainted(browser, tab));
    await openCard(browser, tab);
    const after = await tab.page.evaluate(readStylesInside);
    tally.check(before.length >= many, `only ${before.length} elements were read`);
    for (const [at, style] of before.entries())
      tally.check(style === after[at], `${after[at]?.slice(0, 300)} for ${style.slice(0, 300)}`);
  },
};
