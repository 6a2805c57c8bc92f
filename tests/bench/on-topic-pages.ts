import { createRandom } from '../harness/random.ts';
import { readRealMix } from './labelled-pages.ts';
import { makeOffTopicPage } from './off-topic-pages.ts';
import { makePage } from './page-maker.ts';

const opening = [
  'North Korean leader Kim Jong Un has received a car built in Russia as a present from President Vladimir Putin, state media reported on Tuesday.',
  'The Aurus limousine was handed to his sister in Pyongyang, the Kremlin said.',
];

/** A page of about so many UTF-16 units; one paragraph in so many is on the topic, with sentences of the labelled sets, the others on nothing. */
export function makeOnTopicPage(size: number, every: number): string {
  const random = createRandom(size);
  const filler = (makeOffTopicPage('Latin', size).match(/<p>.*?<\/p>/gs) ?? []).map((text) =>
    text.replace(/<\/?p>/g, ''),
  );
  const sentences = readRealMix().map(({ text }) => text.replace(/[<&]/g, ' '));
  const paragraphs = filler.map((text, at) => {
    if (at % every !== 0) return text;
    const from = Math.floor(random() * (sentences.length - 2));
    return sentences.slice(from, from + 2).join(' ');
  });
  return makePage({
    lang: 'en',
    title: 'Putin gives Kim Jong Un a limousine',
    paragraphs: [...opening, ...paragraphs],
    menu: ['News', 'Sport'],
    beside: ['Weather'],
    foot: 'Contact',
  });
}
