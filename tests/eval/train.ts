/** `node tests/eval/train.ts`: learns the dossier's `weights.json` from the pool. The same pool gives the same file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import type { Weights } from '../../lib/dossier/weights-schema.ts';
import { learn } from './learner.ts';
import { pool, shown } from './pool.ts';
import { listTargets, readRows } from './training-rows.ts';

/** The file's text: one feature a line, so that a change can be read. */
function formatWeights({ features, ...head }: Weights): string {
  const lines = Object.entries(features).map(([name, steps]) => `${JSON.stringify(name)}:${JSON.stringify(steps)}`);
  return `${JSON.stringify(head).slice(0, -1)},"features":{\n${lines.join(',\n')}\n}}\n`;
}

const [dossier] = loadDossiers();
if (!dossier) throw new Error('assets/dossiers holds no dossier');
const compiled = compileDossier(dossier);
const targets = listTargets(compiled);
const rows = pool.flatMap((set) => readRows(set, compiled, targets));
const weights = { lang: 'en', learnedFrom: [...pool], sentences: rows.length, shown, ...learn(rows, targets) };
const path = join(import.meta.dirname, '../../assets/dossiers', dossier.id, 'weights.json');
writeFileSync(path, formatWeights(weights));
console.log(`${rows.length} sentences, ${Object.keys(weights.features).length} features: ${path}`);
