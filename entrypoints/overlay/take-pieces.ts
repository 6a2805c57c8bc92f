import { brought } from 'virtual:dossier-scripts';
import type { DossierPieces } from '../../lib/dossier/pieces.ts';

/**
 * Pieces of the dossiers that scripts have left here, taken at once: two overlays that are brought at the same time would take them from each
 * other. `undefined` where some are missing, since the page has gone on meanwhile or an overlay has taken them.
 */
export function takePieces(kind: keyof DossierPieces): readonly string[] | undefined {
  const { name, count } = brought[kind];
  const left: unknown = Reflect.get(globalThis, name);
  const pieces = Array.isArray(left) ? left.filter((piece: unknown) => typeof piece === 'string') : [];
  if (pieces.length !== count) return undefined;
  Reflect.deleteProperty(globalThis, name); // a later overlay comes with its own
  return pieces;
}
