import { i18n } from '#i18n';
import { describePublished } from './describe-date.ts';
import { isOwnAccount } from './describe-origin.ts';
import { isCut } from './is-cut.ts';
import type { PlacedPoint } from './look-up.ts';

/** A point's words as a quotation with its source, in two lines. */
export function citePoint({ point, article }: PlacedPoint): string {
  const origin = isOwnAccount(point.origin) ? [] : [point.origin];
  const source = [article.label, describePublished(article.published), ...origin].join(', ');
  const words = isCut(point.quote) ? `… ${point.quote}` : point.quote;
  return `${i18n.t('reason.quoted', { words })}\n– ${source}`;
}
