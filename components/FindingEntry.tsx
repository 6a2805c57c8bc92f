import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { EvidenceList, type ListActions } from './EvidenceList.tsx';
import { findDisagreements, placeEvidence, readStance } from './look-up.ts';
import { MuteButton, PageSentence, QuotesButton, ShowButton } from './PageStatement.tsx';
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
  const quote = finding.claim.quote.exact;
  return (
    <article class="finding" aria-labelledby={`${id}-stance`} aria-current={props.inView ? 'location' : undefined}>
      <p class="finding-stance" id={`${id}-stance`}>
        <StanceMark stance={readStance(finding)} />
        {props.inView && (
          <span class="compared" aria-hidden="true">
            {i18n.t('panel.inView')}
          </span>
        )}
      </p>
      <PageSentence quote={quote} lang={lang} />
      {!open && <Reasons placed={placed} />}
      <p class="actions">
        <ShowButton quote={quote} onClick={() => onShowFinding(index)} />
        {count > 0 && (
          <QuotesButton open={open} count={count} controls={`${id}-quotes`} onClick={() => setOpen(!open)} />
        )}
        <MuteButton quote={quote} onClick={() => onMute(quote)} />
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
