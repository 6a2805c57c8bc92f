/** Reads the labelled examples and has the analysis judge them as it would judge a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { findFindings, readStatements, type Statement } from '../../lib/analysis/findings.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import type { Certainty, Evidence, PageText, SlotComparison, Stance } from '../../lib/analysis/model.ts';
import type { CompiledDossier } from '../../lib/dossier/compile-dossier.ts';
import { finish } from '../../lib/dossier/slices.ts';

const Pair = v.object({ ref: v.string(), stance: v.picklist(['corroborates', 'contrasts']) });
const ExampleSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  context: v.optional(v.nullable(v.string())),
  date: v.optional(v.nullable(v.string())),
  lang: v.optional(v.string()),
  labels: v.optional(v.array(Pair), []),
  optional: v.optional(v.array(Pair), []),
});

/** One page sentence, with its labels where the set has any. */
export type Example = v.InferOutput<typeof ExampleSchema>;

/** What the analysis finds: `ref` is the plain id of the article sentence; no ref and stance twice. */
export interface Relation {
  readonly ref: string;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly reason: readonly SlotComparison[];
}

/** Thrown for a line that is no example; the message has file and line. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
}

/** The path of a labelled set (`dev`). */
export function findSet(name: string): string {
  return join(import.meta.dirname, 'sets', `relations.${name}.jsonl`);
}

/** The examples of a JSON-lines file; empty lines are passed over. Throws an `ExampleError`. */
export function readExamples(path: string): Example[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      let json: unknown;
      try {
        json = JSON.parse(line);
      } catch (error) {
        throw new ExampleError(`${path}:${at + 1}: no JSON (${error instanceof Error ? error.message : error})`);
      }
      const result = v.safeParse(ExampleSchema, json);
      if (result.success) return [result.output];
      const [issue] = result.issues;
      throw new ExampleError(`${path}:${at + 1}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
    });
}

/** The example as a page: its context, its sentence, and at the end every entity's name, so that all are introduced. */
function toPage(example: Example, { dossier }: CompiledDossier): PageText {
  const names = dossier.entities.map(({ name }) => `${name}.`).join('\n\n');
  const { context, text, date, lang } = example;
  return {
    url: 'https://page.example/',
    title: '',
    lang: lang ?? 'en',
    ...(date ? { published: date } : {}),
    blocks: [context ?? '', text, names].map((block) => ({ text: block, kind: 'paragraph' })),
  };
}

const ownBlock = 1; // of the page made from an example: its sentence

/** An example's sentence as the analysis reads it: usually one statement, more where it is split. */
export function readExampleStatements(example: Example, compiled: CompiledDossier): Statement[] {
  const page = toPage(example, compiled);
  const mentions = findMentions(page, compiled.aliases);
  return [...readStatements({ page, mentions, compiled })].filter(({ span }) => span.block === ownBlock);
}

/** What the analysis has to say of an example's sentence. */
export function findRelations(example: Example, compiled: CompiledDossier): Relation[] {
  const page = toPage(example, compiled);
  const mentions = findMentions(page, compiled.aliases);
  const findings = finish(findFindings({ page, mentions, compiled })).findings;
  const evidence: Evidence[] = findings
    .filter(({ claim }) => claim.quote.block === ownBlock)
    .flatMap((found) => found.evidence);
  const relations = new Map<string, Relation>();
  for (const { ref, stance, reason, certainty } of evidence) {
    const key = `${ref} ${stance}`;
    if (!relations.has(key)) relations.set(key, { ref, stance, certainty, reason: reason.alignment });
  }
  return [...relations.values()];
}
