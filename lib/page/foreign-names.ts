/**
 * What classes, ids and labels tell of an element: `foreign` text stands beside the page's own wherever it is; `loose`
 * words also serve for layout, so that an element that holds most of the text is spared.
 */
export type NameVerdict = 'foreign' | 'loose' | 'own';

const foreignWords = new Set(
  'comment comments commenting commentlist commentarea commentform reply replies respond disqus discussion trackbacks pingbacks livefyre hyvor'.split(
    ' ',
  ),
);
const foreignStart =
  /^(?:related|recommend|relacionad|outbrain|taboola|recirc|mostread|mostpopular|readnext|readmore|teaser)/;
const looseWords = new Set(
  'nav navbar navigation subnav menu menus submenu footer crumb crumbs cookie cookies consent gdpr signup teaser teasers trending blogroll byline bylines sharing sharedaddy pagination pager postmeta masthead hashtags letters rec recs ad ads adsense adslot adsbygoogle sponsored sidebar sidebars rail promo promos promotion promoted sponsor share shares social tags taglist tagcloud meta metadata author authors bio ticker toolbar popular subscribe subscription paywall modal popup overlay login signin donate donation poll copyright disclaimer skip topbar userbar noprint navbox reflist hatnote catlinks kicker eyebrow overline rubric'.split(
    ' ',
  ),
);
const looseStart = /^(?:newsletter|advert|breadcrumb|piano)/;
const wholeNames = /^(?:widget|widgets|widget-area|textwidget|more|read-also|mw-editsection|ad)$/;
const pairs =
  /\b(?:most (?:read|popular|viewed|shared)|read (?:more|next|also)|more (?:stories|news|from|on|articles|in)|see also|you may|sign up|tag (?:list|cloud|links)|post tags|about me|sr only|visually hidden|screen reader|site (?:head|header|footer|nav|branding|title)|top (?:bar|stories)|latest (?:news|stories)|up next|next article|also like|table of contents)\b/;

/** Behind these a word only says how the page is laid out (`has-sidebar`), or what it is filed under (`tag-sport`). */
const layoutWords = new Set('no has have with without not non is hide tag category'.split(' '));
const lastWords = new Set('open closed enabled disabled off none free'.split(' '));

/** Words of a class or id, without those of modifiers (`--wide`) and of layout. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/--.*$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (lastWords.has(words.at(-1) ?? '')) return [];
  const layout = words.findIndex((word) => layoutWords.has(word));
  return layout >= 0 && words.length > layout + 1 ? words.slice(0, layout) : words;
}

/** A label of more words than this is a sentence, not a name. */
const longestLabel = 4;

function namesOf(element: Element): string[] {
  const label = element.getAttribute('aria-label') ?? '';
  return [
    ...(element.localName.includes('-') ? [element.localName] : []),
    element.id,
    ...(element.getAttribute('class') ?? '').split(/\s+/),
    element.getAttribute('data-testid') ?? '',
    element.getAttribute('data-component') ?? '',
    label.split(/\s+/).length <= longestLabel ? label : '',
  ].filter((name) => name !== '');
}

function judgeName(name: string): NameVerdict {
  const words = wordsOf(name);
  if (words.some((word) => foreignWords.has(word) || foreignStart.test(word))) return 'foreign';
  const loose =
    wholeNames.test(name.toLowerCase()) ||
    words.some((word) => looseWords.has(word) || looseStart.test(word)) ||
    pairs.test(words.join(' '));
  return loose ? 'loose' : 'own';
}

/** Makes the judge of what an element's names tell of its text; each name is judged once. */
export function createNameJudge(): (element: Element) => NameVerdict {
  const known = new Map<string, NameVerdict>();
  const judgeOnce = (name: string): NameVerdict => {
    const verdict = known.get(name) ?? judgeName(name);
    known.set(name, verdict);
    return verdict;
  };
  return (element) => {
    const verdicts = namesOf(element).map(judgeOnce);
    if (verdicts.includes('foreign')) return 'foreign';
    return verdicts.includes('loose') ? 'loose' : 'own';
  };
}
