import { i18n } from '#i18n';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { CopyButton } from './CopyButton.tsx';
import { citePoint } from './cite.ts';
import { describeOrigin } from './describe-origin.ts';
import type { PlacedPoint } from './look-up.ts';
import { describeTime } from './PointTime.tsx';

interface PointNoteProps {
  readonly placed: PlacedPoint;
  readonly dossier: ShownDossier;
  /** Address of the point in the reading room. */
  readonly link: string;
  readonly onSelect: (pointId: string) => void;
  readonly onGoToText: () => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** All that the dossier has on one point: the question it answers, the words, who says so, when, its neighbours, and ways to take it along. */
export function PointNote({ placed, dossier, link, onSelect, onGoToText, onCopy }: PointNoteProps) {
  const { point, article } = placed;
  const question = dossier.questions.find(({ id }) => id === point.question);
  const others = dossier.points.filter((other) => other.question === point.question && other.id !== point.id);
  const time = describeTime(point);
  return (
    <article class="point-note">
      <h2 class="point-title" tabIndex={-1}>
        <span class="point-id">{point.id}</span> {question?.text ?? point.restatement}
      </h2>
      {question && <p class="restatement">{point.restatement}</p>}
      <blockquote class="quote" lang={article.lang} dir="auto">
        {point.quote}
      </blockquote>
      <p class="source">
        <cite>{article.label}</cite>
        <span class="source-rest">{describeOrigin(point.origin)}</span>
      </p>
      {time && <p class="time">{time}</p>}
      {time && point.time?.because && <p class="time">{i18n.t('reader.because', { because: point.time.because })}</p>}
      <div class="point-actions">
        <button type="button" class="link" onClick={onGoToText}>
          {i18n.t('reader.toText')}
        </button>
        <CopyButton text={citePoint(placed)} of={point.id} onCopy={onCopy} />
        <CopyButton text={link} of={point.id} action={i18n.t('reader.copyLink')} onCopy={onCopy} />
      </div>
      <p class="label link-reach">{i18n.t('reader.linkReach')}</p>
      {others.length > 0 && (
        <section>
          <h3 class="label">{i18n.t('reader.otherAnswers')}</h3>
          <ul class="plain">
            {others.map((other) => (
              <li key={other.id}>
                <button type="button" class="point" onClick={() => onSelect(other.id)}>
                  <span class="point-id">{other.id}</span>
                  <span class="point-text">{other.restatement}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
