import { i18n } from '#i18n';
import type { Density, Settings } from '../lib/analysis/model.ts';
import { RadioChoice } from './RadioChoice.tsx';

const densities: readonly Density[] = ['contrasts', 'findings', 'all'];

interface DensityChoiceProps {
  readonly settings: Settings;
  readonly onSettings: (next: Settings) => void;
}

/** How much is highlighted in pages. */
export function DensityChoice({ settings, onSettings }: DensityChoiceProps) {
  return (
    <RadioChoice
      legend={i18n.t('popup.density')}
      options={densities}
      chosen={settings.density ?? 'all'}
      nameOf={(option) => i18n.t(`popup.densityOf.${option}`)}
      onChoose={(density) => onSettings({ ...settings, density })}
    />
  );
}
