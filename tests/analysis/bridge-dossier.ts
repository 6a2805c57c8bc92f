import { compileConcepts } from '../../lib/dossier/compile-concepts.ts';
import type { Concept, Point, Way } from '../../lib/dossier/point-schema.ts';

const concept = (id: string, terms: readonly string[], more: Partial<Concept> = {}): Concept => ({
  id,
  terms: { en: [...terms] },
  ...more,
});

const concepts: Concept[] = [
  concept('not', ['not', 'no', 'never', 'refused to', 'neither', 'nor', "didn't"], { role: 'negation' }),
  concept('nobody', ['nobody', 'nothing', 'none'], { role: 'negation', reachBack: 3 }),
  concept('not-only', ['not only'], { role: 'noNegation' }),
  concept('deny', ['den*', 'reject*'], { role: 'denial' }),
  concept('untrue', ['is false', 'untrue'], { role: 'denialAfter' }),
  concept('mayor', ['{@mayor}', 'the mayor']),
  concept('engineer', ['{@engineer}', 'the engineer']),
  concept('he', ['he', 'his'], { role: 'pronoun', standsFor: ['mayor', 'engineer'] }),
  concept('him', ['him'], { role: 'otherPronoun', standsFor: ['mayor', 'engineer'] }),
  concept('bridge', ['bridge*', 'River Crossing']),
  concept('open', ['opened', 'open', 'inaugurat*']),
  concept('opening', ['{mayor} …4 {open} …3 {bridge}']),
  concept('closed-again', ['closed again']),
  concept('crowd', ['guests', 'people']),
];

const ways: Way[] = [
  {
    stance: 'contrasts',
    kind: 'denies it',
    slot: 'event',
    needs: [{ slot: 'event', any: ['opening'], article: 'opened', polarity: 'denied' }],
  },
  {
    stance: 'contrasts',
    kind: 'gives a different value',
    slot: 'weekday',
    needs: [
      { slot: 'event', any: ['opening'], article: 'opened' },
      { slot: 'weekday', amount: { kind: 'weekday', isNot: ['monday'] }, article: 'Monday', within: 4 },
    ],
  },
  {
    stance: 'corroborates',
    needs: [
      { slot: 'event', any: ['opening'], article: 'opened' },
      {
        slot: 'number',
        amount: { kind: 'number', min: 90, max: 110, unit: ['crowd'] },
        relation: 'left open there',
        optional: true,
      },
    ],
    blocks: ['closed-again'],
  },
];

const point: Point = {
  id: 'A1a',
  quote: 'The mayor opened the bridge on Monday',
  restatement: 'The mayor opened the bridge on a Monday.',
  question: 'opening',
  origin: 'the town',
  assertion: { years: ['2020'], ways },
};

/** A second point: its two needs must stand side by side. */
const crowdPoint: Point = {
  id: 'B1',
  quote: 'guests opened it',
  restatement: 'Guests opened the bridge.',
  question: 'opening',
  origin: 'the town',
  assertion: {
    ways: [
      {
        stance: 'corroborates',
        needs: [
          { slot: 'agent', any: ['crowd'], article: 'guests' },
          { slot: 'event', any: ['open'], article: 'opened', within: 0 },
        ],
      },
    ],
  },
};

/** Concepts and two points of a small dossier on another topic. */
export const bridgeConcepts = compileConcepts({
  id: 'bridge',
  version: '2026-01-01',
  title: 'A bridge',
  articles: [],
  entities: [],
  topics: [],
  questions: [],
  points: [point, crowdPoint],
  concepts,
});
