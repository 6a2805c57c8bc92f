import { i18n } from '#i18n';
import type { PointOutline } from '../lib/dossier/schema.ts';
import { isOwnAccount } from './describe-origin.ts';
import { joinWords } from './locale.ts';
import type { PlacedPoint } from './look-up.ts';
import { pluralOf } from './plural.ts';

/** Who says so: somebody named, or the article itself by the short form of our label for it. */
export function nameOrigin({ point, article }: PlacedPoint<PointOutline>): string {
  if (!isOwnAccount(point.origin)) return point.origin;
  return i18n.t('origins.own', { label: article.label.split(':')[0] ?? article.label });
}

/** Origins of some points, each once, in their order. */
export function listOrigins(placed: readonly PlacedPoint<PointOutline>[]): string[] {
  return [...new Set(placed.map(nameOrigin))];
}

/** How many articles say so, and from how many origins they have it: "2 articles, 1 origin: …". */
export function describeOrigins(placed: readonly PlacedPoint<PointOutline>[]): string {
  const articles = new Set(placed.map(({ article }) => article.id)).size;
  const origins = listOrigins(placed);
  return i18n.t('origins.counted', {
    articles: i18n.t(`origins.articles.${pluralOf(articles)}`, { count: articles }),
    origins: i18n.t(`origins.origins.${pluralOf(origins.length)}`, {
      count: origins.length,
      names: joinWords(origins),
    }),
  });
}
