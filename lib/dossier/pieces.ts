import type { Dossier, TopicDossier } from './schema.ts';

/** A part of a value, and where it belongs: what is put there joins what is there already. */
interface Piece {
  readonly path: readonly string[];
  readonly part: unknown;
}

/** UTF-16 units of a piece: a millisecond or two for the browser to parse. */
const pieceLength = 25_000;

/** Parts of a list, each as long as a piece at most where its members allow that. */
function group<T>(members: readonly T[]): T[][] {
  const groups: T[][] = [];
  let length = pieceLength;
  for (const member of members) {
    const own = JSON.stringify(member).length;
    if (length + own > pieceLength) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(member);
    length += own;
  }
  return groups;
}

function cut(path: readonly string[], value: unknown): Piece[] {
  const isLong = JSON.stringify(value).length > pieceLength;
  if (!isLong || typeof value !== 'object' || value === null) return [{ path, part: value }];
  if (Array.isArray(value)) return group(value).map((part) => ({ path, part }));
  const entries = Object.entries(value);
  const isOwnPiece = ([, one]: [string, unknown]): boolean => JSON.stringify(one).length > pieceLength;
  const short = group(entries.filter((entry) => !isOwnPiece(entry)));
  return [
    { path, part: {} }, // what the others are put into
    ...short.map((part) => ({ path, part: Object.fromEntries(part) })),
    ...entries.filter(isOwnPiece).flatMap(([key, one]) => cut([...path, key], one)),
  ];
}

/** Dossiers as texts that are parsed one by one, so that no page waits for all of them. */
export interface DossierPieces {
  /** What tells a page's topic: all that most pages need. */
  readonly topic: readonly string[];
  /** What a page on topic needs besides. */
  readonly rest: readonly string[];
}

/** Cuts dossiers into pieces. */
export function cutDossiers(dossiers: readonly Dossier[]): DossierPieces {
  const cutAll = (parts: readonly { readonly id: string; readonly part: object }[]): string[] =>
    parts.flatMap(({ id, part }) => cut([id], part)).map((piece) => JSON.stringify(piece));
  const topic = dossiers.map(({ id, entities, topics }) => ({ id, part: { id, entities, topics } }));
  const rest = dossiers.map(({ id, entities: _entities, topics: _topics, ...part }) => ({ id, part }));
  return { topic: cutAll(topic), rest: cutAll(rest) };
}

function put(root: Record<string, unknown>, { path, part }: Piece): void {
  let place = root;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>; // an earlier piece has made it
  const last = path.at(-1) ?? '';
  const there = place[last];
  if (Array.isArray(there) && Array.isArray(part)) for (const member of part) there.push(member);
  else if (typeof there === 'object' && there !== null) Object.assign(there, part);
  else place[last] = part;
}

function* join(pieces: readonly string[], root: Record<string, unknown>): Generator<void, void> {
  for (const piece of pieces) {
    put(root, JSON.parse(piece) as Piece);
    yield;
  }
}

/** What `cutDossiers` has cut of dossiers to tell topics by: checked when it was bundled, and never since. Yields after each piece. */
export function* joinTopics(topic: readonly string[]): Generator<void, TopicDossier[]> {
  const root: Record<string, unknown> = {};
  yield* join(topic, root);
  return Object.values(root) as TopicDossier[];
}

/** The dossiers in full: what `joinTopics` made, and the rest. Yields after each piece. */
export function* joinDossiers(topics: readonly TopicDossier[], rest: readonly string[]): Generator<void, Dossier[]> {
  const root: Record<string, unknown> = Object.fromEntries(topics.map((one) => [one.id, { ...one }]));
  yield* join(rest, root);
  return Object.values(root) as Dossier[];
}
