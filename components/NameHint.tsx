import { i18n } from '#i18n';
import type { ShownEntity } from '../lib/dossier/schema.ts';
import { readLocale } from './locale.ts';

/** What the hint shows and tells. */
export interface NameHintProps {
  readonly entity: Pick<ShownEntity, 'name' | 'about'>;
  /** Which of the page's mentions it is, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly onNext: () => void;
}

/** A slip beside a name: who or what is meant, which mention this is, and the way to the next one. */
export function NameHint({ entity, place, count, onNext }: NameHintProps) {
  return (
    <div class="hint name-hint second-source" {...readLocale()}>
      <p>
        <b>{entity.name}</b> <span class="hint-open">{entity.about}</span>
      </p>
      {count > 1 && (
        <p class="name-place">
          <span class="hint-open">{i18n.t('card.place', { index: place, count })}</span>
          <button type="button" class="link" onClick={onNext}>
            {i18n.t('entity.next')}
          </button>
        </p>
      )}
    </div>
  );
}
