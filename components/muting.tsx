import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';

/** What mutes a statement and takes that back. */
export interface MutingActions {
  readonly onMute: (exact: string) => void;
  readonly onUnmute: (exact: string) => void;
}

/** Brings a sentence into view, where it stands in a list again. */
function showAgain(exact: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('[data-sentence]')];
  const sentence = all.find(({ textContent }) => textContent === exact);
  sentence?.scrollIntoView?.({ block: 'center' });
  return sentence !== undefined;
}

/**
 * The statement that was muted last, with the way back in the place where the reader is; taken back, it comes into view again. `muted` are
 * all that the page has.
 */
export function useMuting(actions: MutingActions, muted: readonly Finding[]) {
  const [last, setLast] = useState<string>();
  const [back, setBack] = useState<string>();
  useEffect(() => {
    if (back !== undefined && showAgain(back)) setBack(undefined);
  });
  const muting: MutingActions = {
    onMute(exact) {
      setLast(exact);
      actions.onMute(exact);
    },
    onUnmute(exact) {
      setLast(undefined);
      setBack(exact);
      actions.onUnmute(exact);
    },
  };
  const isMuted = muted.some(({ claim }) => claim.quote.exact === last);
  const bar = last !== undefined && isMuted && (
    <div class="just-muted" role="status">
      <p class="just-muted-words">{i18n.t('popup.justMuted', { quote: i18n.t('reason.quoted', { words: last }) })}</p>
      <button type="button" onClick={() => muting.onUnmute(last)}>
        {i18n.t('popup.undo')}
      </button>
    </div>
  );
  return { muting, bar };
}
