import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { refOf } from '../../lib/dossier/point-id.ts';
import { finish } from '../../lib/dossier/slices.ts';
import { readPageText } from '../../lib/page/page-text.ts';
import { countMentions, findMentionF1, readGolden } from '../extension/golden-pages.ts';

const folder = join(import.meta.dirname, 'pages-fresh1');
const leastPrecision = 0.93;
const leastF1 = 0.97; // of mentions

const PairSchema = v.object({ sentence: v.string(), ref: v.string(), stance: v.string() });
const LabelledSchema = v.record(
  v.string(),
  v.object({ relations: v.array(PairSchema), optional: v.array(PairSchema) }),
);
const labelled = v.parse(LabelledSchema, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

const [dossier] = loadDossiers().filter(({ topics }) => topics.some(({ id }) => id === 'aurus-gift'));
if (!dossier) throw new Error('The dossier of these pages is gone.');
const compiled = compileDossier(dossier);

const keyOf = ({ sentence, ref, stance }: v.InferOutput<typeof PairSchema>): string =>
  `${ref} ${stance} ${sentence.replace(/\s+/g, ' ').trim()}`;

describe('pages written blind', () => {
  const read = Object.entries(readGolden(folder)).map(([file, wanted]) => {
    const page = new DOMParser().parseFromString(readFileSync(join(folder, file), 'utf8'), 'text/html');
    return { file, wanted, analysis: finish(analyzePage(readPageText(page).page, compiled)) };
  });

  it('have nothing shown on them that their labels do not have, but for a few', () => {
    const found = read.flatMap(({ file, analysis }) => {
      const { relations = [], optional = [] } = labelled[file] ?? {};
      const [right, open] = [relations, optional].map((pairs) => new Set(pairs.map(keyOf)));
      const shown = analysis.findings.flatMap(({ claim, evidence }) =>
        evidence.map(({ pointId, stance }) => keyOf({ sentence: claim.quote.exact, ref: refOf(pointId), stance })),
      );
      return [...new Set(shown)].filter((key) => !open?.has(key)).map((key) => right?.has(key) ?? false);
    });
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(leastPrecision);
  });

  it('have their names found', () => {
    const pages = read.map(({ wanted, analysis }) => ({
      wanted: wanted.entities,
      found: countMentions(analysis.mentions),
    }));
    expect(findMentionF1(pages)).toBeGreaterThanOrEqual(leastF1);
    expect(read.map(({ analysis }) => analysis.topic.about)).toEqual(read.map(({ wanted }) => wanted.onTopic));
  });
});
