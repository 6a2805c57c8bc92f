import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import { bundleDossiers, bundleScripts } from './assets/dossiers/bundle.ts';
import { checkCatalogues } from './assets/locales/check-catalogues.ts';

/**
 * Every file that a page begins with is a wait for its reader: all that the popup begins with becomes two, one of them what the background
 * begins with, too. The other pages share them; what only others need is split as the compiler likes.
 */
function joinPopup(): Plugin {
  const page = resolve('entrypoints/popup/index.html');
  const main = resolve('entrypoints/popup/main.tsx');
  const background = resolve('entrypoints/background.ts');
  let reached: Record<'page' | 'background', Set<string>> | undefined;
  return {
    name: 'join-popup',
    outputOptions(options) {
      if (options.format !== 'es') return; // a script that runs on pages is one file as it is
      const name: Rolldown.CodeSplittingNameFunction = (id, graph) => {
        const next = (from: string): readonly string[] => graph.getModuleInfo(from)?.importedIds ?? [];
        reached ??= { page: reach(page, next), background: reach(background, next) };
        const isPopupsOwn = id === page || id === main || id.endsWith('.css'); // its style is for no other page
        if (isPopupsOwn || !reached.page.has(id)) return null;
        return reached.background.has(id) ? 'begins' : 'popup-begins';
      };
      options.codeSplitting = { groups: [{ name }] };
    },
  };
}

/** Everything that can be come to from a beginning, with it. */
function reach(begin: string, next: (from: string) => readonly string[]): Set<string> {
  const reached = new Set([begin]);
  for (const one of reached) for (const other of next(one)) reached.add(other);
  return reached;
}

const geckoId = 'second-source@second-source.example';

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('assets/locales') },
  // Vite's preload polyfill would bring a `fetch` that nothing needs.
  vite: () => ({ plugins: [preact(), bundleDossiers(), joinPopup()], build: { modulePreload: { polyfill: false } } }),
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
