import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { readLocale } from './locale.ts';

/** What the note tells. */
export interface MutedNoteProps {
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Stands where the card stood, after its statement was muted on the page. */
export function MutedNote({ onUndo, onClose }: MutedNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div class="card second-source" role="dialog" aria-label={i18n.t('card.muted')} {...readLocale()}>
      <div class="card-body">
        <p>{i18n.t('card.muted')}</p>
        <p class="card-actions">
          <button type="button" ref={undo} onClick={onUndo}>
            {i18n.t('card.undo')}
          </button>
          <button type="button" class="link" onClick={onClose}>
            {i18n.t('card.close')}
          </button>
        </p>
      </div>
    </div>
  );
}
