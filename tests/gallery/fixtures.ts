/** Sample findings on invented page sentences, over the sample dossier. */
import type {
  Evidence,
  Finding,
  Mention,
  Objection,
  PageView,
  Reason,
  Settings,
  SlotComparison,
} from '../../lib/analysis/model.ts';
import { dossier } from './sample-dossier.ts';

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
  return { pointId, ref: pointId, stance, basis: 'both', certainty: 'strong', reason };
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
  const unaddressed = [
    makeFinding('Pyongyang and Moscow also spoke of trade and of tourism in the spring.', [], 9).claim,
  ];
  const analysis = { topic, mentions, findings: found, unaddressed, compared };
  const places = found.map((_, at) => (at + 0.5) / found.length);
  const namedAs = { 'kim-jong-un': ['Kim Jong Un', 'Kim'] };
  const page = { url: 'https://news.example/a', title: 'A car', lang, published: '2024-02-20' };
  return { ...page, dossierId: dossier.id, analysis, places, namedAs, muted: [], mutedHere: [] };
}

/** Everything on. */
export const settings: Settings = { enabled: true, highlights: true, sitesOff: [] };

/** A reader's note on the first contrast. */
export const objection: Objection = {
  at: '2026-11-20T10:00:00.000Z',
  url: 'https://news.example/gift',
  title: 'A car',
  dossierId: 'aurus-gift',
  edition: '2026-11-23',
  exact: contrastFinding.claim.quote.exact,
  pointId: 'B3',
  stance: 'contrasts',
  note: 'The page speaks of another delivery.',
};
