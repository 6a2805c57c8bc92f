import { analyzePage } from '../../lib/analysis/analyze-page.ts';
import type { PageView } from '../../lib/analysis/model.ts';
import { type CompiledDossier, compileDossierInSlices } from '../../lib/dossier/compile-dossier.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';
import { type PageReading, readPageText } from '../../lib/page/page-text.ts';
import { runInSlices } from '../../lib/page/run-in-slices.ts';

/** A page on a dossier's topic, read and analysed. */
export interface TopicPage {
  readonly reading: PageReading;
  readonly view: PageView;
  readonly dossier: Dossier;
}

/** Whether two readings have the same text, wherever it now stands. */
function readsTheSame(a: PageReading, b: PageReading): boolean {
  const { blocks } = a.page;
  if (a.page.lang !== b.page.lang || blocks.length !== b.page.blocks.length) return false;
  return blocks.every(({ text }, at) => text === b.page.blocks[at]?.text);
}

/** Reads a page again and again; compiles each dossier once and analyses only text that has changed. */
export function createTopicReader(document: Document, dossiers: readonly Dossier[], signal: AbortSignal) {
  const compiled = new Map<Dossier, CompiledDossier>();
  let last: { readonly reading: PageReading; readonly page: TopicPage | undefined } | undefined;

  const compile = async (dossier: Dossier): Promise<CompiledDossier> => {
    const known = compiled.get(dossier) ?? (await runInSlices(compileDossierInSlices(dossier), signal));
    compiled.set(dossier, known);
    return known;
  };

  /** The page as it is now, or `undefined` where it is on no dossier's topic. Rejects where the signal aborts. */
  return async (): Promise<TopicPage | undefined> => {
    const reading = readPageText(document);
    if (last && readsTheSame(last.reading, reading)) {
      const page = last.page && { ...last.page, reading };
      last = { reading, page };
      return page;
    }
    const { url, title, lang } = reading.page;
    let page: TopicPage | undefined;
    for (const dossier of dossiers) {
      const analysis = await runInSlices(analyzePage(reading.page, await compile(dossier)), signal);
      if (!analysis.topic.about) continue;
      page = { reading, view: { url, title, lang, dossierId: dossier.id, analysis }, dossier };
      break;
    }
    last = { reading, page };
    return page;
  };
}
