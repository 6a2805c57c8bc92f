import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Density, Settings } from '../lib/analysis/model.ts';

const densities: readonly Density[] = ['contrasts', 'findings', 'all'];

interface DensityChoiceProps {
  readonly settings: Settings;
  readonly onSettings: (next: Settings) => void;
}

/** How much is highlighted in pages. */
export function DensityChoice({ settings, onSettings }: DensityChoiceProps) {
  const name = useId();
  return (
    <fieldset class="density">
      <legend>{i18n.t('popup.density')}</legend>
      {densities.map((density) => (
        <label key={density}>
          <input
            type="radio"
            name={name}
            checked={(settings.density ?? 'all') === density}
            onChange={() => onSettings({ ...settings, density })}
          />
          <span>{i18n.t(`popup.densityOf.${density}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
