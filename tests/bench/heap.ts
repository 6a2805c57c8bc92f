/** `node --expose-gc heap.ts`: what the dossier, compiled, takes of a fresh heap, and the time of the first compilation, as JSON. */
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';

/** What one dossier takes, in bytes and ms. */
export interface HeapFigures {
  readonly dossier: number;
  readonly compiled: number;
  readonly firstCompile: number;
}

function measureHeap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

if (import.meta.main) {
  const empty = measureHeap();
  const dossiers = loadDossiers();
  const loaded = measureHeap();
  const started = performance.now();
  const compiled = dossiers.map(compileDossier);
  const firstCompile = performance.now() - started;
  const figures: HeapFigures = { dossier: loaded - empty, compiled: measureHeap() - loaded, firstCompile };
  console.log(JSON.stringify(figures), compiled.length > 0 ? '' : 'nothing');
}
