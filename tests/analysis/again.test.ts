import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import { createBlockKeeper } from '../../lib/analysis/keep-blocks.ts';
import type { Block, PageText } from '../../lib/analysis/model.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';
import { generatePairs } from '../eval/minimal-pairs.ts';

const settings = { seed: 20240223, numRuns: 60 }; // the same edits on every run

const [dossier] = loadDossiers();
if (!dossier) throw new Error('There is no dossier.');
const compiled = compileDossier(dossier);
const pairTexts = generatePairs().flatMap(({ a, b }) => [a.text, b.text]);
const names = dossier.entities.flatMap(({ aliases }) => Object.values(aliases).flat().slice(0, 4));

const aSentence = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pairTexts) },
  // pronouns and short names, whose meaning hangs on what stands before them
  fc.constantFrom(
    'He thanked him for it.',
    'It is a car.',
    'She received it on Sunday.',
    'They did not say so.',
    'Why?',
  ),
  fc.constantFrom(...names).map((name) => `${name} was there.`),
);
const aText = fc.array(aSentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const aKind = fc.constantFrom<Block['kind']>('paragraph', 'paragraph', 'headline', 'listItem');
const aBlock = fc.record({ text: aText, kind: aKind });
const anEdit = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'replace', 'repeat', 'swap', 'append'),
  at: fc.nat(20),
  block: aBlock,
});

function edit(blocks: readonly Block[], { kind, at, block }: { kind: string; at: number; block: Block }): Block[] {
  const place = at % (blocks.length + 1);
  const own = blocks[place];
  const [before, after] = [blocks.slice(0, place), blocks.slice(place + 1)];
  if (kind === 'insert' || !own) return [...before, block, ...blocks.slice(place)];
  if (kind === 'remove') return [...before, ...after];
  if (kind === 'replace') return [...before, block, ...after];
  if (kind === 'repeat') return [...before, own, own, ...after];
  if (kind === 'append') return [...before, { ...own, text: `${own.text} ${block.text}` }, ...after];
  return [...after, own, ...before];
}

/** As the page's reader makes them: other objects every time. */
function toPage(blocks: readonly Block[]): PageText {
  return { url: '', title: '', lang: 'en', blocks: blocks.map(({ text, kind }) => ({ text, kind })) };
}

describe('a page that is analysed again after changes', () => {
  it('comes out as if it had never been seen before', () => {
    fc.assert(
      fc.property(
        fc.array(aBlock, { minLength: 1, maxLength: 8 }),
        fc.array(anEdit, { minLength: 1, maxLength: 6 }),
        (blocks, edits) => {
          const keep = createBlockKeeper();
          let now: readonly Block[] = blocks;
          for (const next of [undefined, ...edits]) {
            now = next ? edit(now, next) : now;
            const page = toPage(now);
            const again = finish(analyzePage({ ...page, blocks: keep(page.blocks) }, compiled));
            expect(again).toEqual(finish(analyzePage(page, compiled)));
          }
        },
      ),
      settings,
    );
  }, 120_000);

  it('judges anew only what has changed and what stands behind it', () => {
    const keep = createBlockKeeper();
    const analyze = (blocks: readonly Block[]) => {
      const page = toPage(blocks);
      return finish(analyzePage({ ...page, blocks: keep(page.blocks) }, compiled)).findings;
    };
    const blocks = pairTexts.slice(0, 60).map((text): Block => ({ text, kind: 'paragraph' }));
    const first = new Set(analyze(blocks).map(({ evidence }) => evidence));
    const changed = [...blocks.slice(0, 30), { text: 'It rained.', kind: 'paragraph' as const }, ...blocks.slice(30)];
    const anew = analyze(changed).filter(({ evidence }) => !first.has(evidence));
    expect(first.size).toBeGreaterThan(20);
    // three sentences may point back to the new one
    expect(anew.every(({ claim }) => claim.quote.block > 30 && claim.quote.block <= 33)).toBe(true);
  });
});
