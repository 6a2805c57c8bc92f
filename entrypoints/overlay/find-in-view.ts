import { toLiveRange } from '../../lib/page/find-place.ts';
import type { TopicPage } from './view-page.ts';

/** Place in the list of the finding that stands nearest the middle of the window; -1 where none stands in it. */
export function findInView(page: TopicPage | undefined): number {
  const middle = window.innerHeight / 2;
  let nearest = -1;
  let distance = middle;
  for (const [index, { claim }] of (page?.view.analysis.findings ?? []).entries()) {
    const box = page && toLiveRange(page.reading.locate(claim.quote))?.getBoundingClientRect();
    if (!box || box.height === 0) continue;
    const away = Math.abs((box.top + box.bottom) / 2 - middle);
    if (away >= distance) continue;
    distance = away;
    nearest = index;
  }
  return nearest;
}
