import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { bundleDossiers } from '../../assets/dossiers/bundle.ts';
import { root } from './build-extension.ts';

const analysis = ['analysis', 'dossier'].map((room) => join(root, 'lib', room));

/** Every export of the analysis's rooms becomes something that is as good as nothing. */
function leaveOutAnalysis(): Plugin {
  return {
    name: 'leave-out-analysis',
    enforce: 'pre',
    load(id) {
      if (!analysis.some((room) => id.startsWith(room))) return null;
      const exported = readFileSync(id, 'utf8').matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm);
      return {
        code: [...exported].map(([, name]) => `export const ${name} = globalThis;`).join('\n'),
        moduleType: 'js',
      };
    },
  };
}

/** Bytes after gzip of what is injected on a page on topic before a card opens, without the analysis and its data. */
export async function sizeOverlayAlone(): Promise<number> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [leaveOutAnalysis(), bundleDossiers()],
    build: {
      write: false,
      lib: { entry: join(root, 'entrypoints', 'overlay', 'index.ts'), name: 'overlay', formats: ['iife'] },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The overlay was not built.');
  return gzipSync(chunk.code, { level: 9 }).length;
}
