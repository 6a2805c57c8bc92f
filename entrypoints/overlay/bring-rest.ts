import { sendMessage } from '../../lib/browser/messages.ts';
import { takePieces } from './take-pieces.ts';

const retryPause = 1000; // ms; a background that was ended in the middle has started again by then
const mostTries = 3;

/**
 * What a page on topic needs of the dossiers besides their topics; its scripts are brought by the background. Rejects where they do not come,
 * since the extension has gone, and where the signal aborts.
 */
export async function bringRest(signal: AbortSignal): Promise<readonly string[]> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const pieces = takePieces('rest');
    if (pieces) return pieces;
    if (tries > 1) await new Promise((resolve) => setTimeout(resolve, retryPause));
    await sendMessage('bringRest').catch(() => {}); // the next try tells
    signal.throwIfAborted();
  }
  const pieces = takePieces('rest');
  if (!pieces) throw new Error('The rest of the dossiers did not come.');
  return pieces;
}
