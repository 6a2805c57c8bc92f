import { i18n } from '#i18n';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { EvidenceList, type ListActions } from './EvidenceList.tsx';
import { joinWords } from './locale.ts';
import { type QuestionStatement, quoteEvidence } from './look-up.ts';

interface StatementQuotesProps extends ListActions {
  readonly statement: QuestionStatement;
  /** Absent until it has been brought: then nothing can be quoted. */
  readonly dossier: ShownDossier | undefined;
  readonly pageDay?: string | undefined;
}

/** What the references say of one statement on one question; and where else it is compared, so that two answers on it are not taken for one. */
export function StatementQuotes(props: StatementQuotesProps) {
  const { finding, placed, alsoUnder } = props.statement;
  const questions = alsoUnder.map((words) => i18n.t('reason.quoted', { words }));
  return (
    <>
      <EvidenceList {...props} finding={finding} placed={quoteEvidence(placed, props.dossier)} />
      {questions.length > 0 && <p class="compared">{i18n.t('popup.alsoUnder', { questions: joinWords(questions) })}</p>}
    </>
  );
}
