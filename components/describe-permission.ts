import { i18n } from '#i18n';

/** What a permission of the manifest is for; `undefined` for one that nobody has explained. */
export function describePermission(name: string): string | undefined {
  switch (name) {
    case 'storage':
    case 'scripting':
    case 'sidePanel':
      return i18n.t(`options.permission.${name}`);
    case '<all_urls>':
      return i18n.t('options.permission.pages');
    default:
      return undefined;
  }
}
