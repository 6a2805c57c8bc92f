import { sendMessage } from '../../lib/browser/messages.ts';
import type { Marker } from '../../lib/page/mark-painter.ts';
import { cardName } from '../card/card-name.ts';
import type { CreateFloat } from '../card/float.tsx';
import { marksName } from '../marks/marks-name.ts';

/** What a script of ours leaves in this world under a name; the background brings it the first time. */
async function bringPart(what: 'card' | 'marks', name: string): Promise<unknown> {
  const find = (): unknown => Reflect.get(globalThis, name);
  if (!find()) await sendMessage('bring', what);
  const part = find();
  if (typeof part !== 'function') throw new Error(`The script of the ${what} did not come.`);
  return part;
}

/** What makes cards. Rejects where the page or the extension has gone. */
export async function bringCard(): Promise<CreateFloat> {
  return (await bringPart('card', cardName)) as CreateFloat;
}

/** What puts marks into a page. Rejects where the page or the extension has gone. */
export async function bringMarks(): Promise<Marker> {
  return (await bringPart('marks', marksName)) as Marker;
}
