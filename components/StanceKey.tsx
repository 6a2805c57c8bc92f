import { i18n } from '#i18n';
import type { FindingStance } from '../lib/analysis/model.ts';
import { Shape } from './StanceMark.tsx';

interface StanceKeyProps {
  /** Those that the page has. */
  readonly stances: readonly FindingStance[];
  /** Whether the page's own sentences have lines now. */
  readonly hasLines: boolean;
}

/** What the signs on the map and the lines in the page mean: each stance with both. */
export function StanceKey({ stances, hasLines }: StanceKeyProps) {
  return (
    <span class="keys">
      {stances.map((stance) => (
        <span key={stance} class="key" data-stance={stance}>
          <Shape stance={stance} />
          <span class={hasLines ? 'line-sample' : undefined}>
            {stance === 'both' ? i18n.t('popup.keyBoth') : i18n.t(`stance.${stance}`)}
          </span>
        </span>
      ))}
    </span>
  );
}
