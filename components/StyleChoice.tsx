import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HighlightStyle, Settings } from '../lib/analysis/model.ts';

const styles: readonly HighlightStyle[] = ['calm', 'strong', 'lines'];

interface StyleChoiceProps {
  readonly settings: Settings;
  readonly onSettings: (next: Settings) => void;
}

/** How highlights look. */
export function StyleChoice({ settings, onSettings }: StyleChoiceProps) {
  const name = useId();
  return (
    <fieldset class="density">
      <legend>{i18n.t('options.style')}</legend>
      {styles.map((style) => (
        <label key={style}>
          <input
            type="radio"
            name={name}
            checked={(settings.style ?? 'calm') === style}
            onChange={() => onSettings({ ...settings, style })}
          />
          <span>{i18n.t(`options.styleOf.${style}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
