import type { CompiledDossier } from '../dossier/compile-dossier.ts';
import { findComparedLanguage, findFindings } from './findings.ts';
import { findMentionsInSlices } from './mentions.ts';
import type { PageAnalysis, PageText } from './model.ts';
import { judgeTopicInSlices } from './topic.ts';

/**
 * All that the dossier has to say of a page. Yields between steps, so that the caller can slice the work; off topic
 * there are no findings, and in a language that the concepts do not cover `compared` is false. Where `isSpent` says that the work has taken
 * as long as it may, statements behind that place are not compared.
 */
export function* analyzePage(
  page: PageText,
  compiled: CompiledDossier,
  isSpent = () => false,
): Generator<void, PageAnalysis> {
  const mentions = yield* findMentionsInSlices(page, compiled.aliases);
  yield;
  const topic = yield* judgeTopicInSlices({ page, mentions, topics: compiled.topics });
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
