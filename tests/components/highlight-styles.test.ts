import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContrast } from '../../components/contrast.ts';
import {
  forcedHighlightDeclarations,
  highlightDeclarations,
  highlightNames,
  writeHighlightSheet,
} from '../../components/highlight-styles.ts';

function readColour(declarations: string): { rgb: number[]; alpha: number } {
  const [, inner = ''] = declarations.match(/rgb\(([^)]*)\)/) ?? [];
  const [channels = '', alpha = '1'] = inner.split('/');
  return { rgb: channels.trim().split(/\s+/).map(Number), alpha: Number(alpha) };
}

const white = [255, 255, 255];
const black = [0, 0, 0];
const statements = ['corroborates', 'contrasts', 'both'] as const;
const styles = ['calm', 'strong', 'lines'] as const;
const sets = [...Object.values(highlightDeclarations), forcedHighlightDeclarations];
const ofEachStyle = styles.flatMap((style) => highlightNames.map((name) => ({ style, name })));

describe('highlight styles', () => {
  it('use nothing but what ::highlight() takes', () => {
    for (const declarations of sets.flatMap((set) => Object.values(set)))
      for (const one of declarations.split(';'))
        expect(one.split(':')[0]?.trim()).toMatch(/^(color|background-color|text-decoration)$/);
  });

  it('tell statements apart by their line', () => {
    for (const set of sets)
      expect(statements.map((name) => set[name].match(/solid|dashed|double/)?.[0])).toEqual([
        'solid',
        'dashed',
        'double',
      ]);
  });

  it.each(ofEachStyle)(
    'of kind $style draw lines at 3:1, and leave text of 4.5:1 readable, for $name',
    ({ style, name }) => {
      const declarations = highlightDeclarations[style][name];
      const { rgb, alpha } = readColour(declarations);
      if (declarations.includes('text-decoration')) {
        expect(readContrast(rgb, white)).toBeGreaterThanOrEqual(3);
        expect(readContrast(rgb, black)).toBeGreaterThanOrEqual(3);
        return;
      }
      const tint = (page: readonly number[]) => page.map((value, at) => value * (1 - alpha) + (rgb[at] ?? 0) * alpha);
      expect(readContrast(tint(white), [60, 60, 60])).toBeGreaterThanOrEqual(4.5);
      expect(readContrast(tint(black), [200, 200, 200])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('are the tints of the chips in the popup', () => {
    const tokens = readFileSync(resolve(import.meta.dirname, '../../components/tokens.css'), 'utf8');
    for (const name of ['person', 'country', 'place', 'organization', 'vehicle'] as const)
      expect(tokens).toContain(
        `--tint-${name}: ${highlightDeclarations.calm[name].replace('background-color: ', '')};`,
      );
  });

  it('stay off the paper', () => {
    const sheet = writeHighlightSheet((name) => [`x-${name}`], 'calm');
    expect(sheet.startsWith('@media screen {')).toBe(true);
    for (const name of highlightNames) expect(sheet.split(`::highlight(x-${name})`)).toHaveLength(3);
  });
});
