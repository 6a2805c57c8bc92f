import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { bundleDossiers } from '../../assets/dossiers/bundle.ts';

const here = import.meta.dirname;

/** The gallery alone: `vite --config tests/gallery/vite.config.ts`. */
export default defineConfig({
  root: here,
  cacheDir: resolve(here, '../../.cache/gallery-vite'),
  plugins: [preact(), bundleDossiers()],
  resolve: { alias: { '#i18n': resolve(here, 'i18n-shim.ts') } },
  build: { outDir: resolve(here, '../../.cache/gallery-page'), emptyOutDir: true },
});
