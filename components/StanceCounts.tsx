import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';
import { countStances } from './look-up.ts';
import { pluralOf } from './plural.ts';
import { StanceMark } from './StanceMark.tsx';

/** How many points corroborate a finding's sentence and how many contrast with it. */
export function StanceCounts({ finding }: { readonly finding: Finding }) {
  return (
    <span class="stance-counts">
      {countStances(finding.evidence.map(({ stance }) => stance)).map(({ stance, count }) => (
        <StanceMark
          key={stance}
          stance={stance}
          words={i18n.t(`card.heading.${stance}.${pluralOf(count)}`, { count })}
        />
      ))}
    </span>
  );
}
