import { i18n } from '#i18n';
import { CertaintyWord } from './CertaintyWord.tsx';
import { describePublished } from './describe-date.ts';
import { describeOrigin } from './describe-origin.ts';
import type { PlacedEvidence, PlacedPoint } from './look-up.ts';
import { MarkedText } from './MarkedText.tsx';
import { findDecidingRows } from './mark-words.ts';
import { PointTime } from './PointTime.tsx';
import { describeEvidence } from './reason-line.ts';
import { StanceMark } from './StanceMark.tsx';

/** Which reference a point stands in, how old that is and who says so. */
export function PointSource({ point, article }: PlacedPoint) {
  return (
    <p class="source">
      <cite>{article.label}</cite>
      <span class="source-rest">
        {[describePublished(article.published), describeOrigin(point.origin)].join(' · ')}
      </span>
    </p>
  );
}

interface EvidenceNoteProps {
  readonly placed: PlacedEvidence;
  readonly onOpenPoint: (pointId: string) => void;
}

/** One point beside a page's sentence: stance, reason, the words themselves, and where they stand. */
export function EvidenceNote({ placed, onOpenPoint }: EvidenceNoteProps) {
  const { evidence, point, article } = placed;
  const action = i18n.t('evidence.read');
  const words = findDecidingRows(evidence.reason).map((row) => row.article);
  return (
    <article class="evidence" data-ref={evidence.ref} data-stance={evidence.stance}>
      <p class="verdict">
        <StanceMark stance={evidence.stance} /> <CertaintyWord certainty={evidence.certainty} />
        <span class="reason">{describeEvidence(evidence)}</span>
      </p>
      <blockquote class="quote" lang={article.lang} dir="auto">
        <MarkedText text={point.quote} words={words} />
      </blockquote>
      <PointSource point={point} article={article} />
      <PointTime point={point} />
      <button
        type="button"
        class="link"
        aria-label={i18n.t('evidence.readOf', { action, label: article.label })}
        onClick={() => onOpenPoint(point.id)}
      >
        {action}
      </button>
    </article>
  );
}
