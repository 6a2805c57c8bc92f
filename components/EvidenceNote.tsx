import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { Alignment } from './Alignment.tsx';
import { CertaintyWord } from './CertaintyWord.tsx';
import { CopyButton } from './CopyButton.tsx';
import { citePoint } from './cite.ts';
import { findDecidingRows } from './deciding-rows.ts';
import { describeOrder, describePublished } from './describe-date.ts';
import { describeOrigin } from './describe-origin.ts';
import { isCut } from './is-cut.ts';
import type { PlacedEvidence, PlacedPoint } from './look-up.ts';
import { MarkedText } from './MarkedText.tsx';
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

/** What a reader can do with one piece of evidence. */
export interface EvidenceActions {
  readonly onOpenPoint: (pointId: string) => void;
  /** Answers whether the text is on the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** The reader objects: the evidence does not fit its sentence. */
  readonly onObject: (pointId: string) => void;
}

interface EvidenceNoteProps extends EvidenceActions {
  readonly placed: PlacedEvidence;
  /** Whose names are told where a pronoun stands. */
  readonly dossier?: Pick<ShownDossier, 'entities'> | undefined;
  /** Day of the page, ISO 8601; absent where it carries none. */
  readonly pageDay?: string | undefined;
  /** What the reader says to it. */
  readonly children?: ComponentChildren;
}

/** One point beside a page's sentence: stance, reason, the words themselves, and where they stand. */
export function EvidenceNote(props: EvidenceNoteProps) {
  const { placed, dossier, pageDay, onOpenPoint, onCopy, onObject } = props;
  const { evidence, point, article, sentence } = placed;
  const read = i18n.t('evidence.read');
  const object = i18n.t('evidence.object');
  const words = findDecidingRows(evidence.reason).map((row) => row.article);
  const order = evidence.stance === 'contrasts' ? describeOrder(pageDay, article.published) : undefined;
  return (
    <article class="evidence" data-ref={evidence.ref} data-stance={evidence.stance}>
      <p class="verdict">
        <StanceMark stance={evidence.stance} /> <CertaintyWord certainty={evidence.certainty} />
        <span class="reason">{describeEvidence(evidence, sentence)}</span>
      </p>
      {order && <p class="order">{order}</p>}
      <blockquote class="quote" data-cut={isCut(point.quote)} lang={article.lang} dir="auto">
        <MarkedText text={point.quote} words={words} />
      </blockquote>
      <PointSource point={point} article={article} />
      <PointTime point={point} />
      <p class="evidence-actions">
        <button
          type="button"
          class="link"
          aria-label={i18n.t('evidence.readOf', { action: read, label: article.label })}
          onClick={() => onOpenPoint(point.id)}
        >
          {read}
        </button>
        <CopyButton text={citePoint(placed)} of={article.label} onCopy={onCopy} />
        <button
          type="button"
          class="link"
          aria-label={i18n.t('evidence.objectOf', { action: object, label: article.label })}
          onClick={() => onObject(point.id)}
        >
          {object}
        </button>
      </p>
      {props.children}
      <Alignment reason={evidence.reason} sentence={sentence} entities={dossier?.entities ?? []} />
    </article>
  );
}
