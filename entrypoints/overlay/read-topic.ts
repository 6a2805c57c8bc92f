import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import { createBlockKeeper } from '../../lib/analysis/keep-blocks.ts';
import type { PageAnalysis } from '../../lib/analysis/model.ts';
import { type CompiledDossier, compileDossierInSlices } from '../../lib/dossier/compile-dossier.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';
import { type PageReading, readPageInSlices } from '../../lib/page/page-text.ts';
import { runInSlices } from '../../lib/page/run-in-slices.ts';

/** A page on a dossier's topic, read and analysed. */
export interface AnalysedPage {
  readonly reading: PageReading;
  readonly analysis: PageAnalysis;
  readonly dossier: Dossier;
}

/**
 * ms of our own work on one reading of a page, for all dossiers together. The long pages of the world stay far below; behind it a page is
 * told to be compared in its first part. What is known of a page by then costs nothing the next time.
 */
const mostWork = 20_000;

/** Whether two readings have the same text, wherever it now stands. */
function readsTheSame(a: PageReading, b: PageReading): boolean {
  const { blocks } = a.page;
  if (a.page.lang !== b.page.lang || blocks.length !== b.page.blocks.length) return false;
  return blocks.every((block, at) => block === b.page.blocks[at]);
}

/** What a reader of pages works on. */
export interface TopicReaderOptions {
  readonly document: Document;
  /** How often the page has changed so far. */
  readonly changes: () => number;
  readonly signal: AbortSignal;
}

/** Reads a page again and again; compiles each dossier once and analyses only text that has changed. */
export function createTopicReader(dossiers: readonly Dossier[], { document, changes, signal }: TopicReaderOptions) {
  const compiled = new Map<Dossier, CompiledDossier>();
  const keep = createBlockKeeper();
  let last: { readonly reading: PageReading; readonly page: AnalysedPage | undefined } | undefined;

  const compile = async (dossier: Dossier): Promise<CompiledDossier> => {
    const known = compiled.get(dossier) ?? (await runInSlices(compileDossierInSlices(dossier), signal));
    compiled.set(dossier, known);
    return known;
  };
  /** A reading that the page has overtaken is thrown away once; the second one stands, and the next change has it read again. */
  const read = async (): Promise<PageReading> => {
    const before = changes();
    const first = await runInSlices(readPageInSlices(document), signal);
    const reading = changes() === before ? first : await runInSlices(readPageInSlices(document), signal);
    return { ...reading, page: { ...reading.page, blocks: keep(reading.page.blocks) } };
  };

  /** The page as it is now, or `undefined` where it is on no dossier's topic. Rejects where the signal aborts. */
  return async (): Promise<AnalysedPage | undefined> => {
    const reading = await read();
    const isWhole = !last?.page?.analysis.isFirstPart;
    if (last && isWhole && readsTheSame(last.reading, reading)) {
      const page = last.page && { ...last.page, reading };
      last = { reading, page };
      return page;
    }
    let page: AnalysedPage | undefined;
    for (const dossier of dossiers) {
      const index = await compile(dossier);
      const analysis = await runInSlices((isSpent) => analyzePage(reading.page, index, isSpent), signal, mostWork);
      if (!analysis.topic.about) continue;
      page = { reading, analysis, dossier };
      break;
    }
    last = { reading, page };
    return page;
  };
}
