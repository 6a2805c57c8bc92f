import { placePoints } from '../../lib/dossier/place-points.ts';
import { articleIdOf } from '../../lib/dossier/point-id.ts';
import type { RoomPlace } from '../../lib/dossier/room-address.ts';
import type { ArticleText } from '../../lib/dossier/schema.ts';
import { markPoints } from '../../lib/page/mark-points.ts';

/** The point that a click on a mark chooses: the first that it quotes, or the one behind that in hand. */
function nextOf(mark: HTMLElement, inHand: string | undefined): string | undefined {
  const ids = mark.dataset['points']?.split(' ') ?? [];
  return ids[(ids.indexOf(inHand ?? '') + 1) % ids.length];
}

/** Writes an article's text once, outside Preact, so that mark.js may mark it: what stands there is the text, character for character. */
export function writeArticle(element: HTMLElement, { dossier, article }: RoomPlace, written: ArticleText): void {
  const points = dossier.points.filter(({ id }) => articleIdOf(id) === article.id);
  const lines = written.text.split(/(?<=\n)/); // each keeps its line end, so that offsets hold across paragraphs
  element.lang = article.lang;
  element.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line, dir: 'auto' })),
  );
  markPoints(element, placePoints(written.text, points), (ids) =>
    points
      .filter(({ id }) => ids.includes(id))
      .map(({ id, restatement }) => `${id}: ${restatement}`)
      .join(' '),
  );
}

/** Tells which point a reader chooses in the text, by a click or by Enter or Space. */
export function watchMarks(
  element: HTMLElement,
  inHand: () => string | undefined,
  onChoose: (pointId: string, chosenIn: 'text' | 'text by key') => void,
): void {
  const choose = (event: Event, chosenIn: 'text' | 'text by key'): boolean => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-points]') : null;
    const pointId = mark && nextOf(mark, inHand());
    if (pointId) onChoose(pointId, chosenIn);
    return Boolean(pointId);
  };
  element.addEventListener('click', (event) => {
    if (getSelection()?.isCollapsed ?? true) choose(event, 'text'); // else the reader has selected words
  });
  element.addEventListener('keydown', (event) => {
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (isPlain && (event.key === 'Enter' || event.key === ' ') && choose(event, 'text by key')) event.preventDefault();
  });
}
