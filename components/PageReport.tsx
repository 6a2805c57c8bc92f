import { i18n } from '#i18n';
import type { PageView } from '../lib/analysis/model.ts';
import type { DossierOutline, ShownDossier } from '../lib/dossier/schema.ts';
import { describeComparison } from './describe-references.ts';
import { FindingEntry, PageRest } from './later.ts';
import { listPlainly, nameLanguage } from './locale.ts';
import { countStances, groupByQuestion, readStance } from './look-up.ts';
import { PageMap } from './PageMap.tsx';
import type { PopupProps } from './Popup.tsx';
import { pluralOf } from './plural.ts';
import { QuestionEntry } from './QuestionEntry.tsx';

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
  return i18n.t(`popup.statements.${pluralOf(count)}`, { count, parts: listPlainly(parts) });
}

/** How many statements the reader has muted, which the sum leaves out; leads to where they are listed, if they are. */
export function MutedCount({ muted: { length: count } }: Pick<PageView, 'muted'>) {
  if (count === 0) return null;
  const show = (): void => {
    const list = document.querySelector<HTMLDetailsElement>('details.muted');
    if (list) list.open = true;
    list?.querySelector('summary')?.focus();
  };
  return (
    <p class="compared">
      <button type="button" class="link" onClick={show}>
        {i18n.t(`popup.muted.${pluralOf(count)}`, { count })}
      </button>
    </p>
  );
}

/** The dossier's topics that the page is about. */
export function nameTopics({ analysis }: PageView, { topics }: Pick<DossierOutline, 'topics'>): string[] {
  return topics.filter(({ id }) => analysis.topic.topics.includes(id)).map(({ name }) => name);
}

/** A page on topic, and all that the popup can do about it. */
export type PageReportProps = Omit<PopupProps, 'state' | 'host' | 'outline' | 'onAskPermission'> & {
  readonly view: PageView;
  readonly outline: DossierOutline;
};

/** The same, once there is a dossier to quote. */
export type PageRestProps = Omit<PageReportProps, 'dossier'> & { readonly dossier: ShownDossier };

/** All that is known of a page on topic: the sum, the questions, what is left out, the names. */
export function PageReport(props: PageReportProps) {
  const { view, outline, dossier } = props;
  const { findings, compared, isFirstPart } = view.analysis;
  const questions = groupByQuestion(findings, outline);
  const known = questions.flatMap(({ statements }) => statements.map(({ index }) => index));
  const lost = findings.flatMap((finding, index) => (known.includes(index) ? [] : [{ finding, index }]));
  return (
    <>
      <section class="answer">
        <p class="kicker">{nameTopics(view, outline).join(' · ')}</p>
        <p class="summary">{describePage(view)}</p>
        {isFirstPart && <p class="compared">{i18n.t(compared ? 'answer.firstPart' : 'answer.firstPartRead')}</p>}
        <MutedCount {...view} />
        {compared && (
          <p class="compared">
            {describeComparison(outline.articles)} {i18n.t('check.misses')}
          </p>
        )}
        {findings.length > 0 && (
          <PageMap
            findings={findings}
            places={view.places}
            hasLines={props.settings.highlights}
            onShowFinding={props.onShowFinding}
          />
        )}
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
            {dossier &&
              lost.map(({ finding, index }) => (
                <li key={`lost-${index}`}>
                  <FindingEntry
                    {...props}
                    dossier={dossier}
                    finding={finding}
                    index={index}
                    open={false}
                    lang={view.lang}
                  />
                </li>
              ))}
          </ol>
        </section>
      )}
      {dossier && <PageRest {...props} dossier={dossier} />}
    </>
  );
}
