import { i18n } from '#i18n';
import { articleIdOf } from '../lib/dossier/point-id.ts';
import type { ShownDossier, ShownPoint } from '../lib/dossier/schema.ts';
import { describeOrigin } from './describe-origin.ts';
import { readLocale } from './locale.ts';
import { findPoint } from './look-up.ts';
import { PointNote } from './PointNote.tsx';

/** What the notes beside an article show and tell. */
export interface ReaderNotesProps {
  readonly dossier: ShownDossier;
  /** Letter of the article in the middle (`A`). */
  readonly articleId: string;
  readonly selected: string | undefined;
  /** A point was chosen, of this article or of another. */
  readonly onSelect: (pointId: string) => void;
}

function describeQuestion(dossier: ShownDossier, point: ShownPoint): string {
  return dossier.questions.find(({ id }) => id === point.question)?.text ?? '';
}

/** An article point by point, in its order, and the note on the selected one. */
export function ReaderNotes({ dossier, articleId, selected, onSelect }: ReaderNotesProps) {
  const placed = selected ? findPoint(dossier, selected) : undefined;
  const points = dossier.points.filter(({ id }) => articleIdOf(id) === articleId);
  return (
    <aside class="reader-notes" {...readLocale()} aria-labelledby="reader-notes-title">
      <div class="reader-selected" aria-live="polite">
        {placed ? (
          <PointNote placed={placed} dossier={dossier} onSelect={onSelect} />
        ) : (
          <p class="reader-empty">{i18n.t('reader.noPoint')}</p>
        )}
      </div>
      <h2 id="reader-notes-title" class="section-title">
        {i18n.t('reader.points')}
      </h2>
      <ol class="plain points">
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
    </aside>
  );
}
