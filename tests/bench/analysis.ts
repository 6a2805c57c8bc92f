import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import type { PageText } from '../../lib/analysis/model.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';
import { readPageText } from '../../lib/page/page-text.ts';
import { findMedian } from './median.ts';

const runs = 30;

/** Time of the analysis of a page, in ms, and how that is to one pass of `Intl.Segmenter` over its words. */
export interface AnalysisTimes {
  readonly analysis: number;
  readonly segmenter: number;
  /** UTF-16 units. */
  readonly length: number;
}

function readText(file: string): PageText {
  const window = new Window({ url: 'https://example.org/', settings: { enableJavaScriptEvaluation: false } });
  window.document.write(readFileSync(file, 'utf8'));
  return readPageText(window.document as unknown as Document).page;
}

function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Measures the analysis of an HTML file's text, after it has run warm. */
export function measureAnalysis(file: string): AnalysisTimes {
  const [dossier] = loadDossiers();
  if (!dossier) throw new Error('There is no dossier.');
  const compiled = compileDossier(dossier);
  const page = readText(file);
  const text = page.blocks.map((block) => block.text).join('\n');
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  // on blocks of its own each time, since a block that was seen is not read again
  const anew = (): PageText => ({ ...page, blocks: page.blocks.map((block) => ({ ...block })) });
  const analyze = () => finish(analyzePage(anew(), compiled));
  const segment = () => {
    for (const _ of words.segment(text));
  };
  const measure = (run: () => void) => findMedian(Array.from({ length: runs }, () => time(run)).slice(runs / 3));
  return { analysis: measure(analyze), segmenter: measure(segment), length: text.length };
}
