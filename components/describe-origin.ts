import { i18n } from '#i18n';

/** "according to …"; an account of the article's own, which the dossier words so, stands as it is. */
export function describeOrigin(origin: string): string {
  return /^the article\b/i.test(origin) ? origin : i18n.t('evidence.according', { origin });
}
