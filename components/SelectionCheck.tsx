import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { describeReferences } from './describe-references.ts';
import { EvidenceList, type ListActions } from './EvidenceList.tsx';
import { nameLanguage } from './locale.ts';
import { placeEvidence, readStance } from './look-up.ts';
import { StanceMark } from './StanceMark.tsx';

/** What came of checking the text that the reader has selected in the page. */
export type SelectionState =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'nothing selected' }
  /** The page lets no extension read it. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'not compared'; readonly text: string; readonly lang: string }
  | { readonly kind: 'checked'; readonly text: string; readonly findings: readonly Finding[] };

interface SelectionCheckProps extends ListActions {
  readonly state: SelectionState;
  readonly dossier: ShownDossier;
  readonly onCheck: () => void;
}

function Checked(props: SelectionCheckProps & { readonly findings: readonly Finding[] }) {
  const { findings, dossier } = props;
  if (findings.length === 0)
    return (
      <>
        <p class="summary">{i18n.t('check.nothing')}</p>
        <p class="compared">
          {describeReferences(dossier.articles)} {i18n.t('check.misses')}
        </p>
      </>
    );
  return findings.map((finding) => (
    <div key={finding.claim.quote.start} class="statement">
      <p class="finding-stance">
        <StanceMark stance={readStance(finding)} />
      </p>
      <EvidenceList {...props} finding={finding} placed={placeEvidence(finding, dossier)} />
    </div>
  ));
}

function describeState(state: SelectionState): string | undefined {
  switch (state.kind) {
    case 'not asked':
    case 'checked':
      return undefined;
    case 'checking':
      return i18n.t('check.checking');
    case 'nothing selected':
      return i18n.t('check.none');
    case 'failed':
      return i18n.t('check.failed');
    case 'not compared':
      return i18n.t('check.notCompared', { language: nameLanguage(state.lang) ?? state.lang });
    default:
      return state satisfies never;
  }
}

/** Any sentence that the reader selects, compared on asking. */
export function SelectionCheck(props: SelectionCheckProps) {
  const { state, onCheck } = props;
  const line = describeState(state);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind !== 'not asked') answer.current?.scrollIntoView?.({ block: 'nearest' });
  }, [state]);
  return (
    <section class="check">
      <button type="button" disabled={state.kind === 'checking'} onClick={onCheck}>
        {i18n.t('check.ask')}
      </button>
      <div aria-live="polite" ref={answer}>
        {line && <p class="compared">{line}</p>}
        {state.kind === 'checked' && (
          <>
            <p class="label">{i18n.t('check.title')}</p>
            <blockquote class="page-sentence" dir="auto">
              {state.text}
            </blockquote>
            <Checked {...props} findings={state.findings} />
          </>
        )}
      </div>
    </section>
  );
}
