import { i18n } from '#i18n';
import type { Certainty } from '../lib/analysis/model.ts';

/** How certain a piece of evidence is, in a word; why stands in its title. */
export function CertaintyWord({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span class="certainty" data-certainty={certainty} title={i18n.t(`certainty.${certainty}Why`)}>
      {i18n.t(`certainty.${certainty}`)}
    </span>
  );
}
