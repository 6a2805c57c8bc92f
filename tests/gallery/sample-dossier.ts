/** A sample dossier from the bundled articles' own sentences. */
import articleA from '../../assets/dossiers/aurus-gift/articles/000_0fc56467d903f3f4.txt?raw';
import articleB from '../../assets/dossiers/aurus-gift/articles/001_373dad06358db5ff.txt?raw';
import type { Entity } from '../../lib/dossier/entity-schema.ts';
import type { Point } from '../../lib/dossier/point-schema.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';

const own = "the article's own account";

const points: readonly Point[] = [
  {
    id: 'A1',
    quote:
      'North Korea’s leader, Kim Jong Un, has recently been seen using an Aurus Senat limousine, a luxurious gift from a yet undisclosed foreign head of state.',
    restatement: 'The giver of the limousine is undisclosed.',
    question: 'giver',
    origin: own,
    assertion: { ways: [] },
  },
  {
    id: 'A5',
    quote:
      'She suggested that this could potentially lead towards more friendly relations, lessening the international tension.',
    restatement: 'The gift could lessen tension.',
    question: 'effect',
    origin: 'Kim Yo Jong',
    assertion: { ways: [] },
  },
  {
    id: 'A9',
    quote:
      'However, the exact details of the car’s path into the isolated country are still uncertain and intriguing for outsiders.',
    restatement: 'How the car came into the country is uncertain.',
    question: 'route',
    origin: own,
    assertion: { ways: [] },
  },
  {
    id: 'A14',
    quote:
      'The South Korea’s Unification Ministry posits that the gifting of the Aurus Senat could be a violation of these sanctions.',
    restatement: 'The gift could break UN sanctions.',
    question: 'sanctions',
    origin: "South Korea's Unification Ministry",
    assertion: { ways: [] },
  },
  {
    id: 'B1',
    quote:
      "Recently, North Korea's supreme leader Kim Jong-un received a special gift - a Russian-made limousine, presented by Russia's Vladimir Putin.",
    restatement: 'Vladimir Putin presented the limousine.',
    question: 'giver',
    origin: own,
    assertion: { ways: [] },
  },
  {
    id: 'B3',
    quote:
      "North Korea's official KCNA news agency reported on Tuesday that the sedan was delivered by a Russian delegation on Sunday.",
    restatement: 'A Russian delegation delivered it on a Sunday.',
    question: 'delivered',
    origin: 'KCNA',
    time: {
      text: 'a Sunday',
      value: '2024-02-18',
      basis: 'inferred',
      because: 'KCNA reported the gift on Tuesday 20 February 2024',
    },
    assertion: { ways: [] },
  },
  {
    id: 'B10',
    quote:
      "The United Kingdom has commented that Putin's gift may violate the United Nations sanctions imposed on North Korea's nuclear program.",
    restatement: 'The gift may break UN sanctions.',
    question: 'sanctions',
    origin: 'the United Kingdom',
    assertion: { ways: [] },
  },
  {
    id: 'B15',
    quote:
      'The research center also reported that Pyongyang alone imported more than 800 luxury cars from Russian companies between 2015 and 2017.',
    restatement: 'More than 800 luxury cars came from Russian companies between 2015 and 2017.',
    question: 'imports',
    origin: 'the Center for Advanced Defense Studies',
    assertion: { ways: [] },
  },
];

function makeEntity(type: Entity['type'], id: string, name: string, about: string): Entity {
  return { id, type, name, about, aliases: {} };
}

const entities: readonly Entity[] = [
  makeEntity('person', 'kim-jong-un', 'Kim Jong Un', 'Leader of North Korea.'),
  makeEntity('person', 'vladimir-putin', 'Vladimir Putin', 'President of Russia.'),
  makeEntity('person', 'kim-yo-jong', 'Kim Yo Jong', 'Sister of Kim Jong Un and an official of his party.'),
  makeEntity('country', 'north-korea', 'North Korea', 'State in East Asia, capital Pyongyang.'),
  makeEntity('country', 'russia', 'Russia', 'State in Europe and Asia, capital Moscow.'),
  makeEntity('place', 'pyongyang', 'Pyongyang', 'Capital of North Korea.'),
  makeEntity('organization', 'kcna', 'KCNA', 'State news agency of North Korea.'),
  makeEntity('organization', 'unsc', 'United Nations Security Council', 'Body of the UN that imposes sanctions.'),
  makeEntity('vehicle', 'aurus-senat', 'Aurus Senat', 'Russian limousine.'),
];

/** Two references, eight points. */
export const dossier: Dossier = {
  id: 'aurus-gift',
  version: '2026-11-23',
  title: 'The Aurus limousine and the ties between Kim and Putin',
  articles: [
    {
      id: 'A',
      file: '000_0fc56467d903f3f4.txt',
      label: 'Reference A: Kim seen in an Aurus',
      published: '2024-03-18',
      lang: 'en',
      text: articleA,
    },
    {
      id: 'B',
      file: '001_373dad06358db5ff.txt',
      label: 'Reference B: a car presented by Putin',
      lang: 'en',
      text: articleB,
    },
  ],
  entities,
  topics: [
    {
      id: 'aurus-gift',
      name: 'The Aurus limousine given to Kim Jong Un',
      triggers: [],
      judge: { groups: {}, ways: [] },
    },
    {
      id: 'kim-putin-ties',
      name: 'Ties between Kim Jong Un and Vladimir Putin',
      triggers: [],
      judge: { groups: {}, ways: [] },
    },
  ],
  questions: [
    { id: 'giver', text: 'Who gave the limousine?', slot: 'giver' },
    { id: 'delivered', text: 'When and by whom was it delivered?', slot: 'time' },
    { id: 'route', text: 'How did it come into the country?', slot: 'route' },
    { id: 'sanctions', text: 'Does the gift break sanctions, and who says so?', slot: 'assessment' },
    { id: 'effect', text: 'What does the gift lead to?', slot: 'assessment' },
    { id: 'imports', text: 'How many luxury cars were imported?', slot: 'number' },
  ],
  points,
  concepts: [],
};
