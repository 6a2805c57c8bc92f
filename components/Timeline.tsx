import { i18n } from '#i18n';
import { readDates, type StatedDate } from '../lib/analysis/dates.ts';
import type { Claim } from '../lib/analysis/model.ts';
import { describeDate } from './describe-date.ts';
import { findPoint } from './look-up.ts';
import { MarkedText } from './MarkedText.tsx';
import { describeTime } from './PointTime.tsx';
import type { PanelViewProps } from './panel-view.ts';

/** One thing that has a date: an event that a reference dates, what the page dates itself, a reference, or the page. */
interface Dated {
  readonly key: string;
  /** ISO 8601 day, month or year. */
  readonly date: string;
  /** Later years that a statement gives beside the first: one entry for all of them. */
  readonly also?: readonly string[];
  readonly kind: 'event' | 'statement' | 'reference' | 'page';
  readonly text: string;
  readonly rest: string;
  readonly pointId?: string;
  /** Place in the list of findings of a statement that touches it. */
  readonly index?: number;
  /** The statement of the page, where it is one, and the words that date it. */
  readonly said?: Claim & { readonly words: readonly string[] };
}

function listEvents({ dossier, view }: PanelViewProps): Dated[] {
  return dossier.points.flatMap((point): Dated[] => {
    const placed = findPoint(dossier, point.id);
    if (!point.time?.value || !placed) return [];
    const index = view.analysis.findings.findIndex(({ evidence }) =>
      evidence.some(({ pointId }) => pointId === point.id),
    );
    const rest = [placed.article.label, describeTime(point) ?? ''].join(' · ');
    const place = index < 0 ? {} : { index };
    return [
      {
        key: point.id,
        date: point.time.value,
        kind: 'event',
        text: point.restatement,
        rest,
        pointId: point.id,
        ...place,
      },
    ];
  });
}

const yearLength = 4; // of an ISO date that is a bare year

/** The dates of a statement, its bare years as one. */
function gatherYears(dates: readonly StatedDate[]): (readonly StatedDate[])[] {
  const isYear = ({ date }: StatedDate): boolean => date.length === yearLength;
  const years = dates.filter(isYear).sort((a, b) => a.date.localeCompare(b.date));
  const others = dates.filter((one) => !isYear(one)).map((one) => [one]);
  return years.length > 0 ? [years, ...others] : others;
}

/** What the page itself dates, in its statements on the topic. */
function listSaid({ view }: PanelViewProps): Dated[] {
  const { findings, unaddressed, compared } = view.analysis;
  if (!compared) return [];
  const found = findings.map(({ claim }, index) => ({ claim, index }));
  const others = unaddressed.map((claim) => ({ claim }));
  return [...found, ...others].flatMap(({ claim, ...place }) =>
    gatherYears(readDates(claim.quote.exact, view.published)).flatMap((dates, at): Dated[] => {
      const [first, ...rest] = dates;
      if (!first) return [];
      return [
        {
          key: `${claim.quote.block}:${claim.quote.start}:${at}`,
          date: first.date,
          also: rest.map(({ date }) => date),
          kind: 'statement',
          text: claim.quote.exact,
          rest: first.isInferred ? i18n.t('timeline.inferred') : '',
          said: { ...claim, words: dates.map(({ words }) => words) },
          ...place,
        },
      ];
    }),
  );
}

function listDated(props: PanelViewProps): Dated[] {
  const { dossier, view } = props;
  const references = dossier.articles.flatMap(({ id, label, published }): Dated[] =>
    published ? [{ key: `article-${id}`, date: published, kind: 'reference', text: label, rest: '' }] : [],
  );
  const page: Dated[] = view.published
    ? [{ key: 'page', date: view.published, kind: 'page', text: view.title, rest: '' }]
    : [];
  return [...listEvents(props), ...listSaid(props), ...references, ...page].sort((a, b) =>
    a.date.localeCompare(b.date),
  );
}

/** Whether something carries a later date than the page, as far as both are known. */
function isLater(date: string, pageDay: string | undefined): boolean {
  return pageDay !== undefined && date > pageDay.slice(0, date.length);
}

/** Events of page and references, the references and the page by date, so that what came later is not taken for a difference. */
export function Timeline(props: PanelViewProps) {
  const { view, dossier, onOpenPoint, onShowFinding, onShowSentence } = props;
  const undated = dossier.articles.filter(({ published }) => !published);
  return (
    <section class="timeline">
      {!view.published && <p class="compared">{i18n.t('timeline.pageUndated')}</p>}
      <ol class="plain">
        {listDated(props).map(({ key, date, also = [], kind, text, rest, pointId, index, said }) => (
          <li key={key} data-kind={kind}>
            <p class="timeline-dates">
              {[date, ...also].map((one) => (
                <time key={one} dateTime={one}>
                  {describeDate(one)}
                </time>
              ))}
            </p>
            <p class="label">
              {i18n.t(`timeline.kind.${kind}`)}
              {(kind === 'event' || kind === 'reference') && isLater(date, view.published) && (
                <strong> · {i18n.t('timeline.later')}</strong>
              )}
            </p>
            <p class="timeline-text" lang={said ? view.lang || undefined : undefined} dir="auto">
              <MarkedText text={text} words={said?.words ?? []} />
            </p>
            {rest && <p class="compared">{rest}</p>}
            {said && (
              <p class="actions">
                <button
                  type="button"
                  class="link"
                  aria-label={i18n.t('popup.showInPageOf', { action: i18n.t('popup.showInPage'), quote: text })}
                  onClick={() => (index === undefined ? onShowSentence(said.quote) : onShowFinding(index))}
                >
                  {i18n.t('popup.showInPage')}
                </button>
              </p>
            )}
            {pointId !== undefined && (
              <p class="actions">
                <button type="button" class="link" onClick={() => onOpenPoint(pointId)}>
                  {i18n.t('evidence.read')}
                </button>
                {index !== undefined && (
                  <button type="button" class="link" onClick={() => onShowFinding(index)}>
                    {i18n.t('popup.showInPage')}
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <p class="compared">{i18n.t('timeline.undated', { labels: undated.map(({ label }) => label).join('; ') })}</p>
      )}
    </section>
  );
}
