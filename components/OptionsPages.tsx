import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { focusNeighbour } from './focus-neighbour.ts';
import type { OptionsProps } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { readHost } from './read-host.ts';
import { Switch } from './Switches.tsx';
import { switchSite } from './switch-settings.ts';

type PagesProps = Pick<OptionsProps, 'settings' | 'onSettings'>;

/** Where a reader names a site that is not to be read. */
function SiteForm({ settings, onSettings }: PagesProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState('');
  const [fault, setFault] = useState('');
  const add = (): void => {
    const host = readHost(written);
    if (!host) {
      setFault(i18n.t('options.pages.noHost', { written: written.trim() || '…' }));
      field.current?.focus();
      return;
    }
    setFault('');
    setWritten('');
    onSettings(switchSite(settings, host, false));
  };
  return (
    <form
      class="site-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={`${id}-host`}>{i18n.t('options.pages.add')}</label>
      <div class="site-row">
        <input
          id={`${id}-host`}
          ref={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="news.example"
          value={written}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault ${id}-how`}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit">{i18n.t('options.pages.addButton')}</button>
      </div>
      <p class="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
      <p class="soft" id={`${id}-how`}>
        {i18n.t('options.pages.exact')}
      </p>
    </form>
  );
}

/** Where pages are read: everywhere or nowhere, and the sites that are left out. */
export function OptionsPages(props: PagesProps) {
  const { settings, onSettings } = props;
  return (
    <OptionsSection name="pages">
      <p>{i18n.t('options.pages.about')}</p>
      <Switch
        label={i18n.t('options.pages.everywhere')}
        on={settings.enabled}
        onSwitch={(enabled) => onSettings({ ...settings, enabled })}
      />
      <h3>{i18n.t('options.pages.off')}</h3>
      {settings.sitesOff.length === 0 ? (
        <p class="soft">{i18n.t('options.pages.none')}</p>
      ) : (
        <ul class="rows">
          {settings.sitesOff.map((host) => (
            <li key={host}>
              <span class="row-text" dir="ltr">
                {host}
              </span>
              <button
                type="button"
                onClick={({ currentTarget }) => {
                  focusNeighbour(currentTarget);
                  onSettings(switchSite(settings, host, true));
                }}
              >
                {i18n.t('options.pages.on')}
                <span class="visually-hidden">: {host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <SiteForm {...props} />
    </OptionsSection>
  );
}
