/** What the alias `#i18n` leads to in the gallery: the library itself, over the stub browser. */
import './stub-browser.ts';
import { createI18n } from '@wxt-dev/i18n';

export const i18n = createI18n();
