import { articles } from 'virtual:articles';
import { dossiers } from 'virtual:dossiers';
import { render } from 'preact';
import { ReaderHeader } from '../../components/ReaderHeader.tsx';
import { ReaderNotes } from '../../components/ReaderNotes.tsx';
import { articleIdOf, refOf } from '../../lib/dossier/point-id.ts';
import type { ArticleText, ShownArticle, ShownPoint } from '../../lib/dossier/schema.ts';
import { markPoints, type PointRange } from '../../lib/page/mark-points.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';

/** Where an article's points are quoted: points with the same quote share a range, and one inside another's lends it its id. */
function findRanges(article: ArticleText, points: readonly ShownPoint[]): PointRange[] {
  const placed = points
    .map(({ id, quote }) => ({ id, start: article.text.indexOf(quote), length: quote.length }))
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const ranges: { start: number; length: number; pointIds: string[] }[] = [];
  for (const { id, start, length } of placed) {
    const last = ranges.at(-1);
    if (last && start < last.start + last.length) last.pointIds.push(id);
    else ranges.push({ start, length, pointIds: [id] });
  }
  return ranges;
}

/** Writes the text once, outside Preact, so that mark.js may mark it. */
function writeText({ lang }: ShownArticle, article: ArticleText, points: readonly ShownPoint[]): void {
  const text = mountPoint('text');
  text.lang = lang;
  const lines = article.text.split(/(?<=\n)/); // each keeps its line end, so that offsets hold across paragraphs
  text.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  markPoints(text, findRanges(article, points));
  for (const mark of text.querySelectorAll('mark')) {
    mark.addEventListener('click', () => {
      location.hash = mark.dataset['points']?.split(' ')[0] ?? '';
    });
  }
}

/** The points of the mark in hand, and the mark brought into view. */
function selectMark(pointId: string | undefined): void {
  for (const mark of mountPoint('text').querySelectorAll('mark')) {
    const chosen = pointId !== undefined && (mark.dataset['points']?.split(' ').includes(pointId) ?? false);
    mark.classList.toggle('target', chosen);
    if (chosen) mark.scrollIntoView({ block: 'center' });
  }
}

/** Shows the point that the address names: `reader.html#B3`; without one, the first article. */
function show(): void {
  const pointId = decodeURIComponent(location.hash.slice(1));
  const isNamed = ({ id }: ShownPoint): boolean => id === pointId || refOf(id) === pointId;
  const dossier = dossiers.find(({ points }) => points.some(isNamed)) ?? dossiers[0];
  const point = dossier?.points.find(isNamed);
  const article = dossier?.articles.find(({ id }) => !point || id === articleIdOf(point.id));
  const written = dossier && article && articles[dossier.id]?.[article.id];
  if (!dossier || !article || !written) return;
  const text = mountPoint('text');
  if (text.dataset['article'] !== article.id) {
    writeText(
      article,
      written,
      dossier.points.filter(({ id }) => articleIdOf(id) === article.id),
    );
    text.dataset['article'] = article.id;
  }
  render(<ReaderHeader article={article} />, mountPoint('head'));
  const onSelect = (id: string) => {
    location.hash = id;
  };
  const notes = <ReaderNotes dossier={dossier} articleId={article.id} selected={point?.id} onSelect={onSelect} />;
  render(notes, mountPoint('notes'));
  selectMark(point?.id);
}

window.addEventListener('hashchange', show);
show();
