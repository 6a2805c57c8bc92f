import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';
import { readLocale } from './locale.ts';
import { StanceCounts } from './StanceCounts.tsx';

/** What the hint shows and tells. */
export interface HintProps {
  readonly finding: Finding;
  readonly onOpen: () => void;
}

/** A small pill beside a statement: what a click on it will show. */
export function Hint({ finding, onOpen }: HintProps) {
  return (
    <button type="button" class="hint second-source" onClick={onOpen} {...readLocale()}>
      <StanceCounts finding={finding} />
      <span class="hint-open">{i18n.t('hint.click')}</span>
    </button>
  );
}
