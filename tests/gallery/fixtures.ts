/** Sample data from the bundled articles' own sentences. The page sentences are invented. */
import articleA from '../../assets/dossiers/aurus-gift/articles/000_0fc56467d903f3f4.txt?raw';
import articleB from '../../assets/dossiers/aurus-gift/articles/001_373dad06358db5ff.txt?raw';
import type {
  Evidence,
  Finding,
  Mention,
  PageView,
  Reason,
  Settings,
  SlotComparison,
} from '../../lib/analysis/model.ts';
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

/** One row of an alignment. */
export function makeRow(
  slot: SlotComparison['slot'],
  page: string,
  article: string,
  relation: SlotComparison['relation'] = 'same',
): SlotComparison {
  return { slot, page, article, relation };
}

/** Evidence from a point; a slot of its own makes it the deciding one. */
export function makeEvidence(
  pointId: string,
  kind: Reason['kind'],
  alignment: readonly SlotComparison[],
  slot?: SlotComparison['slot'],
): Evidence {
  const stance = kind === 'says the same' ? 'corroborates' : 'contrasts';
  const reason: Reason = slot ? { kind, alignment, slot } : { kind, alignment };
  return { pointId, ref: pointId, stance, reason };
}

/** A finding on an invented page sentence. */
export function makeFinding(exact: string, evidence: readonly Evidence[], block = 0): Finding {
  return { claim: { quote: { exact, prefix: '', suffix: '', block, start: 0, end: exact.length } }, evidence };
}

const gift = makeRow('event', 'gave', 'presented');

/** Corroborated by one point, left open by another. */
export const bothFinding = makeFinding(
  'Russian President Vladimir Putin gave North Korean leader Kim Jong Un a Russian-made car for his personal use, state media said on Tuesday.',
  [
    makeEvidence('B1', 'says the same', [
      gift,
      makeRow('giver', 'Vladimir Putin', 'Vladimir Putin'),
      makeRow('recipient', 'Kim Jong Un', 'Kim Jong-un'),
    ]),
    makeEvidence(
      'A1',
      'states what the article leaves open',
      [makeRow('event', 'gave', 'gift'), makeRow('giver', 'Vladimir Putin', 'yet undisclosed', 'left open there')],
      'giver',
    ),
  ],
  1,
);

/** Another weekday. */
export const contrastFinding = makeFinding(
  'The limousine was handed over by a Russian delegation on Thursday, according to the report.',
  [
    makeEvidence(
      'B3',
      'gives a different value',
      [makeRow('event', 'handed over', 'delivered'), makeRow('weekday', 'Thursday', 'Sunday', 'differs')],
      'weekday',
    ),
  ],
  2,
);

/** Two speakers who say the same. */
export const corroborationFinding = makeFinding(
  'Seoul and London both warned that the gift could violate United Nations sanctions.',
  [
    makeEvidence('A14', 'says the same', [
      makeRow('assessment', 'violate', 'violation'),
      makeRow('speaker', 'Seoul', 'South Korea’s Unification Ministry'),
      makeRow('certainty', 'could', 'could be'),
    ]),
    makeEvidence('B10', 'says the same', [
      makeRow('assessment', 'violate', 'violate'),
      makeRow('speaker', 'London', 'United Kingdom'),
    ]),
  ],
  3,
);

const openFinding = makeFinding(
  'Nobody has said who gave him the car.',
  [
    makeEvidence(
      'B1',
      'leaves open what the article states',
      [makeRow('giver', 'Nobody has said', 'Vladimir Putin', 'left open here')],
      'giver',
    ),
    makeEvidence('A1', 'says the same', [makeRow('giver', 'Nobody has said', 'undisclosed')]),
  ],
  4,
);

const numberFinding = makeFinding(
  'Researchers counted some 300 luxury cars shipped from Russia to Pyongyang in those years.',
  [
    makeEvidence(
      'B15',
      'gives a different value',
      [makeRow('event', 'shipped', 'imported'), makeRow('number', 'some 300', 'more than 800', 'differs')],
      'number',
    ),
  ],
  5,
);

const judgedFinding = makeFinding(
  'Moscow denied that the present broke any sanctions and called the charge a pretext for raising tension.',
  [
    makeEvidence('A14', 'denies it', [makeRow('assessment', 'denied', 'violation', 'denied')], 'assessment'),
    makeEvidence('A5', 'judges it the other way', [
      makeRow('assessment', 'raising tension', 'lessening the international tension', 'differs'),
    ]),
  ],
  6,
);

/** One of every kind of reason. */
export const findings: readonly Finding[] = [
  bothFinding,
  contrastFinding,
  corroborationFinding,
  openFinding,
  numberFinding,
  judgedFinding,
];

/** Words that do not break, and a sentence that fills a card. */
export const longFinding = makeFinding(
  'Der Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-Ausschuss der Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherung nahm zur Regierungslimousinenschenkungsangelegenheit ausführlich Stellung: https://example.org/einsehrlangerpfadohneeinetrennstelle/undnocheinmaldasselbe, und zwar ohne den Namen des Schenkenden auch nur ein einziges Mal zu nennen, was Beobachter in Seoul, Washington und Tokio als bewusste Auslassung werteten, die sich nahtlos in eine lange Reihe ähnlicher Auslassungen fügt.',
  findings
    .flatMap(({ evidence }) => evidence)
    .filter(({ pointId }, at, all) => all.findIndex((one) => one.pointId === pointId) === at),
  7,
);

/** A page sentence that runs from right to left. */
export const rightToLeftFinding = makeFinding(
  'أهدى الرئيس الروسي فلاديمير بوتين سيارة ليموزين إلى كيم جونغ أون يوم الخميس.',
  [
    makeEvidence(
      'B3',
      'gives a different value',
      [makeRow('event', 'أهدى', 'delivered'), makeRow('weekday', 'الخميس', 'Sunday', 'differs')],
      'weekday',
    ),
  ],
  8,
);

/** Findings by the dozen, each at a place of its own. */
export function repeatFindings(count: number): Finding[] {
  return Array.from({ length: count }, (_, at) => {
    const finding = findings[at % findings.length] ?? bothFinding;
    return { ...finding, claim: { quote: { ...finding.claim.quote, block: at } } };
  });
}

const counts: Readonly<Record<string, number>> = {
  'kim-jong-un': 12,
  'vladimir-putin': 9,
  'kim-yo-jong': 1,
  'north-korea': 7,
  russia: 5,
  pyongyang: 2,
  kcna: 3,
  unsc: 1,
  'aurus-senat': 4,
};

const mentions: readonly Mention[] = Object.entries(counts).flatMap(([entityId, count]) =>
  Array.from({ length: count }, (_, at) => ({ entityId, block: at, start: 0, end: 3 })),
);

/** A page on topic with these findings. */
export function makeView(found: readonly Finding[], rest: { lang?: string; compared?: boolean } = {}): PageView {
  const { lang = 'en', compared = true } = rest;
  const topic = { about: true, topics: ['aurus-gift'], because: [] };
  const analysis = { topic, mentions, findings: found, compared };
  return { url: 'https://news.example/a', title: 'A car', lang, dossierId: dossier.id, analysis };
}

/** Everything on. */
export const settings: Settings = { enabled: true, highlights: true, sitesOff: [] };
