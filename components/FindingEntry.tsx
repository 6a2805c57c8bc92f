import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { EvidenceList, type ListActions } from './EvidenceList.tsx';
import { findDisagreements, placeEvidence, readStance } from './look-up.ts';
import { pluralOf } from './plural.ts';
import { Reasons } from './Reasons.tsx';
import { StanceMark } from './StanceMark.tsx';

interface FindingEntryProps extends ListActions {
  readonly finding: Finding;
  readonly index: number;
  readonly dossier: ShownDossier;
  /** BCP 47 language of the page. */
  readonly lang: string;
  readonly pageDay?: string | undefined;
  /** Whether the quotes show from the start. */
  readonly open: boolean;
  /** The point that the reader has come to object to. */
  readonly objectTo?: string | undefined;
  /** Whether it stands in the middle of the page's window. */
  readonly inView?: boolean;
  readonly onShowFinding: (index: number) => void;
  readonly onMute: (exact: string) => void;
}

/** One statement of the page: sentence, stance, reasons; the quotes on asking. */
export function FindingEntry(props: FindingEntryProps) {
  const { finding, index, dossier, lang, onShowFinding, onMute } = props;
  const [open, setOpen] = useState(props.open);
  const id = useId();
  const placed = placeEvidence(finding, dossier);
  const count = placed.length;
  const show = i18n.t('popup.showInPage');
  const mute = i18n.t('popup.mute');
  const quote = finding.claim.quote.exact;
  return (
    <article class="finding" aria-labelledby={`${id}-stance`} aria-current={props.inView ? 'location' : undefined}>
      <p class="finding-stance" id={`${id}-stance`}>
        <StanceMark stance={readStance(finding)} />
      </p>
      <blockquote class="page-sentence" data-sentence lang={lang || undefined} dir="auto">
        {quote}
      </blockquote>
      {!open && <Reasons placed={placed} />}
      <p class="actions">
        <button
          type="button"
          aria-label={i18n.t('popup.showInPageOf', { action: show, quote })}
          onClick={() => onShowFinding(index)}
        >
          {show}
        </button>
        {count > 0 && (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-controls={`${id}-quotes`}
            onClick={() => setOpen(!open)}
          >
            {open
              ? i18n.t(`popup.hideQuotes.${pluralOf(count)}`, { count })
              : i18n.t(`popup.readQuotes.${pluralOf(count)}`, { count })}
          </button>
        )}
        <button
          type="button"
          class="link"
          aria-label={i18n.t('popup.muteOf', { action: mute, quote })}
          onClick={() => onMute(quote)}
        >
          {mute}
        </button>
      </p>
      <div id={`${id}-quotes`} class="quotes">
        {open &&
          findDisagreements(placed, dossier).map((question) => (
            <p key={question} class="disagree">
              {i18n.t('evidence.disagree', { question })}
            </p>
          ))}
        {open && <EvidenceList {...props} placed={placed} />}
      </div>
    </article>
  );
}
