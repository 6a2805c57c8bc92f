import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { compileAliases, type Literal } from '../../lib/dossier/compile-aliases.ts';
import { findDossierFaults } from '../../lib/dossier/find-faults.ts';
import { foldText } from '../../lib/dossier/fold-text.ts';
import type { LiteralNode } from '../../lib/dossier/literal-tree.ts';

describe('foldText', () => {
  it.each([
    ['quotes, hyphens and spaces', 'Kim\u00a0Jong\u2011un’s “car”', 'Kim Jong-un\'s "car"'],
    ['soft hyphens and stress marks', 'Mos\u00adcow, Пу\u0301тин', 'Moscow, Путин'],
    ['runs of white space', 'Kim\n   Jong Un', 'Kim Jong Un'],
    ['ё, wide letters and middle dots', 'Ёж ＫＣＮＡ キム・ヨジョン', 'Еж KCNA キム·ヨジョン'],
    ['letters in pieces', 'が'.normalize('NFD') + '한'.normalize('NFD') + 'é'.normalize('NFC'), 'が한é'],
  ])('makes %s comparable', (_, raw, folded) => {
    expect(foldText(raw).text).toBe(folded);
  });

  it('leads back to the text as it stood', () => {
    const raw = 'A\u00ad  B“C”';
    const { text, at } = foldText(raw);
    expect([...text].map((_, offset) => raw[at(offset)])).toEqual(['A', ' ', 'B', '“', 'C', '”']);
    expect(at(text.length)).toBe(raw.length);
  });
});

/** All literals of a tree, those with more units in common first. */
function listLiterals({ literals, next }: LiteralNode): Literal[] {
  return [...[...next.values()].flatMap(listLiterals), ...literals];
}

describe('compileAliases', () => {
  const [dossier] = loadDossiers();
  const literals = listLiterals(compileAliases(dossier?.entities ?? []).tree);

  it('keeps what stands in brackets out of the name', () => {
    const title = literals.find(({ text }) => text === 'Ms Kim');
    expect([title?.trimStart, title?.trimEnd]).toEqual([3, 0]);
  });

  it('sorts the longest of those first that stand together', () => {
    const areSorted = ({ literals: own, next }: LiteralNode): boolean =>
      own.every(({ lower }, at) => lower.length >= (own[at + 1]?.lower.length ?? 0)) &&
      [...next.values()].every(areSorted);
    expect(areSorted(compileAliases(dossier?.entities ?? []).tree)).toBe(true);
    expect(literals.length).toBeGreaterThan(1000);
  });
});

describe('findDossierFaults', () => {
  const [dossier] = loadDossiers();

  it('finds a name that two entities claim, short names included', () => {
    if (!dossier) throw new Error('no dossier');
    const entities = dossier.entities.map((entity) =>
      entity.id === 'kremlin' ? { ...entity, bareAliases: { en: ['Kim'] } } : entity,
    );
    const faults = findDossierFaults({ ...dossier, entities });
    expect(faults.map(({ expected }) => expected)).toContain('an alias of its own; "Kim" already names "kim-jong-un"');
  });

  it('finds a group that a topic’s rule lacks', () => {
    if (!dossier) throw new Error('no dossier');
    const topics = dossier.topics.map((topic) => ({
      ...topic,
      judge: { ...topic.judge, ways: [{ all: ['nobody'] }] },
    }));
    expect(findDossierFaults({ ...dossier, topics }).map(({ expected }) => expected)).toContain(
      'a group; there is no "nobody"',
    );
  });
});

describe('triggers', () => {
  it('are few: they travel on every page', () => {
    const triggers = loadDossiers().flatMap(({ topics }) => topics.map((topic) => topic.triggers));
    expect(JSON.stringify(triggers).length).toBeLessThan(3000);
  });
});
