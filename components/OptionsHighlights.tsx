import { i18n } from '#i18n';
import type { EntityType } from '../lib/dossier/entity-schema.ts';
import { DensityChoice } from './DensityChoice.tsx';
import { HighlightPreview } from './HighlightPreview.tsx';
import type { OptionsProps } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { pluralOf } from './plural.ts';
import { StyleChoice } from './StyleChoice.tsx';
import { MarksSwitch, Switch } from './Switches.tsx';

const types: readonly EntityType[] = ['person', 'country', 'place', 'organization', 'vehicle'];

type HighlightsProps = Pick<OptionsProps, 'settings' | 'dossiers' | 'onSettings'>;

/** A list of what is off with one more, or one fewer. */
function switchIn<T>(off: readonly T[], one: T, isOn: boolean): T[] {
  const others = off.filter((other) => other !== one);
  return isOn ? others : [...others, one];
}

/** Which names are highlighted: by type, and one by one. */
function NameSwitches({ settings, dossiers, onSettings }: HighlightsProps) {
  const { typesOff = [], entitiesOff = [] } = settings;
  const entities = dossiers.flatMap((dossier) => dossier.entities);
  const isIdle = !settings.highlights || (settings.density ?? 'all') !== 'all';
  return (
    <>
      <h3>{i18n.t('options.names')}</h3>
      {isIdle && <p class="soft">{i18n.t('options.namesIdle')}</p>}
      <fieldset class="switch-grid">
        <legend class="visually-hidden">{i18n.t('options.names')}</legend>
        {types.map((type) => (
          <Switch
            key={type}
            label={i18n.t(`popup.entityType.${type}`)}
            on={!typesOff.includes(type)}
            disabled={isIdle}
            onSwitch={(on) => onSettings({ ...settings, typesOff: switchIn(typesOff, type, on) })}
          />
        ))}
      </fieldset>
      <details>
        <summary>{i18n.t(`options.single.${pluralOf(entities.length)}`, { count: entities.length })}</summary>
        {types.map((type) => (
          <fieldset key={type} class="switch-group">
            <legend>{i18n.t(`popup.entityType.${type}`)}</legend>
            <div class="switch-grid">
              {entities
                .filter((entity) => entity.type === type)
                .map(({ id, name }) => (
                  <Switch
                    key={id}
                    label={name}
                    on={!entitiesOff.includes(id)}
                    disabled={isIdle || typesOff.includes(type)}
                    onSwitch={(on) => onSettings({ ...settings, entitiesOff: switchIn(entitiesOff, id, on) })}
                  />
                ))}
            </div>
          </fieldset>
        ))}
      </details>
    </>
  );
}

/** What is highlighted in pages, and how it looks. */
export function OptionsHighlights(props: HighlightsProps) {
  const { settings, onSettings } = props;
  return (
    <OptionsSection name="highlights">
      <Switch
        label={i18n.t('popup.highlights')}
        on={settings.highlights}
        onSwitch={(highlights) => onSettings({ ...settings, highlights })}
      />
      <DensityChoice settings={settings} onSettings={onSettings} />
      <StyleChoice settings={settings} onSettings={onSettings} />
      <HighlightPreview settings={settings} />
      <NameSwitches {...props} />
      <h3>{i18n.t('options.painter')}</h3>
      <MarksSwitch settings={settings} refused={false} onSettings={onSettings} />
    </OptionsSection>
  );
}
