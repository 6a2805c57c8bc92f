const metas =
  'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="parsely-pub-date"], meta[name="date" i], meta[name="pubdate" i], meta[name="publish-date" i], meta[name="dc.date" i], meta[name="dc.date.issued" i], meta[name="sailthru.date" i], meta[name="article:published_time"], meta[property="og:published_time"], meta[name="publishdate" i], meta[name="citation_publication_date"]';

/** `datePublished` somewhere in a piece of JSON-LD. */
function findPublished(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 6) return undefined;
  if ('datePublished' in value && typeof value.datePublished === 'string') return value.datePublished;
  for (const part of Object.values(value)) {
    const found = findPublished(part, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fromJsonLd(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findPublished(JSON.parse(script.textContent));
      if (found !== undefined) return found;
    } catch {
      // Sites publish broken JSON-LD; the next one may be whole.
    }
  }
  return undefined;
}

/** The ISO day that a date begins with; `undefined` where it is none. */
function toDay(date: string): string | undefined {
  const iso =
    /^\s*(\d{4}-\d{2}-\d{2})/.exec(date)?.[1] ??
    date.replace(/^\s*(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d).*$/s, '$1-$2-$3');
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return Number.isNaN(Date.parse(iso)) ? undefined : iso;
  const parsed = /\d{4}/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString().slice(0, 10);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** A whole day in words or figures, with the places of year, month and day in what is found. */
const writtenDays: readonly (readonly [RegExp, number, number, number])[] = [
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(\\d{4})`, 'i'), 3, 2, 1],
  [new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'i'), 3, 1, 2],
  [/(\d{4})\s*[-年년.]\s*(\d{1,2})\s*[-月월.]\s*(\d{1,2})/, 1, 2, 3],
];

/** The day that a short text gives in full; `undefined` for none. */
function readWritten(text: string): string | undefined {
  for (const [pattern, ...places] of writtenDays) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [year = '', name = '', day = ''] = places.map((place) => found[place] ?? '');
    const number = /^\d/.test(name) ? name : String(months.indexOf(name.toLowerCase()) + 1);
    return toDay(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return undefined;
}

const nearHeadline = 3; // elements before and behind the headline, and as many around the element that it stands in
const longestDateLine = 100; // UTF-16 units; a name, a place and the time of day have room beside the date
const mostInLine = 20; // elements; what has more is not read, for it may be the page
/** A line that tells of a day instead of being dated. */
const isTold =
  /(?<!published |posted |updated )\b(?:on|of|in|since|until|from|before|after)\s+(?:\d|[a-z]+\.?\s+\d)|[.!?]\s*$/i;

/** The day that stands beside the first headline, where no mark-up gives one. */
function readBesideHeadline(document: Document): string | undefined {
  const headline = document.querySelector('h1');
  const lines: Element[] = [];
  for (const place of [headline, headline?.parentElement]) {
    let [before, behind] = [place?.previousElementSibling, place?.nextElementSibling];
    for (let step = 0; step < nearHeadline; step += 1) {
      for (const line of [behind, before]) if (line) lines.push(line);
      [before, behind] = [before?.previousElementSibling, behind?.nextElementSibling];
    }
  }
  const small = lines.filter((line) => line.getElementsByTagName('*').length <= mostInLine);
  const texts = small.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  const dated = texts.filter((text) => text.length <= longestDateLine && !isTold.test(text));
  return dated.map(readWritten).find((day) => day !== undefined);
}

/** The ISO day on which the page says it was published; `undefined` where it does not say. */
export function readPublished(document: Document): string | undefined {
  const candidates = [
    document.querySelector(metas)?.getAttribute('content'),
    fromJsonLd(document),
    document.querySelector('[itemprop="datePublished"][datetime]')?.getAttribute('datetime'),
    document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime'),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
  ];
  for (const candidate of candidates) {
    const day = candidate ? toDay(candidate) : undefined;
    if (day !== undefined) return day;
  }
  return readBesideHeadline(document);
}
