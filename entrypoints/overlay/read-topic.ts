import { analyzePage, judgePage } from '../../lib/analysis/analyze-page.ts';
import { createBlockKeeper } from '../../lib/analysis/keep-blocks.ts';
import type { PageAnalysis } from '../../lib/analysis/model.ts';
import {
  type CompiledDossier,
  type CompiledTopicDossier,
  compileDossierInSlices,
  compileTopicsInSlices,
} from '../../lib/dossier/compile-dossier.ts';
import { joinDossiers } from '../../lib/dossier/pieces.ts';
import type { Dossier, TopicDossier } from '../../lib/dossier/schema.ts';
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
  /** Brings the rest of the dossiers' pieces; asked once, where a page is on topic. */
  readonly bringRest: () => Promise<readonly string[]>;
  readonly document: Document;
  /** How often the page has changed so far. */
  readonly changes: () => number;
  readonly signal: AbortSignal;
}

/** Reads a page again and again; joins and compiles each dossier once, in full only for a page on its topic, and analyses only text that has changed. */
export function createTopicReader(
  dossiers: readonly TopicDossier[],
  { bringRest, document, changes, signal }: TopicReaderOptions,
) {
  const topics = new Map<string, CompiledTopicDossier>();
  const compiled = new Map<string, CompiledDossier>();
  let joined: readonly Dossier[] = [];
  const keep = createBlockKeeper();
  let last: { readonly reading: PageReading; readonly page: AnalysedPage | undefined } | undefined;

  const compileTopics = async (dossier: TopicDossier): Promise<CompiledTopicDossier> => {
    const known = topics.get(dossier.id) ?? (await runInSlices(compileTopicsInSlices(dossier), signal));
    topics.set(dossier.id, known);
    return known;
  };
  const compile = async ({ id }: TopicDossier, begun: CompiledTopicDossier): Promise<CompiledDossier> => {
    const known = compiled.get(id);
    if (known) return known;
    if (joined.length === 0) joined = await runInSlices(joinDossiers(dossiers, await bringRest()), signal);
    const dossier = joined.find((one) => one.id === id);
    if (!dossier) throw new Error(`The dossier ${id} did not come whole.`);
    const index = await runInSlices(compileDossierInSlices(dossier, begun), signal);
    compiled.set(id, index);
    return index;
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
    for (const candidate of dossiers) {
      const begun = await compileTopics(candidate);
      const judged = await runInSlices(judgePage(reading.page, begun), signal);
      if (!judged.topic.about) continue;
      const index = await compile(candidate, begun);
      const compare = (isSpent: () => boolean) => analyzePage(reading.page, index, isSpent, judged);
      const analysis = await runInSlices(compare, signal, mostWork);
      page = { reading, analysis, dossier: index.dossier };
      break;
    }
    last = { reading, page };
    return page;
  };
}
