import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../gallery/catalogue.ts';

/** Lets `#i18n` read the English catalogue; call it before each test. */
export function readCatalogue(): void {
  Object.assign(fakeBrowser.i18n, { getMessage });
}
