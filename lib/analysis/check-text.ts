import type { CompiledDossier } from '../dossier/compile-dossier.ts';
import { findComparedLanguage, findFindings } from './findings.ts';
import { findMentionsInSlices } from './mentions.ts';
import type { Finding, PageText } from './model.ts';

/** A text that a reader wants compared, whatever page it stands on. */
export interface CheckedText {
  readonly text: string;
  /** What stands before it; read for what its pronouns stand for, not compared. */
  readonly before: string;
  /** BCP 47. */
  readonly lang: string;
}

const block = 1; // behind the one with what stands before

/** What the points say of a text. `undefined` where its language is not compared. */
export function* checkText(
  { text, before, lang }: CheckedText,
  compiled: CompiledDossier,
): Generator<void, readonly Finding[] | undefined> {
  const blocks = [before, text].map((one) => ({ text: one, kind: 'paragraph' as const }));
  const page: PageText = { url: '', title: '', lang, blocks };
  if (findComparedLanguage(lang, compiled) === undefined) return undefined;
  const mentions = yield* findMentionsInSlices(page, compiled.aliases);
  const { findings } = yield* findFindings({ page, mentions, compiled });
  return findings.filter(({ claim }) => claim.quote.block === block);
}
