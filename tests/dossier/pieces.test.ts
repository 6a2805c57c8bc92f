import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { pieceNames, writeScripts } from '../../assets/dossiers/write-scripts.ts';
import { cutDossiers, joinDossiers, joinTopics } from '../../lib/dossier/pieces.ts';
import { finish } from '../../lib/dossier/slices.ts';

const longestPiece = 60_000; // UTF-16 units; a piece is parsed in one go
const dossiers = loadDossiers();

describe('dossiers in pieces', () => {
  const cut = cutDossiers(dossiers);
  const pieces = [...cut.topic, ...cut.rest];

  it('come out of them as they went in, names of features in their order', () => {
    const joined = finish(joinDossiers(finish(joinTopics(cut.topic)), cut.rest));
    expect(joined).toEqual(dossiers);
    const namesOf = (some: typeof joined) => some.flatMap(({ weights }) => Object.keys(weights?.features ?? {}));
    expect(namesOf(joined)).toEqual(namesOf(dossiers));
  });

  it('tell the topics from a small part of them', () => {
    const topics = dossiers.map(({ id, entities, topics }) => ({ id, entities, topics }));
    expect(finish(joinTopics(cut.topic))).toEqual(topics);
    expect(cut.topic.join('').length).toBeLessThan(0.1 * pieces.join('').length);
  });

  it('are short, each of them', () => {
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(longestPiece);
  });

  it('stand in scripts of plain ASCII that put them at two places, however often they run', () => {
    const { topic, rest } = writeScripts(dossiers);
    const scripts = [...topic, ...rest];
    const world: Record<string, unknown> = {};
    for (const script of [...scripts, ...scripts.slice(1)]) {
      expect(/^[ -~]*$/.test(script)).toBe(true);
      new Function('globalThis', script)(world);
    }
    expect(world).toEqual({ [pieceNames.topic]: cut.topic, [pieceNames.rest]: cut.rest });
  });
});
