import type { Mention, Mute, PageText, PageView, Quote } from '../../lib/analysis/model.ts';
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

/** Sentences that the reader has muted: for good, and for as long as the page is open. */
interface Muted {
  readonly kept: readonly Mute[];
  readonly here: ReadonlySet<string>;
}

/** What the reader is told of a page, without the sentences that he has muted. */
export function viewPage(page: AnalysedPage, { kept, here }: Muted): TopicPage {
  const { reading, analysis, dossier } = page;
  const { url, title, lang, published, blocks } = reading.page;
  const isKept = ({ exact }: Quote): boolean =>
    kept.some((mute) => mute.exact === exact && mute.dossierId === dossier.id);
  const muted = analysis.findings.filter(({ claim }) => here.has(claim.quote.exact) || isKept(claim.quote));
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
    mutedHere: muted.flatMap(({ claim: { quote } }) => (isKept(quote) ? [] : [quote.exact])),
  };
  return { ...page, view };
}
