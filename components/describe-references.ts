import { i18n } from '#i18n';
import type { Article } from '../lib/dossier/article-schema.ts';
import { describeDate } from './describe-date.ts';
import { joinWords } from './locale.ts';

/** With more days than this, the first and the last stand for all. */
const maxDays = 2;

/** What a page was compared with and how old that is: "Compared with 2 reference articles: one of … Nothing later …". */
export function describeReferences(articles: readonly Article[]): string {
  const days = articles.flatMap(({ published }) => published ?? []).sort();
  const distinct = [...new Set(days)];
  const [first] = distinct;
  const last = distinct.at(-1);
  const dated =
    first && last && distinct.length > maxDays
      ? [i18n.t('compared.range', [days.length], { from: describeDate(first), to: describeDate(last) })]
      : distinct.map((day) =>
          i18n.t('compared.dated', days.filter((other) => other === day).length, { date: describeDate(day) }),
        );
  const undated = articles.length - days.length;
  const dates = joinWords(undated > 0 ? [...dated, i18n.t('compared.undated', undated)] : dated);
  const sentence = i18n.t('compared.with', articles.length, { dates });
  return days.length > 0 ? `${sentence} ${i18n.t('compared.nothingLater')}` : sentence;
}
