import { i18n } from '#i18n';
import type { PopupProps } from './Popup.tsx';
import { isSiteOn, switchSite } from './switch-settings.ts';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  /** Whether the label is only heard, where what stands beside it shows it already. */
  readonly unseen?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** Something that is on or off. */
export function Switch({ label, on, disabled = false, unseen = false, onSwitch }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span class={unseen ? 'visually-hidden' : 'switch-label'}>{label}</span>
    </label>
  );
}

type SwitchesProps = Pick<PopupProps, 'settings' | 'host' | 'onSettings'>;

/** The switch for everything. */
export function MainSwitch({ settings, onSettings }: Omit<SwitchesProps, 'host'>) {
  return (
    <Switch
      label={i18n.t('popup.all')}
      on={settings.enabled}
      onSwitch={(enabled) => onSettings({ ...settings, enabled })}
    />
  );
}

/** The switch for marks that are put into the page, with its warning; and where the page cannot take them, a word on that. */
export function MarksSwitch({
  settings,
  refused,
  onSettings,
}: Omit<SwitchesProps, 'host'> & { readonly refused: boolean }) {
  const isOn = settings.painter === 'marks';
  return (
    <div class="marks-choice">
      <Switch
        label={i18n.t('popup.marks')}
        on={isOn}
        onSwitch={(on) => onSettings({ ...settings, painter: on ? 'marks' : 'highlights' })}
      />
      <p class="compared">{i18n.t(isOn && refused ? 'popup.marksRefused' : 'popup.marksWarning')}</p>
    </div>
  );
}

/** The switches for this site and for the highlights. */
export function Switches({ settings, host, onSettings }: SwitchesProps) {
  return (
    <fieldset class="switches">
      <legend class="visually-hidden">{i18n.t('popup.switches')}</legend>
      {host && (
        <Switch
          label={host}
          on={isSiteOn(settings, host)}
          disabled={!settings.enabled}
          onSwitch={(on) => onSettings(switchSite(settings, host, on))}
        />
      )}
      <Switch
        label={i18n.t('popup.highlights')}
        on={settings.highlights}
        disabled={!settings.enabled || (host !== undefined && !isSiteOn(settings, host))}
        onSwitch={(highlights) => onSettings({ ...settings, highlights })}
      />
    </fieldset>
  );
}
