import { i18n } from '#i18n';
import type { Certainty } from '../lib/analysis/model.ts';

/** How certain a piece of evidence is, in a word, and what that word means. */
export function CertaintyWord({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span class="certainty" data-certainty={certainty}>
      {i18n.t('certainty.because', {
        word: i18n.t(`certainty.${certainty}`),
        why: i18n.t(`certainty.${certainty}Why`),
      })}
    </span>
  );
}
