import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';
import type { Dossier } from '../lib/dossier/schema.ts';
import { EvidenceNote } from './EvidenceNote.tsx';
import { findDisagreements, type PlacedEvidence, placeEvidence, readStance } from './look-up.ts';
import { describeEvidence } from './reason-line.ts';
import { Shape, StanceMark } from './StanceMark.tsx';

/** A closed entry shows this many reasons: with more, the list stops being one look. */
const maxReasons = 2;

interface FindingEntryProps {
  readonly finding: Finding;
  readonly index: number;
  readonly dossier: Dossier;
  /** BCP 47 language of the page. */
  readonly lang: string;
  /** Whether the quotes show from the start. */
  readonly open: boolean;
  readonly onShowFinding: (index: number) => void;
  readonly onOpenPoint: (pointId: string) => void;
}

/** The first reason of each stance before the second of any. */
function pickReasons(placed: readonly PlacedEvidence[]): readonly PlacedEvidence[] {
  const [first] = placed;
  const other = placed.find(({ evidence }) => evidence.stance !== first?.evidence.stance);
  const picked = first && other ? [first, other] : placed;
  return picked.slice(0, maxReasons);
}

function Reasons({ placed }: { readonly placed: readonly PlacedEvidence[] }) {
  const picked = pickReasons(placed);
  const rest = placed.length - picked.length;
  return (
    <ul class="plain reasons">
      {picked.map(({ evidence, point }) => (
        <li key={point.id} data-stance={evidence.stance}>
          <Shape stance={evidence.stance} />
          <span class="reason">{describeEvidence(evidence)}</span>
        </li>
      ))}
      {rest > 0 && <li>{i18n.t('popup.moreReasons', rest)}</li>}
    </ul>
  );
}

/** One statement of the page in the popup's list: sentence, stance, reasons; the quotes on asking. */
export function FindingEntry(props: FindingEntryProps) {
  const { finding, index, dossier, lang, onShowFinding, onOpenPoint } = props;
  const [open, setOpen] = useState(props.open);
  const id = useId();
  const placed = placeEvidence(finding, dossier);
  const action = i18n.t('popup.showInPage');
  const quote = finding.claim.quote.exact;
  return (
    <article class="finding" aria-labelledby={`${id}-stance`}>
      <p class="finding-stance" id={`${id}-stance`}>
        <StanceMark stance={readStance(finding)} />
      </p>
      <blockquote class="page-sentence" data-sentence lang={lang || undefined} dir="auto">
        {quote}
      </blockquote>
      {!open && <Reasons placed={placed} />}
      <div id={`${id}-quotes`} class="quotes">
        {open &&
          findDisagreements(placed, dossier).map((question) => (
            <p key={question} class="disagree">
              {i18n.t('evidence.disagree', { question })}
            </p>
          ))}
        {open && placed.map((one) => <EvidenceNote key={one.point.id} placed={one} onOpenPoint={onOpenPoint} />)}
      </div>
      <p class="actions">
        <button
          type="button"
          aria-label={i18n.t('popup.showInPageOf', { action, quote })}
          onClick={() => onShowFinding(index)}
        >
          {action}
        </button>
        {placed.length > 0 && (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-controls={`${id}-quotes`}
            onClick={() => setOpen(!open)}
          >
            {i18n.t(open ? 'popup.hideQuotes' : 'popup.readQuotes', placed.length)}
          </button>
        )}
      </p>
    </article>
  );
}
