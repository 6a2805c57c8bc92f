import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDossiers, readFolder } from '../../assets/dossiers/bundle.ts';
import { DossierError, parseDossier } from '../../lib/dossier/parse-dossier.ts';
import { parseTerm } from '../../lib/dossier/parse-term.ts';

const folder = join(import.meta.dirname, '../../assets/dossiers/aurus-gift');

/** The bundled dossier with one file changed. */
function parseChanged(file: string, change: (text: string) => string): () => unknown {
  const files = readFolder(folder);
  return () => parseDossier('changed', { ...files, [file]: change(files[file] ?? '') });
}

describe('the bundled dossier', () => {
  it('has a point for every article sentence, each quote verbatim', () => {
    const [dossier] = loadDossiers();
    const refs = new Set(dossier?.points.map(({ id }) => id.replace(/[a-z]$/, '')));
    expect(refs.size).toBe(37);
    for (const { id, quote } of dossier?.points ?? []) {
      expect(dossier?.articles.find((article) => article.id === id.charAt(0))?.text).toContain(quote);
    }
  });
  it('is refused with a quote that no article has', () => {
    const broken = parseChanged('points.json', (text) => text.replace('has recently been seen', 'has newly been seen'));
    expect(broken).toThrow(DossierError);
    expect(broken).toThrow(/points\.json \[0\]\.quote: a verbatim substring of articles/);
  });
  it('is refused with words that the point’s quote does not have', () => {
    const broken = parseChanged('points.json', (text) => text.replace('"article": "using"', '"article": "flying"'));
    expect(broken).toThrow(/points\.json \[0\]\.assertion\.ways\[\d\]\.needs\[0\]: words of the point's quote/);
  });
  it('is refused with an id that leads nowhere', () => {
    const broken = parseChanged('points.json', (text) => text.replace('"any": ["ride"]', '"any": ["rideau"]'));
    expect(broken).toThrow(
      /points\.json \[0\]\.assertion\.ways\[\d\]\.needs\[0\]\.any\[0\]: a concept or entity; there is no "rideau"/,
    );
    const inTerm = parseChanged('concepts.json', (text) => text.replace('{@kcna}', '{@kcnb}'));
    expect(inTerm).toThrow(/concepts\.json \[\d+\]\.terms\.en\[0\]: a concept or entity; there is no "@kcnb"/);
  });
  it('is refused with an alias that two entities claim', () => {
    const broken = parseChanged('entities.json', (text) => text.replace('"Kim Jongun"', '"Vladimir Putin"'));
    expect(broken).toThrow(DossierError);
    expect(broken).toThrow(/entities\.json \[\d+\]\.aliases\.en\[\d+\]: an alias of its own/);
  });
});

describe('parseTerm', () => {
  it('reads words, stems, exact words, gaps and other concepts', () => {
    expect(parseTerm('open* …3 the US {bridge} … day')).toEqual([
      { kind: 'stem', value: 'open', gap: 0 },
      { kind: 'word', value: 'the', gap: 3 },
      { kind: 'exact', value: 'US', gap: 0 },
      { kind: 'concept', value: 'bridge', gap: 0 },
      { kind: 'word', value: 'day', gap: 6 },
    ]);
  });
  it('parts hyphens and possessives as a page’s words are parted', () => {
    expect(parseTerm("town-hall's").map(({ value }) => value)).toEqual(['town', 'hall', "'s"]);
  });
});
