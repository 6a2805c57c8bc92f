import type { CompiledDossier } from '../dossier/compile-dossier.ts';
import { type Reading, readSentence } from './claims.ts';
import { judgeSentence } from './judge.ts';
import type { Finding, Mention, PageText, Quote, Span } from './model.ts';
import { sentencesOfBlock } from './sentences.ts';

const contextUnits = 32; // UTF-16 units of prefix and suffix, as `Quote` promises
const remembered = 3; // sentences; a pronoun or "the car" seldom reaches farther back

function quoteSpan(page: PageText, { block, start, end }: Span): Quote {
  const text = page.blocks[block]?.text ?? '';
  return {
    block,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextUnits), start),
    suffix: text.slice(end, end + contextUnits),
  };
}

/** The language of the concepts that covers a page's language (`en` for `en-GB`), or `undefined`. */
export function findComparedLanguage(pageLang: string, compiled: CompiledDossier): string | undefined {
  const lang = pageLang.toLowerCase();
  return [...compiled.concepts.byLanguage.keys()].find(
    (known) => lang === known.toLowerCase() || lang.startsWith(`${known.toLowerCase()}-`),
  );
}

/** A sentence of the page, read, with those before it, nearest first. */
export interface Statement {
  readonly span: Span;
  readonly reading: Reading;
  readonly before: readonly Reading[];
}

/** What there is to read: a page with its mentions, and the dossier. */
export interface Readable {
  readonly page: PageText;
  readonly mentions: readonly Mention[];
  readonly compiled: CompiledDossier;
}

/** The page's sentences in order, read one at a time. Empty where the page's language is not covered. */
export function* readStatements({ page, mentions, compiled }: Readable): Generator<Statement, void> {
  const { concepts } = compiled;
  const lang = findComparedLanguage(page.lang, compiled);
  const language = lang === undefined ? undefined : concepts.byLanguage.get(lang);
  if (!language) return;
  const mentionsOf = Map.groupBy(mentions, ({ block }) => block);
  let before: readonly Reading[] = [];
  for (const [block, whole] of page.blocks.entries()) {
    const { text } = whole;
    for (const { start, end } of sentencesOfBlock(whole, page.lang)) {
      const names = (mentionsOf.get(block) ?? [])
        .filter((mention) => mention.start < end && mention.end > start)
        .map((mention) => ({ entityId: mention.entityId, start: mention.start - start, end: mention.end - start }));
      const reading = readSentence({ text: text.slice(start, end), names, before, concepts, language });
      yield { span: { block, start, end }, reading, before };
      before = [reading, ...before].slice(0, remembered);
    }
  }
}

/** The page's sentences that a point speaks to, in page order. Yields after each sentence, so that the caller can slice the work. */
export function* findFindings(readable: Readable): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  for (const { span, reading, before } of readStatements(readable)) {
    const evidence = judgeSentence(reading, before, readable.compiled);
    if (evidence.length > 0) findings.push({ claim: { quote: quoteSpan(readable.page, span) }, evidence });
    yield;
  }
  return findings;
}
