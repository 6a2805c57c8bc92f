import type { Stretch } from './listed.ts';
import type { Block } from './model.ts';

/** Words that end in a dot without ending a sentence. */
const abbreviation =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Rev|Hon|St|Jr|Sr|No|Nos|vs|cf|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Corp|Inc|Ltd|al|approx|est|\p{L})\.$/u;
/** `U.S.`, `U.N.`: these may also stand last in a sentence. */
const dottedName = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u;
/** Words that hardly follow a dotted name inside a sentence. */
const opener =
  /^["“‘']?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|For|This|That|These|Those|There|However|Meanwhile|Its|His|Her|Their|As|By|If|When|While|After|Before|Both|Some|Last|Since)\b/;
const letter = /[\p{L}\p{N}]/u;

/** Whether the stretch before and the one after are one sentence that the segmenter has cut. */
function belongTogether(before: string, after: string): boolean {
  const head = before.trimEnd();
  const tail = after.trimStart();
  if (!letter.test(tail) || !letter.test(head)) return true;
  if (/\n\s*\n/.test(before.slice(head.length) + after.slice(0, after.length - tail.length))) return false;
  if (dottedName.test(head)) return !opener.test(tail);
  if (abbreviation.test(head)) return true;
  if (/^\p{Ll}/u.test(tail)) return /[.?!…]["”’')\]]*$/u.test(head); // "Really?" he asked.
  return /(?:^|\s)(?:\.\.\.|…)$/u.test(head) && /^\p{Ll}/u.test(tail);
}

const segmenters = new Map<string, Intl.Segmenter>(); // making one costs more than most blocks do

function findSegmenter(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  return segmenter;
}

/** Sentences of a text, as offsets in UTF-16 units without the spaces around them. */
export function splitSentences(text: string, lang: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { segment, index } of findSegmenter(lang || 'en').segment(text)) {
    const last = stretches.at(-1);
    if (last && belongTogether(text.slice(last.start, last.end), segment)) last.end = index + segment.length;
    else stretches.push({ start: index, end: index + segment.length });
  }
  return stretches.flatMap(({ start, end }) => {
    const stretch = text.slice(start, end);
    if (!letter.test(stretch)) return [];
    return [{ start: start + stretch.length - stretch.trimStart().length, end: start + stretch.trimEnd().length }];
  });
}

const split = new WeakMap<Block, { readonly lang: string; readonly sentences: readonly Stretch[] }>();

/** The sentences of a block; split once for all who ask. */
export function sentencesOfBlock(block: Block, lang: string): readonly Stretch[] {
  const known = split.get(block);
  if (known?.lang === lang) return known.sentences;
  const sentences = splitSentences(block.text, lang);
  split.set(block, { lang, sentences });
  return sentences;
}
