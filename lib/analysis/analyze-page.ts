import type { CompiledDossier, CompiledTopicDossier } from '../dossier/compile-dossier.ts';
import { findComparedLanguage, findFindings } from './findings.ts';
import { findMentionsInSlices } from './mentions.ts';
import type { PageAnalysis, PageText } from './model.ts';
import { judgeTopicInSlices } from './topic.ts';

/** What there is to say of a page before anything is compared. */
export type PageTopic = Pick<PageAnalysis, 'mentions' | 'topic'>;

/** Whom a page names, and whether it is on a topic of the dossier. Yields between steps. */
export function* judgePage(page: PageText, { aliases, topics }: CompiledTopicDossier): Generator<void, PageTopic> {
  const mentions = yield* findMentionsInSlices(page, aliases);
  yield;
  return { mentions, topic: yield* judgeTopicInSlices({ page, mentions, topics }) };
}

/**
 * All that the dossier has to say of a page. Yields between steps, so that the caller can slice the work; off topic
 * there are no findings, and in a language that the concepts do not cover `compared` is false. Where `isSpent` says that the work has taken
 * as long as it may, statements behind that place are not compared.
 */
export function* analyzePage(
  page: PageText,
  compiled: CompiledDossier,
  isSpent = () => false,
  judged?: PageTopic,
): Generator<void, PageAnalysis> {
  const { mentions, topic } = judged ?? (yield* judgePage(page, compiled));
  yield;
  const compared = findComparedLanguage(page.lang, compiled) !== undefined;
  const firstPart = { isFirstPart: true } as const;
  const whole = { topic, mentions, compared, ...(page.isFirstPart ? firstPart : {}) };
  if (!topic.about || !compared) return { ...whole, findings: [], unaddressed: [] };
  let isCut = false;
  const mayEnd = (): boolean => {
    isCut = isSpent();
    return isCut;
  };
  const found = yield* findFindings({ page, mentions, compiled }, mayEnd);
  return { ...whole, ...found, ...(isCut ? firstPart : {}) };
}
