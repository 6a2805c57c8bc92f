import { sendMessage } from '../../lib/browser/messages.ts';
import { retryPause } from '../../lib/browser/wake.ts';
import { takePieces } from './take-pieces.ts';

const mostTries = 3;

/**
 * What a page on topic needs of the dossiers besides their topics; its scripts are brought by the background. Rejects where they do not come,
 * since the extension has gone, and where the signal aborts.
 */
export async function bringRest(signal: AbortSignal): Promise<readonly string[]> {
  let pieces = takePieces('rest');
  for (let tries = 0; !pieces && tries < mostTries; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, retryPause));
    await sendMessage('bring', 'rest').catch(() => {}); // what is there then tells
    signal.throwIfAborted();
    pieces = takePieces('rest');
  }
  if (!pieces) throw new Error('The rest of the dossiers did not come.');
  return pieces;
}
