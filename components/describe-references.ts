import { i18n } from '#i18n';
import type { ShownArticle } from '../lib/dossier/schema.ts';
import { describeDate } from './describe-date.ts';
import { joinWords } from './locale.ts';
import { pluralOf } from './plural.ts';

/** With more days than this, the first and the last stand for all. */
const maxDays = 2;

/** The days of the articles in a row: "one of 18 March 2024 and one undated". */
function describeDays(articles: readonly ShownArticle[]): string {
  const days = articles.flatMap(({ published }) => published ?? []).sort();
  const distinct = [...new Set(days)];
  const [first] = distinct;
  const last = distinct.at(-1);
  const dated =
    first && last && distinct.length > maxDays
      ? [i18n.t('compared.range', { count: days.length, from: describeDate(first), to: describeDate(last) })]
      : distinct.map((day) => {
          const count = days.filter((other) => other === day).length;
          return i18n.t(`compared.dated.${pluralOf(count)}`, { count, date: describeDate(day) });
        });
  const undated = articles.length - days.length;
  return joinWords(
    undated > 0 ? [...dated, i18n.t(`compared.undated.${pluralOf(undated)}`, { count: undated })] : dated,
  );
}

/** With a day to go by, what is later is unknown; without one, nothing can be said of it. */
function addLimit(sentence: string, articles: readonly ShownArticle[]): string {
  const dated = articles.some(({ published }) => published);
  return dated ? `${sentence} ${i18n.t('compared.nothingLater')}` : sentence;
}

/** What a page was compared with and how old that is: "Compared with 2 reference articles: one of … Nothing later …". */
export function describeComparison(articles: readonly ShownArticle[]): string {
  return addLimit(
    i18n.t(`compared.with.${pluralOf(articles.length)}`, { count: articles.length, dates: describeDays(articles) }),
    articles,
  );
}

/** What there is to compare with: "2 reference articles: one of … Nothing later …". */
export function describeReferences(articles: readonly ShownArticle[]): string {
  return addLimit(
    i18n.t(`compared.holds.${pluralOf(articles.length)}`, { count: articles.length, dates: describeDays(articles) }),
    articles,
  );
}
