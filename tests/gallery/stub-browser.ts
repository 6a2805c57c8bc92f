/**
 * Import first: gives `@wxt-dev/i18n` a browser to ask in a plain page. The address can ask for the catalogue of a language
 * (`?catalogue=ko`), or for one that runs from right to left (`?catalogue=rtl`) or has longer words (`?catalogue=long`).
 */
import { catalogues, getMessage, messages } from './catalogue.ts';

const catalogue = new URLSearchParams(location.search).get('catalogue');

function getVariant(key: string, substitutions?: string | readonly string[]): string {
  if (catalogue === 'rtl' && key === 'catalogue_direction') return 'rtl';
  const message = getMessage(key, substitutions, catalogues[catalogue ?? ''] ?? messages);
  if (catalogue !== 'long' || key.startsWith('catalogue_')) return message;
  return `${message} ${'ëxtrawörter'.slice(0, Math.ceil(message.length * 0.4))}`;
}

Object.assign(globalThis, { browser: { runtime: { id: 'gallery' }, i18n: { getMessage: getVariant } } });
