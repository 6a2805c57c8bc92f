import { listBeginning, sizeFiles } from '../harness/loaded-size.ts';
import { sizeOverlayAlone } from '../harness/overlay-size.ts';
import type { Bench, Figure } from './figure.ts';

/** Sizes of what is loaded: on every page, on a page on topic, and when the reader asks. */
export async function measureSizes({ extension }: Bench): Promise<Figure[]> {
  const measure = (what: string, files: readonly string[], bounds: Pick<Figure, 'floor' | 'aim'>): Figure => {
    const { zipped, plain } = sizeFiles(extension, files);
    return { what, value: zipped, unit: 'B', ...bounds, note: `${plain} B before gzip` };
  };
  return [
    measure('script on every page, gzip, triggers included', ['gate.js'], { floor: 4096, aim: 2048 }),
    measure('popup: all that it begins with, gzip', listBeginning(extension, 'popup.html'), { floor: 25_000 }),
    measure('card, gzip', ['card.js'], { floor: 25_000 }),
    measure('script on a page on topic, gzip, the analysis included', ['overlay.js'], {}),
    { what: '  the same without the analysis', value: await sizeOverlayAlone(), unit: 'B', floor: 25_000 },
  ];
}
