/** Tags whose text is never the page's own. */
const foreignTags = new Set(
  'script style noscript template nav aside footer button input select option datalist textarea svg canvas audio video object embed map dialog menu address rt rp progress meter label legend head title frame amp-ad amp-embed amp-sidebar amp-social-share amp-consent amp-user-notification amp-auto-ads amp-sticky-ad ins-ad'.split(
    ' ',
  ),
);
const foreignRoles = new Set(
  'navigation complementary contentinfo search menu menubar menuitem dialog alertdialog button toolbar tablist tooltip listbox switch textbox searchbox status'.split(
    ' ',
  ),
);
/** Words of class and id that name something beside the text wherever they stand. */
const foreignWords = new Set(
  'comment comments commenting reply replies respond disqus discussion related relateds recommended recommendation recommendations recirc recirculation rec recs newsletter newsletters signup teaser teasers nav navbar navigation subnav menu menus submenu footer breadcrumb breadcrumbs crumbs crumb cookie cookies consent gdpr outbrain taboola advert adverts advertisement advertisements advertising adsense adslot doubleclick sponsored blogroll trending mostread mostpopular readnext readmore byline bylines sharing pagination pager postmeta livefyre masthead letters trackbacks pingbacks hashtags'.split(
    ' ',
  ),
);
/** The same, but the words also serve for layout: an element that holds most of the text is spared. */
const looseWords = new Set(
  'ad ads sidebar sidebars rail promo promos promotion promoted sponsor share shares social tags taglist tagcloud meta metadata author authors bio widget widgets banner ticker toolbar popular subscribe subscription paywall modal popup overlay login signin donate donation poll survey copyright legal disclaimer skip topbar site-header siteheader userbar signature'.split(
    ' ',
  ),
);
/** Two words in a row that name something beside the text. */
const foreignPairs =
  /\b(?:most (?:read|popular|viewed|shared)|read (?:more|next|also)|more (?:stories|news|from|on|articles|in)|see also|you may|sign up|tag (?:list|cloud|links)|post tags|entry (?:meta|tags)|about me|sr only|visually hidden|screen reader|social media|site (?:head|header|footer|nav|branding|title)|top (?:bar|stories|banner)|latest news|up next|next article|also like)\b/;
/** Words of a class or id, those of modifiers (`--wide`) and of layout (`has-sidebar`, `comments-open`) left out. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/--.*$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (/^(?:open|closed|enabled|disabled|off|none|free)$/.test(words.at(-1) ?? '')) return [];
  const layout = words.findIndex((word) => /^(?:no|has|have|with|without|not|non|is|hide|tag|category)$/.test(word));
  return layout >= 0 && words.length > layout + 1 ? words.slice(0, layout) : words;
}

function namesOf(element: Element): string[] {
  const custom = element.localName.includes('-') ? [element.localName] : [];
  return [...custom, element.id, ...(element.getAttribute('class') ?? '').split(/\s+/)].filter((name) => name !== '');
}

const heart = 'h1, main, [role="main"], [itemprop="articleBody"]';

/** How many characters stand in an element's paragraphs. */
function paragraphLength(root: ParentNode): number {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p')) length += paragraph.textContent.trim().length;
  return length;
}

/** Whether an element holds most of what its document has in paragraphs. */
function holdsMostText(element: Element): boolean {
  return paragraphLength(element) > 0.6 * paragraphLength(element.ownerDocument);
}

function isForeignByName(element: Element): boolean {
  if (/^(?:html|body|main)$/.test(element.localName)) return false;
  const words = namesOf(element).map(wordsOf);
  const certain = words.some((row) => row.some((word) => foreignWords.has(word)) || foreignPairs.test(row.join(' ')));
  const loose = words.some((row) => row.some((word) => looseWords.has(word)));
  if (!certain && !loose) return false;
  if (element.querySelector(heart) !== null || element.matches(heart)) return false;
  return certain || !holdsMostText(element);
}

function isHidden(element: Element): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  const style = element.getAttribute('style') ?? '';
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

/** The head of the site, not of the article: outside main and article, and without the page's headline. */
function isSiteHeader(element: Element): boolean {
  const isHeader = element.localName === 'header' || element.getAttribute('role') === 'banner';
  if (!isHeader) return false;
  if (element.querySelector('h1') === null) return element.closest('article, main, [role="main"]') === null;
  return (
    element.ownerDocument.querySelector('main h1, article h1') !== null && element.closest('main, article') === null
  );
}

/** A form that is one, not a frame around the whole page. */
function isForm(element: Element): boolean {
  return element.localName === 'form' && element.querySelector('h1, article, main') === null && !holdsMostText(element);
}

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether an element's text is the page's own, told from its tag, attributes and role alone. */
export function isOwnText(element: Element): boolean {
  if (foreignTags.has(element.localName) || foreignRoles.has(element.getAttribute('role') ?? '')) return false;
  if (isHidden(element) || isEditor(element) || isForm(element) || isSiteHeader(element)) return false;
  return !isForeignByName(element);
}
