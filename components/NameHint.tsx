import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShownEntity } from '../lib/dossier/schema.ts';
import { Icon } from './Icon.tsx';
import { readLocale } from './locale.ts';
import { stepByArrows } from './step-by-arrows.ts';

/** What the hint shows and tells. */
export interface NameHintProps {
  readonly entity: Pick<ShownEntity, 'name' | 'about'>;
  /** Which of the page's mentions it is, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  /** The reader came by the way from mention to mention, which goes on here. */
  readonly takesFocus: boolean;
  readonly onMove: (step: 1 | -1) => void;
}

/** A slip beside a name: who or what is meant, which mention this is, and the way to its neighbours. */
export function NameHint({ entity, place, count, takesFocus, onMove }: NameHintProps) {
  const id = useId();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) next.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const walk = (event: KeyboardEvent): void => stepByArrows(event, () => count > 1, onMove);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div class="hint name-hint second-source" role="group" aria-labelledby={id} onKeyDown={walk} {...readLocale()}>
      <p id={id}>
        <b>{entity.name}</b> <span class="hint-open">{entity.about}</span>
      </p>
      {count > 1 && (
        <p class="name-place">
          <button type="button" class="icon-button" aria-label={i18n.t('entity.previous')} onClick={() => onMove(-1)}>
            <Icon name="previous" />
          </button>
          <span class="hint-open">{i18n.t('entity.place', { index: place, count })}</span>
          <button
            ref={next}
            type="button"
            class="icon-button"
            aria-label={i18n.t('entity.next')}
            onClick={() => onMove(1)}
          >
            <Icon name="next" />
          </button>
        </p>
      )}
    </div>
  );
}
