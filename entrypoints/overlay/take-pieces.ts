import { piecesName, restCount, topicCount } from 'virtual:dossier-scripts';
import type { DossierPieces } from '../../lib/dossier/pieces.ts';

/**
 * The pieces of the dossiers that the scripts before this one have left here, taken at once: two overlays that are brought at the same time
 * would take them from each other. `undefined` where some are missing, since the page has gone on meanwhile or an overlay has taken them.
 */
export function takePieces(): DossierPieces | undefined {
  const left: unknown = Reflect.get(globalThis, piecesName);
  const pieces = Array.isArray(left) ? left.filter((piece: unknown) => typeof piece === 'string') : [];
  if (pieces.length !== topicCount + restCount) return undefined;
  Reflect.deleteProperty(globalThis, piecesName); // a later overlay comes with its own
  return { topic: pieces.slice(0, topicCount), rest: pieces.slice(topicCount) };
}
