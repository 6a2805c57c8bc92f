import { i18n } from '#i18n';

/** Whether an article speaks for itself; the dossier words it so. */
export function isOwnAccount(origin: string): boolean {
  return /^the article\b/i.test(origin);
}

/** "according to …", or that the article says so itself. */
export function describeOrigin(origin: string): string {
  return isOwnAccount(origin) ? i18n.t('evidence.itself') : i18n.t('evidence.according', { origin });
}
