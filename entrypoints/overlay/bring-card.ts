import { sendMessage } from '../../lib/browser/messages.ts';
import { cardName } from '../card/card-name.ts';
import type { CreateFloat } from '../card/float.tsx';

function findCreator(): CreateFloat | undefined {
  const creator: unknown = Reflect.get(globalThis, cardName);
  return typeof creator === 'function' ? (creator as CreateFloat) : undefined;
}

/** What makes cards; its script is brought by the background the first time. Rejects where the page or the extension has gone. */
export async function bringCard(): Promise<CreateFloat> {
  const known = findCreator();
  if (known) return known;
  await sendMessage('bringCard');
  const brought = findCreator();
  if (!brought) throw new Error('The script of the card did not come.');
  return brought;
}
