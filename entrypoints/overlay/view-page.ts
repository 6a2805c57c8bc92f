import type { Mention, PageText, PageView } from '../../lib/analysis/model.ts';
import type { AnalysedPage } from './read-topic.ts';

/** A page on topic, with what the reader is told of it. */
export interface TopicPage extends AnalysedPage {
  readonly view: PageView;
}

const mostNames = 12; // forms of one name; a page that spells it in more ways spells it wrong

/** How the page calls each entity, the most used first. */
function listNames(page: PageText, mentions: readonly Mention[]): Record<string, string[]> {
  const nameOf = ({ block, start, end }: Mention): string => page.blocks[block]?.text.slice(start, end) ?? '';
  const byEntity = Map.groupBy(mentions, ({ entityId }) => entityId);
  return Object.fromEntries(
    [...byEntity].map(([entityId, own]) => {
      const byName = [...Map.groupBy(own.map(nameOf), (name) => name)];
      const names = byName.sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
      return [entityId, names.slice(0, mostNames)];
    }),
  );
}

/** What the reader is told of a page, without the sentences that he has muted. */
export function viewPage(page: AnalysedPage, isMuted: (exact: string) => boolean): TopicPage {
  const { reading, analysis, dossier } = page;
  const { url, title, lang, published, blocks } = reading.page;
  const muted = analysis.findings.filter(({ claim }) => isMuted(claim.quote.exact));
  const findings = analysis.findings.filter((finding) => !muted.includes(finding));
  const starts = [0];
  for (const { text } of blocks) starts.push((starts.at(-1) ?? 0) + text.length);
  const whole = Math.max(starts.at(-1) ?? 0, 1);
  const placeOf = ({ block, start }: { block: number; start: number }) => ((starts[block] ?? 0) + start) / whole;
  const view: PageView = {
    url,
    title,
    lang,
    ...(published === undefined ? {} : { published }),
    dossierId: dossier.id,
    analysis: { ...analysis, findings },
    places: findings.map(({ claim }) => placeOf(claim.quote)),
    namedAs: listNames(reading.page, analysis.mentions),
    muted,
  };
  return { ...page, view };
}
