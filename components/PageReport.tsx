import { i18n } from '#i18n';
import type { PageView } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { DensityChoice } from './DensityChoice.tsx';
import { describeComparison } from './describe-references.ts';
import { EntityChips } from './EntityChips.tsx';
import { FindingEntry } from './FindingEntry.tsx';
import { LeftOut, Muted, Unaddressed } from './LeftOut.tsx';
import { Legend } from './Legend.tsx';
import { listCounts, nameLanguage } from './locale.ts';
import { countStances, groupByQuestion, readStance } from './look-up.ts';
import { PageMap } from './PageMap.tsx';
import type { PopupProps } from './Popup.tsx';
import { pluralOf } from './plural.ts';
import { QuestionEntry } from './QuestionEntry.tsx';
import { SelectionCheck } from './SelectionCheck.tsx';
import { MarksSwitch } from './Switches.tsx';

/** One plain sentence that sums a page up; what it counts are statements, and it never rates the page. */
export function describePage({ analysis, lang }: PageView): string {
  if (!analysis.compared) {
    const language = lang ? nameLanguage(lang) : undefined;
    return language ? i18n.t('answer.notCompared', { language }) : i18n.t('answer.notComparedPlain');
  }
  const { findings } = analysis;
  if (findings.length === 0) return i18n.t('answer.nothing');
  const [only, ...others] = findings;
  if (only && others.length === 0) return i18n.t(`popup.single.${readStance(only)}`);
  const count = findings.length;
  const parts = countStances(findings.map(readStance)).map(({ stance, count }) =>
    i18n.t(`popup.part.${stance}`, { count }),
  );
  return i18n.t(`popup.statements.${pluralOf(count)}`, { count, parts: listCounts(parts) });
}

/** The dossier's topics that the page is about. */
export function nameTopics({ analysis }: PageView, { topics }: ShownDossier): string[] {
  return topics.filter(({ id }) => analysis.topic.topics.includes(id)).map(({ name }) => name);
}

type PageReportProps = Omit<PopupProps, 'state' | 'host' | 'dossier' | 'onAskPermission'> & {
  readonly view: PageView;
  readonly dossier: ShownDossier;
};

/** All that is known of a page on topic: the sum, the questions, what is left out, the names. */
export function PageReport(props: PageReportProps) {
  const { view, dossier, settings } = props;
  const { findings, mentions, unaddressed, compared, isFirstPart } = view.analysis;
  const questions = groupByQuestion(findings, dossier);
  const known = questions.flatMap(({ statements }) => statements.map(({ index }) => index));
  const lost = findings.flatMap((finding, index) => (known.includes(index) ? [] : [{ finding, index }]));
  return (
    <>
      <section class="answer">
        <p class="kicker">{nameTopics(view, dossier).join(' · ')}</p>
        <p class="summary">{describePage(view)}</p>
        {isFirstPart && <p class="compared">{i18n.t(compared ? 'answer.firstPart' : 'answer.firstPartRead')}</p>}
        {compared && <p class="compared">{describeComparison(dossier.articles)}</p>}
        {findings.length > 0 && <PageMap {...props} findings={findings} places={view.places} />}
      </section>
      {findings.length > 0 && (
        <section>
          <h2 class="visually-hidden">{i18n.t('popup.questions')}</h2>
          <ol class="findings">
            {questions.map((question) => (
              <li key={question.id}>
                <QuestionEntry
                  {...props}
                  question={question}
                  lang={view.lang}
                  pageDay={view.published}
                  open={questions.length === 1}
                />
              </li>
            ))}
            {lost.map(({ finding, index }) => (
              <li key={`lost-${index}`}>
                <FindingEntry {...props} finding={finding} index={index} open={false} lang={view.lang} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {compared && (
        <section class="more">
          <Unaddressed claims={unaddressed} lang={view.lang} onShowSentence={props.onShowSentence} />
          <Muted findings={view.muted} lang={view.lang} onUnmute={props.onUnmute} />
          <SelectionCheck {...props} state={props.selection} onCheck={props.onCheckSelection} />
          <LeftOut {...props} findings={findings} />
        </section>
      )}
      <EntityChips {...props} mentions={mentions} entities={dossier.entities} />
      {settings.highlights && (
        <section class="painting">
          <DensityChoice {...props} />
          {findings.length > 0 && <Legend />}
          <MarksSwitch {...props} refused={view.marksRefused ?? false} />
        </section>
      )}
    </>
  );
}
