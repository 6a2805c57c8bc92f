import type { CompiledDossier } from '../dossier/compile-dossier.ts';
import type { NamePlace, Reading } from './claims.ts';
import { judgeSentence } from './judge.ts';
import type { Claim, Evidence, Finding, Mention, PageText, Quote, Span } from './model.ts';
import { type Kept, keptOf, type Said, sayAfter } from './said.ts';
import { sentencesOfBlock } from './sentences.ts';

const contextUnits = 32; // UTF-16 units of prefix and suffix, as `Quote` promises
const remembered = 3; // sentences; a pronoun or "the car" seldom reaches farther back
const hasWord = /\p{L}/u; // the time of an entry says nothing that a pronoun could stand for

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

/** A sentence on the way through the page, and the names in it. */
interface Passed {
  readonly kept: Kept;
  readonly span: Span;
  readonly names: readonly NamePlace[];
}

/** The page's sentences in order, one at a time; those that are kept are not read. Empty where the page's language is not covered. */
function* goThrough({ page, mentions, compiled }: Readable): Generator<Passed, void> {
  const { concepts } = compiled;
  const lang = findComparedLanguage(page.lang, compiled);
  const language = lang === undefined ? undefined : concepts.byLanguage.get(lang);
  if (!language) return;
  const mentionsOf = Map.groupBy(mentions, ({ block }) => block);
  let before: readonly Said[] = [];
  for (const [block, whole] of page.blocks.entries()) {
    const sentences = keptOf(whole, compiled);
    for (const [at, { start, end }] of sentencesOfBlock(whole, page.lang).entries()) {
      const names = (mentionsOf.get(block) ?? [])
        .filter((mention) => mention.start < end && mention.end > start)
        .map((mention) => ({ entityId: mention.entityId, start: mention.start - start, end: mention.end - start }));
      const sentence = { text: whole.text.slice(start, end), names, concepts, language };
      const kept = sayAfter(sentences[at], sentence, before);
      sentences[at] = kept;
      yield { kept, span: { block, start, end }, names };
      if (!hasWord.test(sentence.text)) continue;
      before[remembered - 1]?.rest();
      before = [kept.said, ...before].slice(0, remembered);
    }
  }
}

const fewestNames = 2; // a sentence that names one entity alone mostly tells the reader who that is
const shortestStatement = 40; // UTF-16 units; below that there are captions, bylines and headings

/** Whether a sentence asserts something of several entities, so that a reader may ask what the references say to it. */
function isStatement({ span: { block, start, end }, names }: Passed, { blocks }: PageText): boolean {
  if (new Set(names.map(({ entityId }) => entityId)).size < fewestNames) return false;
  const { kind, text = '' } = blocks[block] ?? {};
  return kind !== 'headline' && end - start >= shortestStatement && !/\?["”’)]*$/.test(text.slice(start, end)); // it asks
}

/** What was found for a sentence where it stands; judged once. */
function judgeKept(kept: Kept, compiled: CompiledDossier): readonly Evidence[] {
  const { said, before } = kept;
  kept.evidence ??= judgeSentence(
    said.reading,
    before.map(({ reading }) => reading),
    compiled,
  );
  return kept.evidence;
}

/** What is told of a sentence where it stands: a headline often names a thing and says nothing of it, so there both ways of reading must agree. */
function listTold({ kept, span }: Passed, { page, compiled }: Readable): readonly Evidence[] {
  const evidence = judgeKept(kept, compiled);
  const isHeadline = page.blocks[span.block]?.kind === 'headline';
  return isHeadline && compiled.weights ? evidence.filter(({ basis }) => basis === 'both') : evidence;
}

/** The page's sentences in order, read one at a time. Empty where the page's language is not covered. */
export function* readStatements(readable: Readable): Generator<Statement, void> {
  for (const { kept, span } of goThrough(readable))
    yield { span, reading: kept.said.reading, before: kept.before.map(({ reading }) => reading) };
}

/** The page's sentences that points speak to, and statements that none speaks to. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly unaddressed: readonly Claim[];
}

/**
 * What the points say of the page's sentences, in page order. Yields after each sentence, so that the caller can slice the
 * work; where `isSpent` says so, it ends there.
 */
export function* findFindings(readable: Readable, isSpent = () => false): Generator<void, Found> {
  const findings: Finding[] = [];
  const unaddressed: Claim[] = [];
  const { page } = readable;
  for (const passed of goThrough(readable)) {
    const evidence = listTold(passed, readable);
    if (evidence.length > 0) findings.push({ claim: { quote: quoteSpan(page, passed.span) }, evidence });
    else if (isStatement(passed, page)) unaddressed.push({ quote: quoteSpan(page, passed.span) });
    if (isSpent()) break;
    yield;
  }
  return { findings, unaddressed };
}
