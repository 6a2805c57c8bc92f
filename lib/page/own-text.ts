import { createNameJudge, type NameVerdict } from './foreign-names.ts';
import { createParagraphs } from './paragraphs.ts';

/** Tags whose text is never the page's own. */
const foreignTags = new Set(
  'script style noscript template nav aside footer button input select option datalist textarea svg canvas audio video object embed map dialog menu address rt rp progress meter label legend head title amp-ad amp-embed amp-sidebar amp-social-share amp-consent amp-user-notification amp-auto-ads amp-sticky-ad'.split(
    ' ',
  ),
);
const foreignRoles = new Set(
  'navigation complementary contentinfo search menu menubar menuitem dialog alertdialog button toolbar tablist tooltip listbox switch textbox searchbox'.split(
    ' ',
  ),
);
const heart = 'h1, main, [role="main"], [itemprop="articleBody"]';

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style');
  return (
    element.hasAttribute('hidden') || (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}

/** Out of reach for assistive technology: decoration, or all that stands behind an open dialog. */
function isInert(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert');
}

/** Says who wrote or published it. */
function isCredit(element: Element): boolean {
  return /^(?:author|publisher|editor)$/.test(element.getAttribute('itemprop') ?? element.getAttribute('rel') ?? '');
}

/** The head of the site, not of the article: outside main and article, and without the page's headline. */
function isSiteHeader(element: Element): boolean {
  if (element.localName !== 'header' && element.getAttribute('role') !== 'banner') return false;
  if (element.closest('article, main, [role="main"]') !== null) return false;
  if (element.querySelector('h1') === null) return true;
  return element.ownerDocument.querySelector('main h1, article h1') !== null;
}

/** Editors that draw code as plain elements of their own. */
const codeEditors = /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor)(?:\s|$)/;

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || codeEditors.test(element.getAttribute('class') ?? '');
}

/** With more text than this below a linked heading it is an article, not a teaser for one. */
const longestTeaser = 400;

/** A linked heading with a few words below it: the way to another page. */
function isTeaser(element: Element): boolean {
  if (!/^(?:article|li|div|section)$/.test(element.localName)) return false;
  const heading = element.querySelector('h2, h3, h4, h5, h6');
  const link = heading?.querySelector('a[href]') ?? heading?.closest('a[href]');
  if (!heading || !link || link.getAttribute('href')?.startsWith('#') || !element.contains(link)) return false;
  const headline = heading.textContent.trim();
  if (link.textContent.trim().length < 0.8 * headline.length) return false;
  if (element.querySelector(heart) !== null) return false;
  if (element.querySelectorAll('h2, h3, h4, h5, h6').length > 1) return false;
  return element.textContent.trim().length - headline.length < longestTeaser;
}

/** Most of a list's letters stand in links, and every member has one. */
function isLinkList(element: Element): boolean {
  if (!/^(?:ul|ol|dl)$/.test(element.localName) || element.childElementCount < 2) return false;
  const members = [...element.children];
  if (!members.every((member) => member.querySelector('a[href]:not([href^="#"])') !== null)) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += link.textContent.trim().length;
  return linked > 0.5 * element.textContent.trim().length;
}

/** Tells whether an element's text is the page's own, by tag, attributes and role alone. */
export interface OwnTextTest {
  /** `undefined` where that hangs on how the page's text is spread, before it is measured. */
  readonly isOwn: (element: Element) => boolean | undefined;
  /** Measures that, in slices. */
  readonly measure: () => Generator<void, void>;
}

/** An element that holds more than this share of all paragraphs is no side matter, whatever its name. */
const mostText = 0.6;

/** Makes the test for one document. */
export function createOwnTextTest(document: Document): OwnTextTest {
  const judgeNames = createNameJudge();
  const paragraphs = createParagraphs(document);
  const holdsArticle = (element: Element): boolean => element.matches(heart) || element.querySelector(heart) !== null;
  const isForeign = (element: Element): boolean => {
    const role = element.getAttribute('role');
    if (role !== null && foreignRoles.has(role)) return true;
    if (isCredit(element) || isHidden(element) || isEditor(element) || isSiteHeader(element)) return true;
    return isTeaser(element) || isLinkList(element);
  };
  /** Whether it stands beside the page's own text, unless it holds the article (`foreign`) or most of the text (`loose`). */
  const judgePlace = (element: Element): NameVerdict => {
    const verdict = element.localName === 'main' ? 'own' : judgeNames(element);
    if (verdict === 'own' && (isInert(element) || element.localName === 'form')) return 'loose';
    return verdict;
  };

  return {
    measure: paragraphs.measure,
    isOwn(element) {
      if (foreignTags.has(element.localName) || isForeign(element)) return false;
      const place = judgePlace(element);
      if (place === 'own' || holdsArticle(element)) return true;
      if (place === 'foreign') return false;
      const total = paragraphs.total();
      return total === undefined ? undefined : paragraphs.below(element) > mostText * total;
    },
  };
}
