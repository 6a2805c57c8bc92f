import { i18n } from '#i18n';
import { formatter } from './locale.ts';

/** Fields shown for a date of one, two or three parts. */
const fieldsByParts: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** An ISO 8601 day, month or year in words (`2024-03-18` → "18 March 2024"); what is no date is given back as it is. */
export function describeDate(iso: string): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(iso)) return iso;
  const fields = fieldsByParts[iso.split('-').length - 1] ?? {};
  const date = new Date(`${iso}${'-01-01'.slice(iso.length - 4)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return formatter<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat, {
    ...fields,
    timeZone: 'UTC',
  }).format(date);
}

/** The day that an article carries, or "undated". */
export function describePublished(published: string | undefined): string {
  return published ? describeDate(published) : i18n.t('evidence.undated');
}

/** Which of two days is the later one, in words; `undefined` where one is unknown or both are the same. */
export function describeOrder(pageDay: string | undefined, articleDay: string | undefined): string | undefined {
  if (!pageDay || !articleDay || pageDay === articleDay) return undefined;
  const days = { page: describeDate(pageDay), article: describeDate(articleDay) };
  return i18n.t(pageDay > articleDay ? 'evidence.pageLater' : 'evidence.pageEarlier', days);
}
