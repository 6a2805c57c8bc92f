import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { root } from '../harness/build-extension.ts';
import { lineAt, readCode } from './sources.ts';

const shortest = 4; // letters; shorter names are ordinary words too often
const Words = v.record(v.string(), v.array(v.string()));
const EntitiesSchema = v.array(v.object({ id: v.string(), aliases: Words, bareAliases: v.optional(Words, {}) }));

/** Ids and names of every dossier's entities, in small letters. */
function readTopicWords(): string[] {
  const dossiers = join(root, 'assets', 'dossiers');
  const words = readdirSync(dossiers, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const entities = JSON.parse(readFileSync(join(dossiers, name, 'entities.json'), 'utf8'));
      return v.parse(EntitiesSchema, entities).flatMap(({ id, aliases, bareAliases }) => {
        const names = [aliases, bareAliases].flatMap((byLanguage) => Object.values(byLanguage).flat());
        const bare = names.map((alias) => alias.replace(/\[[^\]]*\]/g, '').trim());
        return [id, ...bare.filter((alias) => alias.replace(/[^\p{L}]/gu, '').length >= shortest)];
      });
    });
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

function quote(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('the code', () => {
  it('knows no word of a topic', () => {
    const words = readTopicWords();
    expect(words.length).toBeGreaterThan(0);
    const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(quote).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    const found = readCode().flatMap(({ path, text }) =>
      [...text.matchAll(any)].map(
        (hit) =>
          `${path}:${lineAt(text, hit.index)} "${hit[0]}": move it to assets/dossiers, or take an example on another topic`,
      ),
    );
    expect(found).toEqual([]);
  });
});
