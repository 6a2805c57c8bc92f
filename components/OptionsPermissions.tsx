import { i18n } from '#i18n';
import { describePermission } from './describe-permission.ts';
import type { OptionsProps } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';

/** What the browser lets the extension do, and what it needs that for. */
export function OptionsPermissions({ permissions }: Pick<OptionsProps, 'permissions'>) {
  return (
    <OptionsSection name="permissions">
      <p>{i18n.t('options.permissions.about')}</p>
      <dl class="pairs wide">
        {permissions.map((name) => (
          <div key={name}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>{describePermission(name) ?? i18n.t('options.permissions.other')}</dd>
          </div>
        ))}
      </dl>
    </OptionsSection>
  );
}

/** That nothing is sent, and how to see that for oneself. */
export function OptionsPrivacy({ policy }: Pick<OptionsProps, 'policy'>) {
  return (
    <OptionsSection name="privacy">
      <p>{i18n.t('options.privacy.about')}</p>
      <p>{i18n.t('options.privacy.check')}</p>
      <ul class="bullets">
        <li>{i18n.t('options.privacy.byPolicy')}</li>
        <li>{i18n.t('options.privacy.byTools')}</li>
        <li>{i18n.t('options.privacy.byCode')}</li>
      </ul>
      <p class="soft">{i18n.t('options.privacy.policy')}</p>
      <pre class="policy" dir="ltr">
        <code>{policy.split(/;\s*/).join(';\n')}</code>
      </pre>
    </OptionsSection>
  );
}
