import { parseTerm, type TermPiece } from './parse-term.ts';
import { refOf } from './point-id.ts';
import type { Concept, Point, Way } from './point-schema.ts';
import type { Dossier } from './schema.ts';
import { finish } from './slices.ts';
import {
  type CompiledTerm,
  type ConceptStart,
  indexConcepts,
  indexWords,
  numberRests,
  type WordStart,
} from './term-index.ts';

/** Terms of one language, found by their first piece. */
export interface CompiledLanguage {
  /** By the first word in lower case. */
  readonly startOf: (word: string) => WordStart;
  /** By the concept that the term starts with or uses. */
  readonly byConcept: ReadonlyMap<string, ConceptStart>;
  /** After this level pronouns are resolved: all that they stand for is found by then. */
  readonly pronounLevel: number;
  /** The highest level of a term. */
  readonly topLevel: number;
}

/** What a concept's expressions do to others in their sentence. */
export type Role = NonNullable<Concept['role']>;

/** A way with the point that it belongs to. */
export interface CompiledWay {
  readonly point: Point;
  /** Id of the article sentence (`B8`). */
  readonly ref: string;
  readonly way: Way;
  /** Concepts of which none may be expressed in the sentence: the way's and the point's. */
  readonly blocks: readonly string[];
  /** The same for the sentence and those before. */
  readonly blocksNearby: readonly string[];
  /** Place among the ways of all points; a point's earlier way counts before its later ones. */
  readonly at: number;
}

/** Concepts and ways, indexed so that reading a sentence costs what the sentence holds. */
export interface CompiledConcepts {
  readonly byId: ReadonlyMap<string, Concept>;
  /** What a concept's expressions do to others, by its id; only those that do something. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly byLanguage: ReadonlyMap<string, CompiledLanguage>;
  /** Ways by each concept that can fill their first need. */
  readonly waysByConcept: ReadonlyMap<string, readonly CompiledWay[]>;
  /** All ways of an article sentence's points, in order. */
  readonly waysByRef: ReadonlyMap<string, readonly CompiledWay[]>;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** A concept with its terms of one language, parsed. */
interface ParsedConcept {
  readonly id: string;
  readonly standsFor: readonly string[];
  readonly terms: readonly (readonly TermPiece[])[];
}

/** How to tell the level of a term; a circle among concepts counts as level 0 where it closes. */
function findLevels(concepts: readonly ParsedConcept[]) {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const referents = new Set(concepts.flatMap(({ standsFor }) => standsFor));
  const ofConcept = new Map<string, number>();
  const levelOf = (id: string, ofUse: (usedId: string) => number): number => {
    const known = ofConcept.get(id);
    if (known !== undefined) return known;
    ofConcept.set(id, 0);
    let level = 0;
    for (const term of byId.get(id)?.terms ?? []) level = Math.max(level, levelOfTerm(term, ofUse));
    ofConcept.set(id, level);
    return level;
  };
  const levelOfTerm = (pieces: readonly TermPiece[], ofUse: (usedId: string) => number): number => {
    let level = 0;
    for (const { kind, value } of pieces) if (kind === 'concept') level = Math.max(level, 1 + ofUse(value));
    return level;
  };
  const ofReferentUse = (id: string): number => levelOf(id, ofReferentUse);
  const pronounLevel = Math.max(0, ...[...referents].map(ofReferentUse));
  const ofUse = (id: string): number => Math.max(levelOf(id, ofUse), referents.has(id) ? pronounLevel : 0);
  return {
    pronounLevel,
    /** What referents are made of cannot wait for pronouns. */
    ofTerm: (id: string, pieces: readonly TermPiece[]): number =>
      referents.has(id) ? levelOfTerm(pieces, ofReferentUse) : levelOfTerm(pieces, ofUse),
  };
}

/** Concepts between two yields: a millisecond or two of work. */
const conceptsInSlice = 8;

function* parseConcepts(concepts: readonly Concept[], lang: string): Generator<void, ParsedConcept[]> {
  const parsed: ParsedConcept[] = [];
  for (const [at, { id, standsFor = [], terms }] of concepts.entries()) {
    parsed.push({ id, standsFor, terms: (terms[lang] ?? []).map(parseTerm) });
    if (at % conceptsInSlice === 0) yield;
  }
  return parsed;
}

function* compileLanguage(concepts: readonly Concept[], lang: string): Generator<void, CompiledLanguage> {
  const byWord = new Map<string, CompiledTerm[]>();
  const byStem = new Map<string, CompiledTerm[]>();
  const byConcept = new Map<string, CompiledTerm[]>();
  const parsed = yield* parseConcepts(concepts, lang);
  const levels = findLevels(parsed);
  let topLevel = levels.pronounLevel;
  let order = 0;
  for (const [at, { id, terms }] of parsed.entries()) {
    if (at % conceptsInSlice === 0) yield;
    for (const pieces of terms) {
      const first = pieces[0];
      if (!first) continue;
      const level = levels.ofTerm(id, pieces);
      topLevel = Math.max(topLevel, level);
      const index = first.kind === 'stem' ? byStem : first.kind === 'concept' ? byConcept : byWord;
      const isWord = pieces.length === 1 && (first.kind === 'word' || first.kind === 'stem');
      push(index, first.value.toLowerCase(), { conceptId: id, pieces, level, order: order++, isWord });
    }
  }
  const rests = yield* numberRests([byWord, byStem, byConcept].flatMap((index) => [...index.values()]));
  return {
    startOf: indexWords(byWord, byStem, rests),
    byConcept: indexConcepts(byConcept, rests),
    pronounLevel: levels.pronounLevel,
    topLevel,
  };
}

/** A dossier's points' ways, by what they start from and by their article sentence. */
function indexWays({ points }: Dossier): Pick<CompiledConcepts, 'waysByConcept' | 'waysByRef'> {
  const waysByConcept = new Map<string, CompiledWay[]>();
  const waysByRef = new Map<string, CompiledWay[]>();
  let at = 0;
  for (const point of points) {
    const { ways, blocks = [], blocksNearby = [] } = point.assertion;
    for (const way of ways) {
      const compiled = {
        point,
        ref: refOf(point.id),
        way,
        blocks: [...(way.blocks ?? []), ...blocks],
        blocksNearby: [...(way.blocksNearby ?? []), ...blocksNearby],
        at: at++,
      };
      push(waysByRef, compiled.ref, compiled);
      for (const conceptId of way.needs[0]?.any ?? []) push(waysByConcept, conceptId, compiled);
    }
  }
  return { waysByConcept, waysByRef };
}

/** Indexes a dossier's concepts by language and its points' ways. Yields now and then. */
export function* compileConceptsInSlices(dossier: Dossier): Generator<void, CompiledConcepts> {
  const { concepts } = dossier;
  const byLanguage = new Map<string, CompiledLanguage>();
  for (const lang of new Set(concepts.flatMap(({ terms }) => Object.keys(terms))))
    byLanguage.set(lang, yield* compileLanguage(concepts, lang));
  yield;
  return {
    byId: new Map(concepts.map((concept) => [concept.id, concept])),
    roles: new Map(concepts.flatMap(({ id, role }) => (role ? [[id, role]] : []))),
    byLanguage,
    ...indexWays(dossier),
  };
}

/** The same in one go. */
export function compileConcepts(dossier: Dossier): CompiledConcepts {
  return finish(compileConceptsInSlices(dossier));
}
