import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import { bundleDossiers, bundleScripts } from './assets/dossiers/bundle.ts';
import { checkCatalogues } from './assets/locales/check-catalogues.ts';

/**
 * Every file is a wait for the reader: what the popup begins with becomes two, one of them for the background, too, and what it brings after
 * its first picture as many. The other pages share them; what only others need is split as the compiler likes.
 */
function joinPopup(): Plugin {
  const page = resolve('entrypoints/popup/index.html');
  const main = resolve('entrypoints/popup/main.tsx');
  const background = resolve('entrypoints/background.ts');
  const onAsking = resolve('entrypoints/popup/check-selection.ts'); // brings the analysis
  type Reached = Record<'page' | 'background' | 'rest', ReadonlySet<string>>;
  let reached: Reached | undefined;
  const follow = (graph: Graph): Reached => {
    const begun = reach(graph, [page]);
    const brought = [...begun].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
    const rest = brought.filter((id) => id !== onAsking);
    const behind = [background, ...(graph.getModuleInfo(background)?.importers ?? [])]; // WXT begins it with a module of its own
    return { page: begun, background: reach(graph, behind), rest: reach(graph, rest) };
  };
  const look = (graph: Graph): Reached => {
    reached ??= follow(graph);
    return reached;
  };
  return {
    name: 'join-popup',
    outputOptions(options) {
      if (options.format !== 'es') return; // a script that runs on pages is one file as it is
      type Name = Rolldown.CodeSplittingNameFunction;
      const nameOf = (id: string, graph: Graph): string | null => {
        const { page: begun, rest } = look(graph);
        const isPopupsOwn = id === page || id === main || id.endsWith('.css'); // its style is for no other page
        if (isPopupsOwn) return null;
        return begun.has(id) ? 'begins' : rest.has(id) ? 'rest' : null;
      };
      const shared: Name = (id, graph) => (look(graph).background.has(id) ? nameOf(id, graph) : null);
      const own: Name = (id, graph) => {
        const name = nameOf(id, graph);
        return name && `popup-${name}`;
      };
      options.codeSplitting = { groups: [{ name: shared, priority: 1 }, { name: own }] }; // a group takes along what it imports
    },
  };
}

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** Everything that can be come to from some beginnings, with them. */
function reach(graph: Graph, begin: readonly string[]): ReadonlySet<string> {
  const reached = new Set(begin);
  for (const one of reached) for (const other of graph.getModuleInfo(one)?.importedIds ?? []) reached.add(other);
  return reached;
}

/**
 * What is brought later is brought as the browser does it. Vite's own way would fetch a part's style and its parts' parts ahead; ours have no
 * style of their own, and lie on the reader's disk.
 */
function bringPlainly(): Plugin {
  return {
    name: 'bring-plainly',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (bring) => bring();' : null),
  };
}

/**
 * The gate's functions run as soon as it is there, nearly all of them: so that Chromium compiles them in one go with the script and does not
 * first skim each, which takes a tenth of the gate's time. To other browsers the line is a comment.
 */
function compileGateAtOnce(): Plugin {
  return {
    name: 'compile-gate-at-once',
    generateBundle: {
      order: 'post', // WXT looks at how a script begins
      handler(_options, bundle) {
        const gate = bundle['gate.js'];
        if (gate?.type === 'chunk') gate.code = `//# allFunctionsCalledOnLoad\n${gate.code}`;
      },
    },
  };
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
  vite: () => ({
    plugins: [preact(), bundleDossiers(), joinPopup(), bringPlainly(), compileGateAtOnce()],
    build: { modulePreload: { polyfill: false } },
  }),
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
