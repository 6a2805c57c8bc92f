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

/** A statement with its quotes. */
function OpenStatement(props: QuestionEntryProps & { readonly statement: QuestionStatement }) {
  const { statement, onMute } = props;
  const quote = statement.finding.claim.quote.exact;
  const mute = i18n.t('popup.mute');
  return (
    <div class="statement">
      <Sentence {...props} />
      <p class="actions">
        <ShowButton {...props} />
        <button
          type="button"
          class="link"
          aria-label={i18n.t('popup.muteOf', { action: mute, quote })}
          onClick={() => onMute(quote)}
        >
          {mute}
        </button>
      </p>
      <EvidenceList {...props} finding={statement.finding} placed={statement.placed} />
    </div>
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
  return (
    <article class="finding" aria-labelledby={`${id}-title`}>
      <h3 class="question" id={`${id}-title`}>
        {question.text}
      </h3>
      <WhoSays placed={[...points.values()]} />
      {question.disagree && <p class="disagree">{i18n.t('evidence.disagreeHere')}</p>}
      <div id={`${id}-statements`}>
        {open && question.statements.map((one) => <OpenStatement key={one.index} {...props} statement={one} />)}
        {!open && first && (
          <div class="statement">
            <Sentence {...props} statement={first} />
            <Reasons placed={first.placed} />
            {rest.length > 0 && (
              <p class="compared">{i18n.t(`popup.morePlaces.${pluralOf(rest.length)}`, { count: rest.length })}</p>
            )}
          </div>
        )}
      </div>
      <p class="actions">
        {!open && first && <ShowButton {...props} statement={first} />}
        <button
          type="button"
          class="link"
          aria-expanded={open}
          aria-controls={`${id}-statements`}
          onClick={() => setOpen(!open)}
        >
          {open
            ? i18n.t(`popup.hideQuotes.${pluralOf(count)}`, { count })
            : i18n.t(`popup.readQuotes.${pluralOf(count)}`, { count })}
        </button>
      </p>
    </article>
  );
}
