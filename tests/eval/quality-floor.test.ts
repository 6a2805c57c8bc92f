import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import type { PageAnalysis, PageText } from '../../lib/analysis/model.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';
import { findSet, readExamples } from './relation-sets.ts';
import { findPrecision, findRecall, scoreExamples } from './scorer.ts';

const sets = join(import.meta.dirname, 'sets');
const DecoySchema = v.object({
  id: v.string(),
  lang: v.string(),
  text: v.string(),
  page: v.optional(v.string(), ''),
  decoys: v.array(v.string()),
});

const [dossier] = loadDossiers();
if (!dossier) throw new Error('There is no dossier.');
const compiled = compileDossier(dossier);

describe('on the labelled development set, the analysis', () => {
  const { byStance, byCertainty, leftAlone, unlabelled } = scoreExamples(readExamples(findSet('dev')), compiled);

  it('is right with 93 of a hundred corroborations and of a hundred contrasts', () => {
    expect(findPrecision(byStance.corroborates)).toBeGreaterThanOrEqual(0.93);
    expect(findPrecision(byStance.contrasts)).toBeGreaterThanOrEqual(0.93);
  });

  it('finds 70 % of the corroborations and 58 % of the contrasts', () => {
    expect(findRecall(byStance.corroborates)).toBeGreaterThanOrEqual(0.7);
    expect(findRecall(byStance.contrasts)).toBeGreaterThanOrEqual(0.58);
  });

  it('leaves alone 97.5 % of what no reference speaks to', () => {
    expect(leftAlone / unlabelled).toBeGreaterThanOrEqual(0.975);
  });

  it('is right 97 times in a hundred where it is strong', () => {
    expect(findPrecision(byCertainty.strong)).toBeGreaterThanOrEqual(0.97);
  });
});

function analyze(page: PageText): PageAnalysis {
  return finish(analyzePage(page, compiled));
}

describe('in sentences with decoys', () => {
  it('no namesake is painted', () => {
    const lines = readFileSync(join(sets, 'decoys.jsonl'), 'utf8').trim().split('\n');
    const taken = lines.flatMap((line) => {
      const { id, lang, text, page, decoys } = v.parse(DecoySchema, JSON.parse(line));
      const blocks = [page, text].map((block) => ({ text: block, kind: 'paragraph' as const }));
      const { topic, mentions } = analyze({ url: 'https://page.example/', title: '', lang, blocks });
      return (topic.about ? mentions : []) // off topic nothing is painted
        .filter(({ block, entityId }) => block === 1 && decoys.includes(entityId))
        .map(({ entityId, start, end }) => `${id}: "${text.slice(start, end)}" for ${entityId}`);
    });
    expect(taken).toEqual([]);
  });
});
