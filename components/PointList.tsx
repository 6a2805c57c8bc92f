import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShownDossier, ShownPoint } from '../lib/dossier/schema.ts';
import { describeOrigin } from './describe-origin.ts';

interface PointListProps {
  readonly dossier: ShownDossier;
  /** An article's points. */
  readonly points: readonly ShownPoint[];
  readonly selected: string | undefined;
  readonly onSelect: (pointId: string) => void;
}

function describeQuestion(dossier: ShownDossier, point: ShownPoint): string {
  return dossier.questions.find(({ id }) => id === point.question)?.text ?? '';
}

/** Brings an entry into sight of the list's own frame; the page stays where it is. */
function showEntry(list: HTMLElement, entry: HTMLElement): void {
  const frame = list.closest('.reader-view');
  if (!frame) return;
  const { top, bottom } = entry.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  if (top < view.top) frame.scrollTop -= view.top - top;
  else if (bottom > view.bottom) frame.scrollTop += bottom - view.bottom;
}

/** An article point by point, in its order, with question and origin. */
export function PointList({ dossier, points, selected, onSelect }: PointListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const entry = selected && list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && entry) showEntry(list.current, entry);
  }, [selected]);
  return (
    <section class="reader-points" aria-labelledby="reader-points-title">
      <h2 id="reader-points-title" class="section-title">
        {i18n.t('reader.points')}
      </h2>
      <ol class="plain points" ref={list}>
        {points.map((point) => (
          <li key={point.id}>
            <button
              type="button"
              class="point"
              aria-current={point.id === selected ? 'true' : undefined}
              onClick={() => onSelect(point.id)}
            >
              <span class="point-id">{point.id}</span>
              <span class="point-text">
                {point.restatement}
                <span class="point-rest">
                  {[describeQuestion(dossier, point), describeOrigin(point.origin)].filter(Boolean).join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
