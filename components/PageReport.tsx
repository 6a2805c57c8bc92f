import { i18n } from '#i18n';
import type { PageView } from '../lib/analysis/model.ts';
import type { Dossier } from '../lib/dossier/schema.ts';
import { describeComparison } from './describe-references.ts';
import { EntityChips } from './EntityChips.tsx';
import { FindingEntry } from './FindingEntry.tsx';
import { Legend } from './Legend.tsx';
import { listCounts, nameLanguage } from './locale.ts';
import { countStances, readStance } from './look-up.ts';
import type { PopupProps } from './Popup.tsx';
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
  const parts = countStances(findings.map(readStance)).map(({ stance, count }) =>
    i18n.t(`popup.part.${stance}`, { count }),
  );
  return i18n.t('popup.statements', { count: findings.length, parts: listCounts(parts) });
}

/** The dossier's topics that the page is about. */
function nameTopics({ analysis }: PageView, { topics }: Dossier): string[] {
  return topics.filter(({ id }) => analysis.topic.topics.includes(id)).map(({ name }) => name);
}

type PageReportProps = Pick<
  PopupProps,
  'settings' | 'onSettings' | 'onShowFinding' | 'onShowEntity' | 'onOpenPoint'
> & {
  readonly view: PageView;
  readonly dossier: Dossier;
};

/** All that is known of a page on topic: the sum, the statements, the names. */
export function PageReport(props: PageReportProps) {
  const { view, dossier } = props;
  const { findings, mentions, compared, isFirstPart } = view.analysis;
  return (
    <>
      <section class="answer">
        <p class="kicker">{nameTopics(view, dossier).join(' · ')}</p>
        <p class="summary">{describePage(view)}</p>
        {isFirstPart && <p class="compared">{i18n.t(compared ? 'answer.firstPart' : 'answer.firstPartRead')}</p>}
        {compared && <p class="compared">{describeComparison(dossier.articles)}</p>}
      </section>
      {findings.length > 0 && (
        <section>
          <h2 class="visually-hidden">{i18n.t('popup.findings')}</h2>
          <ol class="findings">
            {findings.map((finding, index) => (
              <li key={`${finding.claim.quote.block}:${finding.claim.quote.start}`}>
                <FindingEntry
                  {...props}
                  finding={finding}
                  index={index}
                  open={findings.length === 1}
                  lang={view.lang}
                />
              </li>
            ))}
          </ol>
          {props.settings.highlights && (
            <>
              <Legend />
              <MarksSwitch {...props} refused={view.marksRefused ?? false} />
            </>
          )}
        </section>
      )}
      <EntityChips mentions={mentions} entities={dossier.entities} onShowEntity={props.onShowEntity} />
    </>
  );
}
