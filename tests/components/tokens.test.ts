import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContrast } from '../../components/contrast.ts';

const css = readFileSync(resolve(import.meta.dirname, '../../components/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** Hex colours by token name, as red, green and blue. */
function readColours(part: string): Map<string, number[]> {
  const found = part.matchAll(/--([a-z-]+): #([0-9a-f]{6});/g);
  return new Map(
    [...found].map(([, name = '', hex = '']) => [
      name,
      [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
    ]),
  );
}

describe.each([
  ['light', readColours(light)],
  ['dark', readColours(dark)],
])('the %s colours', (_, colours) => {
  const contrast = (one: string, other: string) => readContrast(colours.get(one) ?? [], colours.get(other) ?? []);

  it.each(['ink', 'ink-soft', 'corroborates', 'contrasts', 'both'])('set %s at 4.5:1 on paper', (name) => {
    expect(contrast(name, 'paper')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(name, 'paper-sunk')).toBeGreaterThanOrEqual(4.5);
  });

  it('set marked words at 4.5:1', () => {
    expect(contrast('mark-ink', 'mark')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['rule-strong', 'focus'])('draw %s at 3:1', (name) => {
    expect(contrast(name, 'paper')).toBeGreaterThanOrEqual(3);
    expect(contrast(name, 'paper-sunk')).toBeGreaterThanOrEqual(3);
  });

  it('use neither red nor green for a stance', () => {
    for (const name of ['corroborates', 'contrasts', 'both']) {
      const [red = 0, green = 0, blue = 0] = colours.get(name) ?? [];
      const high = Math.max(red, green, blue);
      const low = Math.min(red, green, blue);
      const sector =
        high === red
          ? (green - blue) / (high - low)
          : high === green
            ? 2 + (blue - red) / (high - low)
            : 4 + (red - green) / (high - low);
      const hue = (sector * 60 + 360) % 360;
      expect(hue > 25 && hue < 330 && !(hue > 70 && hue < 190), `${name} has hue ${hue}`).toBe(true);
    }
  });
});
