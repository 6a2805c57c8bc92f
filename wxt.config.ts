import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundleDossiers, bundleScripts } from './assets/dossiers/bundle.ts';
import { checkCatalogues } from './assets/locales/check-catalogues.ts';

const geckoId = 'second-source@second-source.example';

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('assets/locales') },
  // Vite's preload polyfill would bring a `fetch` that nothing needs.
  vite: () => ({ plugins: [preact(), bundleDossiers()], build: { modulePreload: { polyfill: false } } }),
  hooks: {
    'build:before': checkCatalogues,
    'build:publicAssets': (_wxt, files) => {
      files.push(...bundleScripts());
    },
    // The gate is no WXT content script: those announce themselves to the page, and a page can abort them.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches: ['<all_urls>'], run_at: 'document_idle', js: ['gate.js'] }];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'toggle-highlights': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commands_toggleHighlights__',
      },
      'next-statement': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commands_nextStatement__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: geckoId, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
