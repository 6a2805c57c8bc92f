/**
 * Import first: gives `@wxt-dev/i18n` a browser to ask in a plain page. The address can ask for a catalogue that runs from right to
 * left (`?catalogue=rtl`) or has longer words (`?catalogue=long`).
 */
import { getMessage } from './catalogue.ts';

const catalogue = new URLSearchParams(location.search).get('catalogue');

function getVariant(key: string, substitutions?: string | readonly string[]): string {
  if (catalogue === 'rtl' && key === 'catalogue_direction') return 'rtl';
  const message = getMessage(key, substitutions);
  if (catalogue !== 'long' || key.startsWith('catalogue_')) return message;
  return message
    .split(' | ')
    .map((form) => `${form} ${'ëxtrawörter'.slice(0, Math.ceil(form.length * 0.4))}`)
    .join(' | ');
}

Object.assign(globalThis, { browser: { runtime: { id: 'gallery' }, i18n: { getMessage: getVariant } } });
