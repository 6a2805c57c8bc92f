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
  return undefined;
}
