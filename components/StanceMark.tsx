import { i18n } from '#i18n';
import type { FindingStance } from '../lib/analysis/model.ts';

/** A full disc says the same, an open diamond something else; both stand side by side. */
export function Shape({ stance }: { readonly stance: FindingStance }) {
  const diamond = stance === 'both' ? 'M20 1.6 26.4 8 20 14.4 13.6 8Z' : 'M8 1.6 14.4 8 8 14.4 1.6 8Z';
  return (
    <svg class="shape" viewBox={stance === 'both' ? '0 0 28 16' : '0 0 16 16'} aria-hidden="true" focusable="false">
      {stance !== 'contrasts' && <circle cx={stance === 'both' ? 6.5 : 8} cy="8" r="6" fill="currentColor" />}
      {stance !== 'corroborates' && (
        <path d={diamond} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
      )}
    </svg>
  );
}

interface StanceMarkProps {
  readonly stance: FindingStance;
  /** Other words than the stance's own, such as "2 contrast". */
  readonly words?: string;
}

/** A stance as shape, word and colour. */
export function StanceMark({ stance, words }: StanceMarkProps) {
  return (
    <span class="stance" data-stance={stance}>
      <Shape stance={stance} />
      <span>{words ?? i18n.t(`stance.${stance}`)}</span>
    </span>
  );
}
