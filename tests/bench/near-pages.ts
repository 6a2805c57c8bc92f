import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../harness/random.ts';
import { makeOffTopicPage } from './off-topic-pages.ts';
import { makePage, pick } from './page-maker.ts';

/** What a page next to the topic is on. */
export type Subject = 'missiles' | 'ukraine' | 'cars';

/** A page of ordinary news. */
export interface NearPage {
  readonly subject: Subject;
  readonly title: string;
  readonly html: string;
}

interface Story {
  readonly subject: Subject;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function isSubject(name: string): name is Subject {
  return name === 'missiles' || name === 'ukraine' || name === 'cars';
}

/** Stories stand one below the other: `# subject | title`, then a paragraph a line. */
function readStories(): Story[] {
  const text = readFileSync(join(import.meta.dirname, 'near-pages.txt'), 'utf8');
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...paragraphs] = part.trim().split('\n');
      const [subject = '', title = ''] = head.split(' | ');
      if (!isSubject(subject)) throw new Error(`near-pages.txt: there is no subject "${subject}"`);
      return { subject, title, paragraphs };
    });
}

const sections = [
  'World',
  'Europe',
  'Asia',
  'Business',
  'Science',
  'Culture',
  'Sport',
  'Motoring',
  'Opinion',
  'Weather',
];
const linked = 6; // headlines beside a story
const wordy = 8000; // UTF-16 units of other text below the story (comments, letters), so that pages have the length of the web's

/** Thirty pages; every second one has headlines of all subjects beside its story, as front sections have, the others of its own. */
export function makeNearPages(): NearPage[] {
  const stories = readStories();
  const filler = makeOffTopicPage('Latin', wordy).match(/<p>.*?<\/p>/gs) ?? [];
  return stories.map(({ subject, title, paragraphs }, at) => {
    const random = createRandom(at + 1);
    const others = stories.filter((story) => story.title !== title && (at % 2 === 0 || story.subject === subject));
    const beside = Array.from({ length: linked }, () => pick(others, random).title);
    const letters = filler.map((text) => text.replace(/<\/?p>/g, ''));
    const html = makePage({
      lang: 'en',
      title,
      paragraphs: [...paragraphs, ...letters],
      menu: sections,
      beside,
      foot: title,
    });
    return { subject, title, html };
  });
}
