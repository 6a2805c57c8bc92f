import type { CompiledConcepts, CompiledLanguage } from '../dossier/compile-concepts.ts';
import { splitWords, type Word } from '../dossier/words.ts';
import { type AmountHit, readAmounts } from './amounts.ts';
import { addHit, type ConceptHit, findConceptHits, type HitsByConcept } from './concept-hits.ts';
import { findOtherNames } from './other-names.ts';
import { findTurns, type Turn } from './polarity.ts';
import { resolvePronouns } from './pronouns.ts';

/** A sentence, read: what its words express. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: HitsByConcept;
  readonly amounts: readonly AmountHit[];
  readonly turns: readonly Turn[];
  /** Whether it asks and asserts nothing. */
  readonly asks: boolean;
}

/** A name in a sentence: offsets into the sentence, in UTF-16 units. */
export interface NamePlace {
  readonly entityId: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a sentence into concepts, amounts and negations; `before` are the readings before it, nearest first. */
export function readSentence({
  text,
  names,
  before,
  concepts,
  language,
}: {
  readonly text: string;
  readonly names: readonly NamePlace[];
  readonly before: readonly Reading[];
  readonly concepts: CompiledConcepts;
  readonly language: CompiledLanguage;
}): Reading {
  const words = splitWords(text);
  const seeds = names.flatMap(({ entityId, start, end }): ConceptHit[] => {
    const covered = words.flatMap((word, at) => (word.start < end && word.end > start ? [at] : []));
    const [from] = covered;
    const last = covered.at(-1);
    return from === undefined || last === undefined ? [] : [{ conceptId: `@${entityId}`, from, to: last + 1, covered }];
  });
  const earlier = before.map(({ hits }) => hits);
  const hits = findConceptHits(words, language, seeds, (found) => resolvePronouns(found, earlier, concepts));
  const amounts = readAmounts(words);
  for (const hit of findOtherNames(words, hits, amounts)) addHit(hits, hit);
  const asks = /\?["”’')\]]*\s*$/.test(text);
  return { text, words, hits, amounts, turns: findTurns(words, hits, concepts), asks };
}
