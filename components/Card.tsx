import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding, Objection, Stance } from '../lib/analysis/model.ts';
import type { ShownDossier, ShownEntity } from '../lib/dossier/schema.ts';
import { findDecidingRows } from './deciding-rows.ts';
import { type EvidenceActions, EvidenceNote } from './EvidenceNote.tsx';
import { Icon } from './Icon.tsx';
import { readLocale } from './locale.ts';
import { findDisagreements, placeEvidence } from './look-up.ts';
import { MarkedText } from './MarkedText.tsx';
import { findObjection, ObjectionNote } from './ObjectionNote.tsx';
import { StanceCounts } from './StanceCounts.tsx';
import { stepByArrows } from './step-by-arrows.ts';

/** What the card shows and tells. */
export interface CardProps extends EvidenceActions {
  readonly finding: Finding;
  readonly dossier: ShownDossier;
  /** Place among the statements that the reader walks through, from 0. */
  readonly index: number;
  /** How many these are. */
  readonly count: number;
  /** BCP 47 language of the page, for its own sentence; `''` where unknown. */
  readonly pageLang?: string;
  /** Day of the page, ISO 8601; absent where it carries none. */
  readonly pageDay?: string | undefined;
  /** Whom and what the statement names, in its order. */
  readonly names: readonly Pick<ShownEntity, 'id' | 'name'>[];
  /** What the reader has noted so far, on any page. */
  readonly objections: readonly Objection[];
  readonly onClose: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onMute: () => void;
  readonly onName: (entityId: string) => void;
}

function CardBar({ index, count, onMove, onClose }: Pick<CardProps, 'index' | 'count' | 'onMove' | 'onClose'>) {
  return (
    <div class="card-bar">
      {count > 1 && (
        <>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('card.previous')}
            disabled={index <= 0}
            onClick={() => onMove(-1)}
          >
            <Icon name="previous" />
          </button>
          <span class="card-place">{i18n.t('card.place', { index: index + 1, count })}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('card.next')}
            disabled={index >= count - 1}
            onClick={() => onMove(1)}
          >
            <Icon name="next" />
          </button>
        </>
      )}
      <button type="button" class="icon-button" aria-label={i18n.t('card.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What the references say beside one sentence of the page: a dialog that leaves the page usable. */
export function Card(props: CardProps) {
  const { finding, dossier, index, pageLang } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const { exact } = finding.claim.quote;
  // Opened or moved to another statement: start at the top, where a screen reader starts to read. A page that is read again gives
  // the same statement as a new object.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    body.current?.scrollTo?.(0, 0);
  }, [exact, index]);
  const isThere = (step: 1 | -1): boolean => index + step >= 0 && index + step < props.count;
  const walk = (event: KeyboardEvent): void => stepByArrows(event, isThere, props.onMove);
  const placed = placeEvidence(finding, dossier);
  const wordsOf = (stance: Stance): string[] =>
    placed
      .filter(({ evidence }) => evidence.stance === stance)
      .flatMap(({ evidence }) => findDecidingRows(evidence.reason).map((row) => row.page));
  return (
    <div class="card second-source" role="dialog" aria-labelledby={id} onKeyDown={walk} {...readLocale()}>
      <div class="card-head">
        <h2 id={id} class="card-title" tabIndex={-1} ref={heading}>
          <span class="visually-hidden">{i18n.t('card.title')}: </span>
          <StanceCounts finding={finding} />
        </h2>
        <CardBar {...props} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="card-body" ref={body} tabIndex={0} aria-label={i18n.t('card.title')}>
        <p class="label">{i18n.t('card.onPage')}</p>
        <blockquote class="page-sentence" data-sentence lang={pageLang || undefined} dir="auto">
          <MarkedText text={exact} words={wordsOf('contrasts')} agreeing={wordsOf('corroborates')} />
        </blockquote>
        {findDisagreements(placed, dossier).map((question) => (
          <p key={question} class="disagree">
            {i18n.t('evidence.disagree', { question })}
          </p>
        ))}
        {placed.map((one) => {
          const noted = findObjection(props.objections, finding, one.point.id);
          return (
            <EvidenceNote key={one.point.id} {...props} placed={one}>
              {noted && <ObjectionNote objection={noted} />}
            </EvidenceNote>
          );
        })}
        {props.names.length > 0 && (
          <p class="card-names">
            <span class="label">{i18n.t('card.names')}</span>
            {props.names.map((name) => (
              <button key={name.id} type="button" class="link" onClick={() => props.onName(name.id)}>
                {name.name}
              </button>
            ))}
          </p>
        )}
        <p class="card-actions">
          <button type="button" class="link" onClick={props.onMute}>
            {i18n.t('card.mute')}
          </button>
        </p>
      </section>
    </div>
  );
}
