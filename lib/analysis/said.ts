import { type NamePlace, type Readable, type Reading, readAgain, readSentence } from './claims.ts';
import type { Block, Evidence } from './model.ts';

function areSameNames(a: readonly NamePlace[], b: readonly NamePlace[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ entityId, start, end }, at) => {
      const name = b[at];
      return name?.entityId === entityId && name.start === start && name.end === end;
    })
  );
}

/** A sentence as it was read. The reading itself is large: it is let go, and made again where it is asked for. */
export class Said {
  readonly #sentence: Readable;
  readonly #meant: Reading['meant'];
  #reading: Reading | undefined;

  constructor(sentence: Readable, reading: Reading) {
    this.#sentence = sentence;
    this.#meant = reading.meant;
    this.#reading = reading;
  }

  get reading(): Reading {
    this.#reading ??= readAgain({ ...this.#sentence, meant: this.#meant });
    return this.#reading;
  }

  /** Lets the reading go. */
  rest(): void {
    this.#reading = undefined;
  }

  /** Whether it is the same sentence with the same names, read by the same words. */
  isOf({ text, names, language }: Readable): boolean {
    const own = this.#sentence;
    return own.text === text && own.language === language && areSameNames(own.names, names);
  }

  /** Whether its pronouns stand for the same: then, with the same names, it reads the same. */
  means(meant: Reading['meant']): boolean {
    return (
      this.#meant.length === meant.length &&
      this.#meant.every(({ conceptId, from }, at) => meant[at]?.conceptId === conceptId && meant[at]?.from === from)
    );
  }
}

/** A sentence behind others, nearest first, and what was found for it there. */
export interface Kept {
  readonly said: Said;
  readonly before: readonly Said[];
  /** `undefined` before it was judged. */
  evidence: readonly Evidence[] | undefined;
}

/** The sentences of a block as they were last read, by their place in it. */
type KeptSentences = (Kept | undefined)[];

const known = new WeakMap<Block, { readonly by: object; readonly sentences: KeptSentences }>();

/** What is kept of a block's sentences as somebody has judged them; by anybody else, nothing. */
export function keptOf(block: Block, by: object): KeptSentences {
  const before = known.get(block);
  if (before?.by === by) return before.sentences;
  const sentences: KeptSentences = [];
  known.set(block, { by, sentences });
  return sentences;
}

function areSame(a: readonly Said[], b: readonly Said[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** A sentence behind others: as it is kept where nothing of that has changed, or read anew. */
export function sayAfter(kept: Kept | undefined, sentence: Readable, before: readonly Said[]): Kept {
  const known = kept?.said.isOf(sentence) ? kept : undefined;
  if (known && areSame(known.before, before)) return known;
  const reading = readSentence({ ...sentence, before: before.map((one) => one.reading) });
  // the same object, so that the sentences after it are not read anew for its sake
  const said = known?.said.means(reading.meant) ? known.said : new Said(sentence, reading);
  return { said, before, evidence: undefined };
}
