import { describe, expect, it } from 'vitest';
import { loadDossiers, loadSample } from '../../assets/dossiers/bundle.ts';
import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';

const sample = loadSample();
const [dossier] = loadDossiers();
const longestShared = 5; // words in a row; more than names and set phrases have

/** Words of a text, in small letters. */
function readWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('the sample page', () => {
  it('shows each stance, and both at once', () => {
    if (!sample || !dossier) throw new Error('There is no sample page.');
    const blocks = [
      { text: sample.title, kind: 'headline' as const },
      ...sample.paragraphs.map((text) => ({ text, kind: 'paragraph' as const })),
    ];
    const page = { url: '', title: sample.title, lang: sample.lang, published: sample.published, blocks };
    const { findings } = finish(analyzePage(page, compileDossier(dossier)));
    const stances = findings.map(({ evidence }) => [...new Set(evidence.map(({ stance }) => stance))].sort().join());
    expect(new Set(stances)).toEqual(new Set(['contrasts', 'contrasts,corroborates', 'corroborates']));
  });

  it('is in words of its own', () => {
    const articles = ` ${dossier?.articles.map(({ text }) => readWords(text).join(' ')).join(' | ')} `;
    const shared = sample?.paragraphs.flatMap((text) => {
      const words = readWords(text);
      const runs = words.map((_, at) => words.slice(at, at + longestShared + 1));
      return runs.filter((run) => run.length > longestShared && articles.includes(` ${run.join(' ')} `));
    });
    expect(shared).toEqual([]);
  });
});
