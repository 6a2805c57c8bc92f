import { i18n } from '#i18n';
import type { HighlightStyle, Settings } from '../lib/analysis/model.ts';
import { RadioChoice } from './RadioChoice.tsx';

const styles: readonly HighlightStyle[] = ['calm', 'strong', 'lines'];

interface StyleChoiceProps {
  readonly settings: Settings;
  readonly onSettings: (next: Settings) => void;
}

/** How highlights look. */
export function StyleChoice({ settings, onSettings }: StyleChoiceProps) {
  return (
    <RadioChoice
      legend={i18n.t('options.style')}
      options={styles}
      chosen={settings.style ?? 'calm'}
      nameOf={(option) => i18n.t(`options.styleOf.${option}`)}
      onChoose={(style) => onSettings({ ...settings, style })}
    />
  );
}
