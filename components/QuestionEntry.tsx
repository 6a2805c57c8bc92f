import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Stance } from '../lib/analysis/model.ts';
import { EvidenceList, type ListActions } from './EvidenceList.tsx';
import type { PlacedEvidence, QuestionFindings, QuestionStatement } from './look-up.ts';
import { describeOrigins } from './origins.ts';
import { pluralOf } from './plural.ts';
import { Reasons } from './Reasons.tsx';
import { StanceMark } from './StanceMark.tsx';

interface QuestionEntryProps extends ListActions {
  readonly question: QuestionFindings;
  /** BCP 47 language of the page. */
  readonly lang: string;
  readonly pageDay?: string | undefined;
  /** Whether the quotes show from the start. */
  readonly open: boolean;
  readonly onShowFinding: (index: number) => void;
  readonly onMute: (exact: string) => void;
}

const stances: readonly Stance[] = ['corroborates', 'contrasts'];

/** Who corroborates and who contrasts, counted by origin. */
function WhoSays({ placed }: { readonly placed: readonly PlacedEvidence[] }) {
  return (
    <ul class="plain who-says">
      {stances.flatMap((stance) => {
        const own = placed.filter(({ evidence }) => evidence.stance === stance);
        if (own.length === 0) return [];
        return [
          <li key={stance}>
            <StanceMark stance={stance} /> <span class="who">{describeOrigins(own)}</span>
          </li>,
        ];
      })}
    </ul>
  );
}

function Sentence({ statement, lang }: { readonly statement: QuestionStatement; readonly lang: string }) {
  return (
    <blockquote class="page-sentence" data-sentence lang={lang || undefined} dir="auto">
      {statement.finding.claim.quote.exact}
    </blockquote>
  );
}

function ShowButton({
  statement,
  onShowFinding,
}: Pick<QuestionEntryProps, 'onShowFinding'> & { statement: QuestionStatement }) {
  const action = i18n.t('popup.showInPage');
  const quote = statement.finding.claim.quote.exact;
  return (
    <button
      type="button"
      aria-label={i18n.t('popup.showInPageOf', { action, quote })}
      onClick={() => onShowFinding(statement.index)}
    >
      {action}
    </button>
  );
}

function MuteButton({ statement, onMute }: Pick<QuestionEntryProps, 'onMute'> & { statement: QuestionStatement }) {
  const action = i18n.t('popup.mute');
  const quote = statement.finding.claim.quote.exact;
  return (
    <button
      type="button"
      class="link"
      aria-label={i18n.t('popup.muteOf', { action, quote })}
      onClick={() => onMute(quote)}
    >
      {action}
    </button>
  );
}

/** One question: what this page says, who corroborates and who contrasts; the quotes on asking. */
export function QuestionEntry(props: QuestionEntryProps) {
  const { question } = props;
  const [open, setOpen] = useState(props.open);
  const id = useId();
  const placed = question.statements.flatMap((statement) => statement.placed);
  const points = new Map(placed.map((one) => [one.point.id, one]));
  const [first, ...rest] = question.statements;
  const count = placed.length;
  if (!first) return null;
  return (
    <article class="finding" aria-labelledby={`${id}-title`}>
      <h3 class="question" id={`${id}-title`}>
        {question.text}
      </h3>
      <WhoSays placed={[...points.values()]} />
      {question.disagree && <p class="disagree">{i18n.t('evidence.disagreeHere')}</p>}
      <div class="statement">
        <Sentence {...props} statement={first} />
        {!open && <Reasons placed={first.placed} />}
        {!open && rest.length > 0 && (
          <p class="compared">{i18n.t(`popup.morePlaces.${pluralOf(rest.length)}`, { count: rest.length })}</p>
        )}
        <p class="actions">
          <ShowButton {...props} statement={first} />
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
          {open && <MuteButton {...props} statement={first} />}
        </p>
        <div id={`${id}-quotes`}>
          {open && <EvidenceList {...props} finding={first.finding} placed={first.placed} />}
        </div>
      </div>
      {open &&
        rest.map((one) => (
          <div key={one.index} class="statement">
            <Sentence {...props} statement={one} />
            <p class="actions">
              <ShowButton {...props} statement={one} />
              <MuteButton {...props} statement={one} />
            </p>
            <EvidenceList {...props} finding={one.finding} placed={one.placed} />
          </div>
        ))}
    </article>
  );
}
