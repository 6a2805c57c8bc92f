import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Stance } from '../lib/analysis/model.ts';
import type { PointOutline, ShownDossier } from '../lib/dossier/schema.ts';
import type { ListActions } from './EvidenceList.tsx';
import { StatementQuotes } from './later.ts';
import type { PlacedEvidence, QuestionFindings, QuestionStatement } from './look-up.ts';
import { describeOrigins } from './origins.ts';
import { MuteButton, PageSentence, QuotesButton, ShowButton } from './PageStatement.tsx';
import { pluralOf } from './plural.ts';
import { Reasons } from './Reasons.tsx';
import { StanceMark } from './StanceMark.tsx';

interface QuestionEntryProps extends ListActions {
  readonly question: QuestionFindings;
  /** Absent until it has been brought: then nothing can be quoted. */
  readonly dossier: ShownDossier | undefined;
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
function WhoSays({ placed }: { readonly placed: readonly PlacedEvidence<PointOutline>[] }) {
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

/** A statement's sentence, word for word. */
function quoteOf({ finding }: QuestionStatement): string {
  return finding.claim.quote.exact;
}

const mostContrasting = 3; // statements that show of one question before its quotes do

/** The statements that show before the quotes do: some that contrast, and one that does not, so that each stance which is counted is seen. */
function pickTelling(statements: readonly QuestionStatement[]): QuestionStatement[] {
  const contrasts = ({ placed }: QuestionStatement) => placed.some(({ evidence }) => evidence.stance === 'contrasts');
  const agreeing = statements.filter((statement) => !contrasts(statement));
  return [...statements.filter(contrasts).slice(0, mostContrasting), ...agreeing.slice(0, 1)];
}

/** One question: what this page says, who corroborates and who contrasts; the quotes on asking. */
export function QuestionEntry(props: QuestionEntryProps) {
  const { question, lang, onShowFinding, onMute } = props;
  const { statements } = question;
  const [open, setOpen] = useState(props.open);
  const id = useId();
  const placed = statements.flatMap((statement) => statement.placed);
  const points = new Map(placed.map((one) => [`${one.point.id} ${one.evidence.stance}`, one]));
  const shown = open ? statements : pickTelling(statements);
  const more = statements.length - shown.length;
  return (
    <article class="finding" aria-labelledby={`${id}-title`}>
      <h3 class="question" id={`${id}-title`}>
        {question.text}
      </h3>
      <WhoSays placed={[...points.values()]} />
      {question.disagree && <p class="disagree">{i18n.t('evidence.disagreeHere')}</p>}
      <div id={`${id}-statements`}>
        {shown.map((one, at) => (
          <div key={one.index} class="statement">
            <PageSentence quote={quoteOf(one)} lang={lang} />
            {!open && <Reasons placed={one.placed} />}
            {more > 0 && at === shown.length - 1 && (
              <p class="compared">{i18n.t(`popup.morePlaces.${pluralOf(more)}`, { count: more })}</p>
            )}
            <p class="actions">
              <ShowButton quote={quoteOf(one)} onClick={() => onShowFinding(one.index)} />
              {at === 0 && (
                <QuotesButton
                  open={open}
                  count={placed.length}
                  controls={`${id}-statements`}
                  onClick={() => setOpen(!open)}
                />
              )}
              {open && <MuteButton quote={quoteOf(one)} onClick={() => onMute(quoteOf(one))} />}
            </p>
            {open && <StatementQuotes {...props} statement={one} />}
          </div>
        ))}
      </div>
    </article>
  );
}
