import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding, Objection } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { findDecidingRows } from './deciding-rows.ts';
import { type EvidenceActions, EvidenceNote } from './EvidenceNote.tsx';
import { Icon } from './Icon.tsx';
import { readLocale } from './locale.ts';
import { findDisagreements, placeEvidence } from './look-up.ts';
import { MarkedText } from './MarkedText.tsx';
import { findObjection, ObjectionNote } from './ObjectionNote.tsx';
import { StanceCounts } from './StanceCounts.tsx';

/** What the card shows and tells. */
export interface CardProps extends EvidenceActions {
  readonly finding: Finding;
  readonly dossier: ShownDossier;
  /** Place among the page's findings, from 0. */
  readonly index: number;
  /** How many findings the page has. */
  readonly count: number;
  /** BCP 47 language of the page, for its own sentence; `''` where unknown. */
  readonly pageLang?: string;
  /** Day of the page, ISO 8601; absent where it carries none. */
  readonly pageDay?: string | undefined;
  /** What the reader has noted so far, on any page. */
  readonly objections: readonly Objection[];
  readonly onClose: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onMute: () => void;
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

/** Which way a key leads through the statements. */
function findStep({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const onward = readLocale().dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return key === onward ? 1 : -1;
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
  const walk = (event: KeyboardEvent): void => {
    const step = findStep(event);
    if (!step || index + step < 0 || index + step >= props.count) return;
    event.stopPropagation(); // the page may have a use for the arrows, too
    event.preventDefault();
    props.onMove(step);
  };
  const placed = placeEvidence(finding, dossier);
  const [first] = placed; // what contrasts comes first
  const deciding = placed.filter(({ evidence }) => evidence.stance === first?.evidence.stance);
  const pageWords = deciding.flatMap(({ evidence }) => findDecidingRows(evidence.reason).map((row) => row.page));
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
        <blockquote
          class="page-sentence"
          data-sentence
          data-stance={first?.evidence.stance}
          lang={pageLang || undefined}
          dir="auto"
        >
          <MarkedText text={exact} words={pageWords} />
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
        <p class="card-actions">
          <button type="button" class="link" onClick={props.onMute}>
            {i18n.t('card.mute')}
          </button>
        </p>
      </section>
    </div>
  );
}
