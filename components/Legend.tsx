import { i18n } from '#i18n';
import type { FindingStance } from '../lib/analysis/model.ts';

const stances: readonly FindingStance[] = ['corroborates', 'contrasts', 'both'];

/** What the lines under the page's own sentences mean. */
export function Legend() {
  return (
    <p class="legend">
      <span>{i18n.t('popup.legend')}: </span>
      {stances.map((stance) => (
        <span key={stance} class="line-sample" data-stance={stance}>
          {i18n.t(`stance.${stance}`)}
        </span>
      ))}
    </p>
  );
}
