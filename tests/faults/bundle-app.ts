import { join } from 'node:path';
import { build } from 'vite';

/** Frameworks that draw the same article (`apps/states.ts`). */
export const frameworks = ['react', 'vue', 'preact', 'lit'] as const;

const bundled = new Map<string, Promise<string>>();

async function bundle(name: string, format: 'iife' | 'es'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'apps', `${name}.mjs`), formats: [format], name: 'app' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${name} was not bundled.`);
  return chunk.code;
}

/** A program of `apps` as one script for a page. */
export function bundleApp(name: string, format: 'iife' | 'es' = 'iife'): Promise<string> {
  const known = bundled.get(name) ?? bundle(name, format);
  bundled.set(name, known);
  return known;
}
