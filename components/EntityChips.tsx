import { i18n } from '#i18n';
import type { Mention, Settings } from '../lib/analysis/model.ts';
import type { EntityType } from '../lib/dossier/entity-schema.ts';
import type { ShownEntity } from '../lib/dossier/schema.ts';
import { pluralOf } from './plural.ts';
import { Switch } from './Switches.tsx';

const types: readonly EntityType[] = ['person', 'country', 'place', 'organization', 'vehicle'];

interface EntityChipsProps {
  readonly mentions: readonly Mention[];
  readonly entities: readonly ShownEntity[];
  readonly settings: Settings;
  readonly onSettings: (next: Settings) => void;
  readonly onShowEntity: (entityId: string) => void;
}

interface Named {
  readonly entity: ShownEntity;
  readonly count: number;
}

/** The entities of that type that the page names, the most named first. */
function countNamed({ mentions, entities }: EntityChipsProps, type: EntityType): Named[] {
  return entities
    .filter((entity) => entity.type === type)
    .map((entity) => ({ entity, count: mentions.filter(({ entityId }) => entityId === entity.id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Who and what the page names, by type; each is a button that leads to its mentions, and each type can be left out in the page. */
export function EntityChips(props: EntityChipsProps) {
  const { settings, onSettings } = props;
  const { typesOff = [] } = settings;
  const groups = types
    .map((type) => ({ type, named: countNamed(props, type) }))
    .filter(({ named }) => named.length > 0);
  if (groups.length === 0) return null;
  const switchType = (type: EntityType): void => {
    const others = typesOff.filter((off) => off !== type);
    onSettings({ ...settings, typesOff: others.length < typesOff.length ? others : [...others, type] });
  };
  return (
    <section class="entities">
      <h2 class="section-title">{i18n.t('popup.entities')}</h2>
      {groups.map(({ type, named }) => (
        <div key={type} class="entity-group">
          <div class="entity-type">
            <h3 class="label">{i18n.t(`popup.entityType.${type}`)}</h3>
            <Switch
              unseen
              label={i18n.t('popup.showType', { type: i18n.t(`popup.entityType.${type}`) })}
              on={!typesOff.includes(type)}
              disabled={!settings.highlights || (settings.density ?? 'all') !== 'all'}
              onSwitch={() => switchType(type)}
            />
          </div>
          <ul class="chips">
            {named.map(({ entity, count }) => (
              <li key={entity.id} class={type === 'person' ? 'told' : undefined}>
                <button
                  type="button"
                  class="chip"
                  data-type={type}
                  title={entity.about}
                  onClick={() => props.onShowEntity(entity.id)}
                >
                  {entity.name}{' '}
                  <span class="count" aria-hidden="true">
                    {count}
                  </span>
                  <span class="visually-hidden">{i18n.t(`popup.mentions.${pluralOf(count)}`, { count })}</span>
                </button>
                {type === 'person' && <span class="about"> {entity.about}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
