/**
 * A dossier with more points, to see what they cost. The first 40 points are taken as they are; each further 40 are
 * copies of them under other ids, with copies of all concepts. A copy's words are turned into other words of the same
 * length (each letter into the one so many places on), as if it were on another topic: stems still begin the words that
 * they began, and as many terms share a first word. Grammatical words, roles (negations, pronouns) and entities stay what
 * they are, so what begins with those is looked at in every copy.
 */
import type { Concept, Point } from '../../lib/dossier/point-schema.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';

const own = 40; // points that are taken as they are

const grammatical = new Set(
  `a about after against all also although among an and any are as at be been before being between both but by can could
  did do does during each for from had has have he her him his how if in into is it its itself more most no nor not of
  off on once one only or other out over own said say says she should since so some such than that the their them then
  there these they this those though through to under until up was were what when where which while who whom whose why
  will with within without would`.split(/\s+/),
);

function turnWord(word: string, copy: number): string {
  if (grammatical.has(word.toLowerCase())) return word;
  const turn = (letter: string, first: number): string =>
    String.fromCharCode(((letter.charCodeAt(0) - first + copy) % 26) + first);
  return word.replaceAll(/[a-z]/g, (letter) => turn(letter, 97)).replaceAll(/[A-Z]/g, (letter) => turn(letter, 65));
}

/** Copies one concept or point: tells its new ids and words. */
function createCopier(copy: number, concepts: readonly Concept[]) {
  const copied = new Set(concepts.filter(({ role }) => !role).map(({ id }) => id));
  const toId = (id: string): string => (copied.has(id) ? `${id}-${copy}` : id);
  const toPart = (part: string): string => {
    if (part.startsWith('{')) return `{${toId(part.slice(1, -1))}}`;
    return part.startsWith('…') ? part : turnWord(part, copy);
  };
  const toTerm = (term: string): string => term.split(' ').map(toPart).join(' ');
  const idLists = new Set(['any', 'unit', 'blocks', 'blocksNearby']);
  return {
    copyConcept: ({ id, terms, ...rest }: Concept): Concept => ({
      ...rest,
      id: toId(id),
      terms: Object.fromEntries(Object.entries(terms).map(([lang, list]) => [lang, list.map(toTerm)])),
    }),
    copyPoint: ({ id, ...rest }: Point): Point => {
      const toOther = (key: string, value: unknown) => (idLists.has(key) ? (value as string[]).map(toId) : value);
      const same = JSON.parse(JSON.stringify(rest), toOther) as Omit<Point, 'id'>;
      return { ...same, id: id.replace(/\d+/, (number) => String(copy * 100 + Number(number))) };
    },
  };
}

/** The dossier with so many points. What is learned from labelled sentences knows nothing of copies and stays as it is. */
export function withPoints(dossier: Dossier, count: number): Dossier {
  const points = dossier.points.slice(0, Math.min(count, own));
  const concepts = [...dossier.concepts];
  for (let copy = 1; points.length < count; copy += 1) {
    const { copyConcept, copyPoint } = createCopier(copy, dossier.concepts);
    points.push(...dossier.points.slice(0, Math.min(own, count - points.length)).map(copyPoint));
    concepts.push(...dossier.concepts.filter(({ role }) => !role).map(copyConcept));
  }
  return { ...dossier, points, concepts };
}
