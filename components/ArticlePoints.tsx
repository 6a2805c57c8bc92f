import { i18n } from '#i18n';
import type { FindingStance } from '../lib/analysis/model.ts';
import { articleIdOf } from '../lib/dossier/point-id.ts';
import type { ShownPoint } from '../lib/dossier/schema.ts';
import { describePublished } from './describe-date.ts';
import { describeOrigin } from './describe-origin.ts';
import type { PanelViewProps } from './panel-view.ts';
import { StanceMark } from './StanceMark.tsx';

/** A point, and the page's findings that it speaks to. */
interface Touched {
  readonly point: ShownPoint;
  readonly on: readonly { readonly index: number; readonly exact: string; readonly stance: FindingStance }[];
}

function findTouched({ view }: PanelViewProps, point: ShownPoint): Touched {
  const on = view.analysis.findings.flatMap(({ claim, evidence }, index) => {
    const own = evidence.find(({ pointId }) => pointId === point.id);
    return own ? [{ index, exact: claim.quote.exact, stance: own.stance }] : [];
  });
  return { point, on };
}

function TouchedPoint({ touched: { point, on }, ...props }: PanelViewProps & { readonly touched: Touched }) {
  const { onOpenPoint, onShowFinding, view } = props;
  return (
    <li class="point-entry">
      <button type="button" class="link" onClick={() => onOpenPoint(point.id)}>
        <span class="point-id">{point.id}</span> {point.restatement}
      </button>
      <p class="compared">{describeOrigin(point.origin)}</p>
      {on.length > 0 && (
        <ul class="plain">
          {on.map(({ index, exact, stance }) => (
            <li key={index}>
              <p class="touched-stance">
                <StanceMark stance={stance} />
              </p>
              <button
                type="button"
                class="sentence"
                lang={view.lang || undefined}
                dir="auto"
                onClick={() => onShowFinding(index)}
              >
                {exact}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The evidence turned around: article by article, which of its points this page touches, and which it does not. */
export function ArticlePoints(props: PanelViewProps) {
  const { dossier, view } = props;
  const muted = new Set(view.muted.flatMap(({ evidence }) => evidence.map(({ pointId }) => pointId)));
  return (
    <>
      <p class="compared point-codes">{i18n.t('panel.codes')}</p>
      {dossier.articles.map((article) => {
        const all = dossier.points.filter(({ id }) => articleIdOf(id) === article.id);
        const points = all.map((point) => findTouched(props, point));
        const touched = points.filter(({ on }) => on.length > 0);
        const rest = points.filter(({ on, point }) => on.length === 0 && !muted.has(point.id));
        return (
          <section key={article.id} class="article-points" aria-labelledby={`article-${article.id}`}>
            <h2 class="section-title" id={`article-${article.id}`}>
              {article.label}
            </h2>
            <p class="compared">
              {describePublished(article.published)} ·{' '}
              {i18n.t('panel.touches', { count: touched.length, of: points.length })}
            </p>
            <ul class="plain">
              {touched.map((one) => (
                <TouchedPoint key={one.point.id} {...props} touched={one} />
              ))}
            </ul>
            {rest.length > 0 && (
              <details>
                <summary>{i18n.t('panel.untouched', { count: rest.length })}</summary>
                <ul class="plain">
                  {rest.map((one) => (
                    <TouchedPoint key={one.point.id} {...props} touched={one} />
                  ))}
                </ul>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}
