/** Import first: gives `@wxt-dev/i18n` a browser to ask in a plain page. */
import { getMessage } from './catalogue.ts';

Object.assign(globalThis, { browser: { runtime: { id: 'gallery' }, i18n: { getMessage } } });
