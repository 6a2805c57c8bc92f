import { i18n } from '#i18n';
import { describePublished } from './describe-date.ts';
import type { PlacedPoint } from './look-up.ts';
import { nameOrigin } from './origins.ts';

/** A point's words as a quotation with its source, in two lines. */
export function citePoint(placed: PlacedPoint): string {
  const { point, article } = placed;
  const source = [article.label, describePublished(article.published), nameOrigin(placed)].join(', ');
  return `${i18n.t('reason.quoted', { words: point.quote })}\n– ${source}`;
}
