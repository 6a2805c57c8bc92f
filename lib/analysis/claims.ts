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
  /** Ids of the concepts expressed, without those that only do something to others. */
  readonly says: readonly string[];
  readonly amounts: readonly AmountHit[];
  readonly turns: readonly Turn[];
  /** Whether it asks and asserts nothing. */
  readonly asks: boolean;
  /** What its pronouns stand for: all that it owes to the sentences before. */
  readonly meant: readonly ConceptHit[];
}

/** A name in a sentence: offsets into the sentence, in UTF-16 units. */
export interface NamePlace {
  readonly entityId: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence that is to be read. */
export interface Readable {
  readonly text: string;
  readonly names: readonly NamePlace[];
  readonly concepts: CompiledConcepts;
  readonly language: CompiledLanguage;
}

function read(sentence: Readable, resolve: (hits: HitsByConcept) => readonly ConceptHit[]): Reading {
  const { text, names, concepts, language } = sentence;
  const words = splitWords(text);
  const seeds = names.flatMap(({ entityId, start, end }): ConceptHit[] => {
    const covered = words.flatMap((word, at) => (word.start < end && word.end > start ? [at] : []));
    const [from] = covered;
    const last = covered.at(-1);
    return from === undefined || last === undefined ? [] : [{ conceptId: `@${entityId}`, from, to: last + 1, covered }];
  });
  let meant: readonly ConceptHit[] = [];
  const hits = findConceptHits(words, language, seeds, (found) => {
    meant = resolve(found);
    return meant;
  });
  const amounts = readAmounts(words);
  for (const hit of findOtherNames(words, hits, amounts)) addHit(hits, hit);
  const says = [...hits.keys()].filter((id) => !concepts.roles.has(id));
  const asks = /\?["”’')\]]*\s*$/.test(text);
  return { text, words, hits, says, amounts, turns: findTurns(words, hits, concepts), asks, meant };
}

/** Reads a sentence into concepts, amounts and negations; `before` are the readings before it, nearest first. */
export function readSentence({ before, ...sentence }: Readable & { readonly before: readonly Reading[] }): Reading {
  const earlier = before.map(({ hits }) => hits);
  return read(sentence, (found) => resolvePronouns(found, earlier, sentence.concepts));
}

/** Reads a sentence again of which is known what its pronouns stand for. */
export function readAgain({ meant, ...sentence }: Readable & Pick<Reading, 'meant'>): Reading {
  return read(sentence, () => meant);
}
