import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Stance } from '../lib/analysis/model.ts';
import type { PointOutline, ShownDossier } from '../lib/dossier/schema.ts';
import type { ListActions } from './EvidenceList.tsx';
import { EvidenceList } from './later.ts';
import { joinWords } from './locale.ts';
import { type PlacedEvidence, type QuestionFindings, type QuestionStatement, quoteEvidence } from './look-up.ts';
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

/** Says where else one sentence is compared, so that two answers on it are not taken for one. */
function AlsoUnder({ statement: { alsoUnder } }: { readonly statement: QuestionStatement }) {
  if (alsoUnder.length === 0) return null;
  const questions = alsoUnder.map((words) => i18n.t('reason.quoted', { words }));
  return <p class="compared">{i18n.t('popup.alsoUnder', { questions: joinWords(questions) })}</p>;
}

/** A statement's sentence, word for word. */
function quoteOf({ finding }: QuestionStatement): string {
  return finding.claim.quote.exact;
}

const mostTelling = 3; // statements that show of one question before its quotes do

/** The statements that show before the quotes do: the first one, some that contrast, and one for a stance that the others do not have. */
function pickTelling(statements: readonly QuestionStatement[]): QuestionStatement[] {
  const seen = new Set<Stance>();
  let count = 0;
  return statements.filter(({ placed }) => {
    const own = placed.map(({ evidence }) => evidence.stance);
    const isNew = own.some((stance) => !seen.has(stance));
    if (!isNew && (count >= mostTelling || !own.includes('contrasts'))) return false;
    count += 1;
    for (const stance of own) seen.add(stance);
    return true;
  });
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
            {open && (
              <EvidenceList {...props} finding={one.finding} placed={quoteEvidence(one.placed, props.dossier)} />
            )}
            {open && <AlsoUnder statement={one} />}
          </div>
        ))}
      </div>
    </article>
  );
}
