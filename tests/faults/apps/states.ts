/** What every framework draws: an article that its desk keeps changing. State by number, from 0; five kinds of update in turn. */
export const updates = 5;

const gifts = [
  'North Korean leader Kim Jong Un has received a car built in Russia as a present from President Vladimir Putin, state media reported on Tuesday.',
  'The ferries kept to their winter hours, and the harbour office expects no change before the end of the month.',
  'Kim Jong Un was given a Russian-made car by Vladimir Putin, the Korean Central News Agency said.',
];
const middles = ['by the Russian side', 'by a courier of the harbour office', 'by the Russian side'];

/** The article after `n` updates. */
export function stateAt(n: number) {
  const done = (kind: number) => Math.floor((n + updates - kind) / updates); // how often an update of this kind was made
  const rows = [
    { id: 'gift', text: gifts[done(1) % gifts.length] ?? '' },
    { id: 'handover', text: '' },
    { id: 'calm', text: `The weather stayed cold; ${done(2)} more boats left than arrived.` },
  ];
  const news = Array.from({ length: done(2) }, (_, at) => ({
    id: `news-${at}`,
    text: `Kim Jong Un drove the Aurus limousine that Vladimir Putin gave him for a ${at + 2}th time.`,
  }));
  const all = [...news.reverse(), ...rows];
  return {
    headline: `Putin gives Kim Jong Un a limousine: update ${n}`,
    rows: done(4) % 2 === 1 ? all.reverse() : all,
    handover: {
      before: 'The vehicle was turned over ',
      middle: middles[done(3) % middles.length] ?? '',
      aside: done(5) % 2 === 0 ? '' : ', at a late hour,',
      after: ' on Sunday to a party secretary and the leader’s sister.',
    },
    note: done(5) % 2 === 0 ? 'Vladimir Putin had shown Kim Jong Un his Aurus the year before.' : '',
  };
}

/** The sentence that stands on several nodes after `n` updates; the references speak to it. */
export function partedAt(n: number): string {
  const { before, middle, aside, after } = stateAt(n).handover;
  return before + middle + aside + after;
}

/** Every sentence of the article after `n` updates, as a reader sees it. */
export function sentencesAt(n: number): string[] {
  const { rows, note, headline } = stateAt(n);
  const turned = partedAt(n);
  return [headline, note, ...rows.map(({ id, text }) => (id === 'handover' ? turned : text))].filter(Boolean);
}
