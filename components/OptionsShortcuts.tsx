import { i18n } from '#i18n';
import type { OptionsProps, ShownShortcut } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';

/** The manifest's name for opening the popup, which says nothing of what it does. */
const openPopup = '_execute_action';

function describe({ name, what }: ShownShortcut): string {
  return name === openPopup ? i18n.t('options.shortcuts.popup') : what || name;
}

/** Keys as keys: `Alt+Shift+K`; Firefox and macOS write them in signs of their own, which stand as they are. */
function Keys({ keys }: { readonly keys: string }) {
  if (!keys) return <span class="soft">{i18n.t('options.shortcuts.none')}</span>;
  return <kbd dir="ltr">{keys}</kbd>;
}

/** The keyboard commands with their keys, and where these can be changed. */
export function OptionsShortcuts({
  shortcuts,
  onChangeShortcuts,
}: Pick<OptionsProps, 'shortcuts' | 'onChangeShortcuts'>) {
  return (
    <OptionsSection name="shortcuts">
      <dl class="pairs">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.name}>
            <dt>{describe(shortcut)}</dt>
            <dd>
              <Keys keys={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
      {onChangeShortcuts ? (
        <button type="button" onClick={onChangeShortcuts}>
          {i18n.t('options.shortcuts.change')}
        </button>
      ) : (
        <p>{i18n.t('options.shortcuts.changeHow')}</p>
      )}
    </OptionsSection>
  );
}
