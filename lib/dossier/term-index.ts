/** Finds the terms that a sentence may hold by its words. */
import type { TermPiece } from './parse-term.ts';
import { remember } from './remember.ts';

/** A term, parsed, with the concept that it expresses. */
export interface CompiledTerm {
  readonly conceptId: string;
  readonly pieces: readonly TermPiece[];
  /** Terms of a level use only concepts whose expressions are all found on the levels below. */
  readonly level: number;
  /** Place among the language's terms. */
  readonly order: number;
  /** One word or stem: it stands wherever it starts. */
  readonly isWord: boolean;
}

/** Terms that start alike, in order. What they hold behind their first piece stands beside them, so that most are ruled out unseen. */
export interface TermList {
  readonly terms: readonly CompiledTerm[];
  /** For each of them the number of its rarest word; 0 where there are none. */
  readonly rarest: readonly number[];
  /** For each of them the marks of all its words. */
  readonly marks: readonly number[];
  /** For each of them the marks of the concepts that it uses. */
  readonly uses: readonly number[];
}

const bits = 30; // of a number that takes no room of its own

/** One bit for the thing of a number. Others may have the same, so that marks rule terms out and nothing else. */
function markOf(number: number): number {
  return number === 0 ? 0 : 1 << (number % bits);
}

/** Words or concepts behind a first piece, numbered from 1 on, and how many terms have them. */
class Numbered {
  readonly #numbers = new Map<string, number>();
  readonly #counts = [0];

  add(name: string): void {
    const number = this.#numbers.get(name) ?? this.#counts.length;
    this.#numbers.set(name, number);
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  get names(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** 0 for what no term has. */
  numberOf(name: string): number {
    return this.#numbers.get(name) ?? 0;
  }

  markOf(names: readonly string[]): number {
    return names.reduce((marks, name) => marks | markOf(this.numberOf(name)), 0);
  }

  rarestOf(names: readonly string[]): number {
    const rarity = (number: number): number => this.#counts[number] ?? 0;
    if (names.length < 2) return this.numberOf(names[0] ?? '');
    return names.map((name) => this.numberOf(name)).sort((a, b) => rarity(a) - rarity(b))[0] ?? 0;
  }
}

/** What the terms of a language hold behind their first pieces. */
export interface Rests {
  readonly words: Numbered;
  readonly concepts: Numbered;
}

const none: readonly string[] = [];

function wordsBehind({ pieces }: CompiledTerm): readonly string[] {
  if (pieces.length === 1) return none;
  const words = pieces.slice(1).filter(({ kind }) => kind === 'word' || kind === 'exact');
  return words.map(({ value }) => value.toLowerCase());
}

function conceptsBehind({ pieces }: CompiledTerm): readonly string[] {
  if (pieces.length === 1) return none;
  const concepts = pieces.slice(1).filter(({ kind }) => kind === 'concept');
  return concepts.map(({ value }) => value);
}

/** Lists of terms between two yields: a millisecond or two of work. */
const listsInSlice = 500;

/** Numbers what terms hold behind their first pieces. Yields now and then. */
export function* numberRests(lists: readonly (readonly CompiledTerm[])[]): Generator<void, Rests> {
  const rests = { words: new Numbered(), concepts: new Numbered() };
  for (const [at, terms] of lists.entries()) {
    for (const term of terms) {
      for (const word of wordsBehind(term)) rests.words.add(word);
      for (const concept of conceptsBehind(term)) rests.concepts.add(concept);
    }
    if (at % listsInSlice === 0) yield;
  }
  return rests;
}

const noTerms: TermList = { terms: [], rarest: [], marks: [], uses: [] };

/** Terms with what stands beside them. */
function listTerms(terms: readonly CompiledTerm[], { words, concepts }: Rests): TermList {
  if (terms.length === 0) return noTerms;
  const wordsOf = terms.map(wordsBehind);
  return {
    terms,
    rarest: wordsOf.map((own) => words.rarestOf(own)),
    marks: wordsOf.map((own) => words.markOf(own)),
    uses: terms.map((term) => concepts.markOf(conceptsBehind(term))),
  };
}

/** What an expression of a concept starts. */
export interface ConceptStart {
  /** The concept's own mark; 0 for one that no term goes on with. */
  readonly mark: number;
  readonly terms: TermList;
}

/** The starts of all concepts that terms start with or use. */
export function indexConcepts(
  byConcept: ReadonlyMap<string, readonly CompiledTerm[]>,
  rests: Rests,
): Map<string, ConceptStart> {
  const starts = new Map<string, ConceptStart>();
  for (const id of [...byConcept.keys(), ...rests.concepts.names])
    starts.set(id, { mark: rests.concepts.markOf([id]), terms: listTerms(byConcept.get(id) ?? [], rests) });
  return starts;
}

/** The second word of a term, in lower case, where it has to follow the first without a gap. */
function findNextWord({ pieces: [, second] }: CompiledTerm): string | undefined {
  const isNext = second?.gap === 0 && (second.kind === 'word' || second.kind === 'exact');
  return isNext ? second.value.toLowerCase() : undefined;
}

/** The terms that one word starts. */
export class WordStart {
  /** The word's own number; 0 for a word that no term goes on with. */
  readonly number: number;
  readonly mark: number;
  /** Terms whose first piece is a stem of the word, by shorter stems first. */
  readonly stems: TermList;
  readonly #rests: Rests;
  readonly #open: TermList;
  /** No term asks for a next word. */
  readonly #isOpen: boolean;
  readonly #byNext: ReadonlyMap<string | undefined, CompiledTerm[]>;
  readonly #merged = new Map<string, TermList>();

  constructor(number: number, terms: readonly CompiledTerm[], stems: readonly CompiledTerm[], rests: Rests) {
    this.number = number;
    this.mark = markOf(number);
    this.stems = listTerms(stems, rests);
    this.#rests = rests;
    this.#byNext = Map.groupBy(terms, findNextWord);
    const open = this.#byNext.get(undefined) ?? [];
    this.#open = listTerms(open, rests);
    this.#isOpen = open.length === terms.length;
  }

  /** Terms that the word starts where that one comes next; in order. */
  termsBefore(next: string): TermList {
    const own = this.#isOpen ? undefined : this.#byNext.get(next);
    if (!own) return this.#open;
    const known = this.#merged.get(next);
    if (known) return known;
    const merged = listTerms(
      [...this.#open.terms, ...own].sort((a, b) => a.order - b.order),
      this.#rests,
    );
    this.#merged.set(next, merged);
    return merged;
  }
}

/** Tells what a word in lower case starts. */
export function indexWords(
  byWord: ReadonlyMap<string, readonly CompiledTerm[]>,
  byStem: ReadonlyMap<string, readonly CompiledTerm[]>,
  rests: Rests,
): (word: string) => WordStart {
  const stemStart = Math.min(...[...byStem.keys()].map((stem) => stem.length));
  const sorted = [...byStem].sort(([a], [b]) => a.length - b.length);
  const stems = Map.groupBy(sorted, ([stem]) => stem.slice(0, stemStart));
  const nothing = new WordStart(0, [], [], rests);
  return remember((word) => {
    const number = rests.words.numberOf(word);
    const own = byWord.get(word) ?? [];
    const ofStems = (stems.get(word.slice(0, stemStart)) ?? []).filter(([stem]) => word.startsWith(stem));
    if (number === 0 && own.length === 0 && ofStems.length === 0) return nothing;
    return new WordStart(
      number,
      own,
      ofStems.flatMap(([, terms]) => terms),
      rests,
    );
  });
}
