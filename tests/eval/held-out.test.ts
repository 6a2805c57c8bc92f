import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../lib/dossier/words.ts';
import { readFrames } from './minimal-pairs.ts';
import { readExamples } from './relation-sets.ts';

const runLength = 4; // words: a run this long is hardly found twice by chance
const sets = join(import.meta.dirname, 'sets');
const dossier = join(import.meta.dirname, '../../assets/dossiers/aurus-gift');

const ConceptsSchema = v.array(v.object({ terms: v.record(v.string(), v.array(v.string())) }));

/** Every run of four words of a text, in small letters. */
function findRuns(text: string): string[] {
  const words = splitWords(text).map(({ lower }) => lower);
  return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '));
}

/** The runs of a concept's term: gaps and other concepts part them; a stem stands for every word that starts so. */
function findTermRuns(term: string): string[] {
  return term.split(/…\d*|\{[^}]*\}/).flatMap((part) => {
    const words = part.split(/\s+/).filter((word) => word !== '');
    const runs = words.map((_, at) => words.slice(at, at + runLength)).filter((run) => run.length === runLength);
    return runs.map((run) => run.join(' ').toLowerCase());
  });
}

/** Runs of the examples that no article has: the ones that could only come from there. */
function findHeldOutRuns(): ReadonlySet<string> {
  const files = readdirSync(sets).filter((name) => /^relations\.(?:dev|fresh\w*|invented\w*)\.jsonl$/.test(name));
  if (files.length === 0) throw new Error('There is no held-out set.');
  const runs = new Set(
    files.flatMap((name) =>
      readExamples(join(sets, name)).flatMap(({ text, context }) => [...findRuns(text), ...findRuns(context ?? '')]),
    ),
  );
  const articles = join(dossier, 'articles');
  for (const name of readdirSync(articles)) {
    for (const run of findRuns(readFileSync(join(articles, name), 'utf8'))) runs.delete(run);
  }
  return runs;
}

const EntitiesSchema = v.array(v.object({ name: v.string(), aliases: v.record(v.string(), v.array(v.string())) }));
const entities = v.parse(EntitiesSchema, JSON.parse(readFileSync(join(dossier, 'entities.json'), 'utf8')));
const names = entities
  .flatMap(({ name, aliases }) => [name, ...(aliases['en'] ?? [])])
  .filter((name) => /^\p{Lu}[\p{L}\p{N} .-]+$/u.test(name))
  .sort((a, b) => b.length - a.length);
const gap = new RegExp(`\\{[a-z]+\\}|\\b(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})\\b`, 'u');

/** The parts of a frame between its places and names: a name is nobody's wording. */
function splitAtNames(text: string): string[] {
  return text.split(gap);
}

/** Whether a run is held out; `*` ends a stem. */
function makeLookUp(runs: ReadonlySet<string>): (run: string) => boolean {
  const sorted = [...runs];
  return (run) => {
    const plain = splitWords(run.replaceAll('*', ''))
      .map(({ lower }) => lower)
      .join(' ');
    if (!run.includes('*')) return runs.has(plain);
    const words = run.split(' ');
    return sorted.some((held) => {
      const others = held.split(' ');
      return words.every((word, at) =>
        word.endsWith('*') ? others[at]?.startsWith(word.slice(0, -1)) : word === others[at],
      );
    });
  };
}

// What fails here is named by the dossier's or the frame's own words: the examples are never shown.
describe('no four words in a row that only a held-out example has', () => {
  const isHeldOut = makeLookUp(findHeldOutRuns());

  it('stand in a term of a concept', () => {
    const concepts = v.parse(ConceptsSchema, JSON.parse(readFileSync(join(dossier, 'concepts.json'), 'utf8')));
    const terms = concepts.flatMap((concept) => Object.values(concept.terms).flat());
    expect(terms.filter((term) => findTermRuns(term).some(isHeldOut))).toEqual([]);
  });

  it('stand in a frame of the minimal pairs', () => {
    const { words, frames } = readFrames();
    const texts = Object.values(frames).flatMap((ofRef) =>
      ofRef.flatMap(({ text, context, changes }) => [text, context, ...changes.map(([, changed]) => changed ?? '')]),
    );
    const found = [...texts, ...Object.values(words).flat()].flatMap((text) =>
      splitAtNames(text).flatMap((part) =>
        findRuns(part)
          .filter(isHeldOut)
          .map((run) => `${run}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
