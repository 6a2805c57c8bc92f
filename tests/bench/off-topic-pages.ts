import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { hasTriggers } from '../../lib/page/triggers.ts';
import { createRandom } from '../harness/random.ts';
import { makePage, pick } from './page-maker.ts';

/** Scripts that the gate's triggers are written in. */
export const scripts = ['Latin', 'Cyrillic', 'Han', 'Hangul'] as const;
export type Script = (typeof scripts)[number];

const WordsSchema = v.object({ Latin: v.string(), Cyrillic: v.string(), Han: v.string(), Hangul: v.string() });
const words = v.parse(WordsSchema, JSON.parse(readFileSync(join(import.meta.dirname, 'off-topic-words.json'), 'utf8')));
const styles = {
  Latin: { lang: 'en', space: ' ', stop: '. ' },
  Cyrillic: { lang: 'ru', space: ' ', stop: '. ' },
  Han: { lang: 'zh', space: '', stop: '。' },
  Hangul: { lang: 'ko', space: ' ', stop: '. ' },
} as const;

/** Makes sentences of a script; every eighth word or so is a link or emphasised, as in articles of an encyclopaedia. */
function createWriter(script: Script, random: () => number) {
  const all = words[script].split(' ');
  const { space, stop } = styles[script];
  const write = (length: number): string => Array.from({ length }, () => pick(all, random)).join(space);
  const sentence = (): string => {
    const chosen = Array.from({ length: 8 + Math.floor(random() * 14) }, () => {
      const word = pick(all, random);
      const roll = random();
      if (roll < 0.07) return `<a href="#">${word}</a>`;
      return roll < 0.12 ? `<em>${word}</em>` : word;
    });
    return chosen.join(space) + stop;
  };
  return { write, sentence };
}

const sentencesToParagraph = 4;

/** A page of about so many UTF-16 units of text on nothing that any dossier speaks to. Throws where the gate would take it for another. */
export function makeOffTopicPage(script: Script, size: number, seed = 1): string {
  const random = createRandom(seed);
  const { write, sentence } = createWriter(script, random);
  const entries = (count: number) => Array.from({ length: count }, () => write(3));
  const paragraphs: string[] = [];
  let length = 0;
  while (length < size) {
    const text = Array.from({ length: sentencesToParagraph }, sentence).join('');
    paragraphs.push(text);
    length += text.replace(/<[^>]*>/g, '').length;
  }
  const { lang } = styles[script];
  const page = makePage({
    lang,
    title: write(5),
    paragraphs,
    menu: entries(14),
    beside: entries(10),
    foot: write(12),
    isLight: script !== 'Latin',
  });
  const triggers = loadDossiers().flatMap(({ topics }) => topics.map((topic) => topic.triggers));
  if (hasTriggers(page, triggers)) throw new Error(`The ${script} page is not off topic.`);
  return page;
}
