import { i18n } from '#i18n';
import type { ArticleText, ShownEntity } from '../lib/dossier/schema.ts';
import { pluralOf } from './plural.ts';
import { Switch } from './Switches.tsx';

/** What the list of names shows and tells. */
export interface ReaderNamesProps {
  readonly names: ArticleText['names'];
  readonly entities: readonly ShownEntity[];
  /** Whether names are highlighted in the text. */
  readonly isOn: boolean;
  /** Whose mentions the reader walks, and which one is shown, from 0. */
  readonly walked: { readonly entityId: string; readonly at: number } | undefined;
  readonly onSwitch: (isOn: boolean) => void;
  /** On to the next mention of an entity. */
  readonly onWalk: (entityId: string) => void;
}

/** Who and what an article names, the most named first: who that is, how often, and a way to each place. */
export function ReaderNames({ names, entities, isOn, walked, onSwitch, onWalk }: ReaderNamesProps) {
  const named = entities
    .map((entity) => ({ entity, count: names.filter(({ entityId }) => entityId === entity.id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return (
    <section class="reader-names" aria-labelledby="reader-names-title">
      <h2 id="reader-names-title" class="section-title">
        {i18n.t('reader.names')}
      </h2>
      {named.length === 0 ? (
        <p class="reader-empty">{i18n.t('reader.noNames')}</p>
      ) : (
        <>
          <div class="names-switch">
            <Switch label={i18n.t('reader.highlightNames')} on={isOn} onSwitch={onSwitch} />
          </div>
          <p class="label">{i18n.t('reader.walk')}</p>
          <ul>
            {named.map(({ entity, count }) => {
              const at = walked?.entityId === entity.id ? walked.at : undefined;
              return (
                <li key={entity.id}>
                  <button
                    type="button"
                    class="named"
                    aria-current={at === undefined ? undefined : 'true'}
                    onClick={() => onWalk(entity.id)}
                  >
                    <span class="named-name" data-type={isOn ? entity.type : undefined}>
                      {entity.name}
                    </span>{' '}
                    <span class="named-count">
                      {at === undefined
                        ? i18n.t(`popup.mentions.${pluralOf(count)}`, { count })
                        : i18n.t('reader.place', { at: at + 1, count })}
                    </span>
                    <span class="point-rest">{entity.about}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
