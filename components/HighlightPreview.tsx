import { i18n } from '#i18n';
import type { FindingStance, HighlightStyle, Settings } from '../lib/analysis/model.ts';
import { measureHighlight, type SamplePage, samplePages, writeColour } from './highlight-contrast.ts';
import { type HighlightName, highlightDeclarations } from './highlight-styles.ts';
import { formatter } from './locale.ts';

const types = ['person', 'country', 'place', 'organization', 'vehicle'] as const;
const stances: readonly FindingStance[] = ['corroborates', 'contrasts', 'both'];

/** What of the highlights has a figure of its own: names together, since the least of them counts. */
const measured = [
  { key: 'names', names: types },
  { key: 'corroborates', names: ['corroborates'] },
  { key: 'contrasts', names: ['contrasts'] },
  { key: 'both', names: ['both'] },
  { key: 'active', names: ['active'] },
] as const;

/** Whether a kind of highlight is painted as the reader has it. */
function isPainted({ density = 'all', typesOff = [], highlights }: Settings, name: HighlightName): boolean {
  if (!highlights) return false;
  const type = types.find((one) => one === name);
  if (type) return density === 'all' && !typesOff.includes(type);
  return density !== 'contrasts' || name !== 'corroborates';
}

/** A few words of a page, painted as pages will be. */
function SampleText({ page, settings, style }: { page: SamplePage; settings: Settings; style: HighlightStyle }) {
  const paint = (name: HighlightName): string => (isPainted(settings, name) ? highlightDeclarations[style][name] : '');
  return (
    <div class="sample-page" style={`background-color: ${writeColour(page.paper)}; color: ${writeColour(page.ink)}`}>
      <p>
        {types.map((type) => (
          <span key={type}>
            <span style={paint(type)}>{i18n.t(`popup.entityType.${type}`)}</span>{' '}
          </span>
        ))}
      </p>
      {stances.map((stance) => (
        <p key={stance}>
          <span style={paint(stance)}>{i18n.t(`options.sample.${stance}`)}</span>
        </p>
      ))}
    </div>
  );
}

/** The highlights as they will look on a light and on a dark page, and the contrast that they leave, in figures. */
export function HighlightPreview({ settings }: { readonly settings: Settings }) {
  const style = settings.style ?? 'calm';
  const format = formatter<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const measure = (names: readonly HighlightName[], page: SamplePage): string => {
    const figures = names.map((name) => measureHighlight(highlightDeclarations[style][name], page));
    return i18n.t('options.ratio', { figure: format.format(Math.min(...figures)) });
  };
  return (
    <figure class="preview">
      <div class="sample-pages" role="img" aria-label={i18n.t('options.preview')}>
        {samplePages.map((page) => (
          <SampleText key={page.name} page={page} settings={settings} style={style} />
        ))}
      </div>
      <details>
        <summary>{i18n.t('options.contrast')}</summary>
        <table class="figures" aria-label={i18n.t('options.contrast')}>
          <thead>
            <tr>
              <td />
              {samplePages.map(({ name }) => (
                <th key={name} scope="col">
                  {i18n.t(`options.samplePage.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measured.map(({ key, names }) => (
              <tr key={key}>
                <th scope="row">{i18n.t(`options.measured.${key}`)}</th>
                {samplePages.map((page) => (
                  <td key={page.name}>
                    <bdi>{measure(names, page)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="soft">{i18n.t('options.contrastHow')}</p>
      </details>
    </figure>
  );
}
