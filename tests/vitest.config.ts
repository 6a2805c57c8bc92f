import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { bundleDossiers } from '../assets/dossiers/bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const onBuild = {
  environment: 'node',
  globalSetup: 'tests/harness/build-once.ts',
  testTimeout: 120_000,
  hookTimeout: 240_000, // a browser reads every golden page in one
  expect: { poll: { timeout: 10_000 } }, // a busy machine takes its time
} as const;

export default defineConfig({
  test: {
    root,
    projects: [
      {
        root,
        plugins: [WxtVitest(), preact(), bundleDossiers()],
        test: {
          name: 'unit',
          include: ['tests/{analysis,browser,components,dossier,eval,harness,page}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        root,
        plugins: [bundleDossiers()],
        test: { ...onBuild, name: 'project', fileParallelism: false, include: ['tests/project/**/*.test.ts'] },
      },
      {
        root,
        plugins: [bundleDossiers()],
        test: {
          ...onBuild,
          name: 'extension',
          maxWorkers: 2,
          retry: 1, // what needed it is named at the end; `--retry=0` shows it as a failure
          include: ['tests/extension/**/*.test.ts'],
          exclude: ['tests/extension/**/*.full.test.ts'],
        },
      },
      {
        root,
        plugins: [bundleDossiers()],
        test: { ...onBuild, name: 'full', maxWorkers: 2, include: ['tests/{extension,gallery}/**/*.full.test.ts'] },
      },
    ],
  },
});
