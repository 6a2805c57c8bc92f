import type { CompiledDossier } from '../dossier/compile-dossier.ts';
import { findComparedLanguage, findFindings } from './findings.ts';
import { findMentionsInSlices } from './mentions.ts';
import type { PageAnalysis, PageText } from './model.ts';
import { judgeTopicInSlices } from './topic.ts';

/**
 * All that the dossier has to say of a page. Yields between steps, so that the caller can slice the work; off topic
 * there are no findings, and in a language that the concepts do not cover `compared` is false.
 */
export function* analyzePage(page: PageText, compiled: CompiledDossier): Generator<void, PageAnalysis> {
  const mentions = yield* findMentionsInSlices(page, compiled.aliases);
  yield;
  const topic = yield* judgeTopicInSlices({ page, mentions, topics: compiled.topics });
  yield;
  const compared = findComparedLanguage(page.lang, compiled) !== undefined;
  if (!topic.about || !compared) return { topic, mentions, findings: [], compared };
  const findings = yield* findFindings({ page, mentions, compiled });
  return { topic, mentions, findings, compared };
}
