/** The dossier without its learned weights, so that new ones can be learned whatever became of the old. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../assets/dossiers/bundle.ts';
import { type CompiledDossier, compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { parseDossier } from '../../lib/dossier/parse-dossier.ts';

const dossiers = join(import.meta.dirname, '../../assets/dossiers');

/** The first bundled dossier, compiled without weights, with the path where they belong. Throws a `DossierError`. */
export function loadUntaught(): { compiled: CompiledDossier; weightsPath: string } {
  const folder = readdirSync(dossiers, { withFileTypes: true }).find((entry) => entry.isDirectory())?.name;
  if (folder === undefined) throw new Error('assets/dossiers holds no dossier');
  const { 'weights.json': _weights, ...files } = readFolder(join(dossiers, folder));
  return { compiled: compileDossier(parseDossier(folder, files)), weightsPath: join(dossiers, folder, 'weights.json') };
}
