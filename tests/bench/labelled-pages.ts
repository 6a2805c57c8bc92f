/** Pages made from the labelled sets, so that the analysis is measured on the mix of sentences that real pages have. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PageText } from '../../lib/analysis/model.ts';
import { type Example, readExamples } from '../eval/relation-sets.ts';

const sets = join(import.meta.dirname, '..', 'eval', 'sets');
const pageLength = 40; // sentences

/** All examples of the sets that follow real pages sentence by sentence, in order. */
export function readRealMix(): Example[] {
  const files = readdirSync(sets).filter((name) => /^relations\.natural\d+\.jsonl$/.test(name));
  return files.sort().flatMap((name) => readExamples(join(sets, name)));
}

/** So many sentences from a place on, from the start again where the examples end. */
export function takeSentences(examples: readonly Example[], from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => examples[(from + at) % examples.length]?.text ?? '');
}

/** Pages of 40 sentences, each sentence a paragraph; context is left out. */
export function makePages(sentences: readonly string[]): PageText[] {
  const pages: PageText[] = [];
  for (let at = 0; at < sentences.length; at += pageLength) {
    const blocks = sentences.slice(at, at + pageLength).map((text) => ({ text, kind: 'paragraph' as const }));
    pages.push({ url: 'https://page.example/', title: '', lang: 'en', blocks });
  }
  return pages;
}
