import { pieceCount, piecesName } from 'virtual:dossier-scripts';
import { joinDossiers } from '../../lib/dossier/pieces.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';
import { runInSlices } from '../../lib/page/run-in-slices.ts';

function readPieces(): readonly string[] {
  const pieces: unknown = Reflect.get(globalThis, piecesName);
  return Array.isArray(pieces) ? pieces.filter((piece: unknown) => typeof piece === 'string') : [];
}

/** Whether the scripts that run before this one have left all their pieces here. */
export function hasDossiers(): boolean {
  return readPieces().length === pieceCount;
}

/** The dossiers from those pieces. */
export async function takeDossiers(signal: AbortSignal): Promise<readonly Dossier[]> {
  const pieces = readPieces();
  Reflect.deleteProperty(globalThis, piecesName); // a later overlay comes with its own
  return runInSlices(joinDossiers(pieces), signal);
}
