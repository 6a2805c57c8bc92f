import { articleIdOf, refOf } from './point-id.ts';
import type { ShownArticle, ShownDossier, ShownPoint } from './schema.ts';

/** What the reading room shows: an article, and the point in hand if there is one. */
export interface RoomPlace {
  readonly dossier: ShownDossier;
  readonly article: ShownArticle;
  readonly point?: ShownPoint;
}

const articlePrefix = 'article-';

/** Without its escapes; as it stands where they are none. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The dossier's place of that name: `article-B`, a point (`B8a`), or the first point of an article sentence (`B8`). */
function findIn(dossier: ShownDossier, name: string): RoomPlace | undefined {
  const point = dossier.points.find(({ id }) => id === name) ?? dossier.points.find(({ id }) => refOf(id) === name);
  const letter = point ? articleIdOf(point.id) : name.startsWith(articlePrefix) && name.slice(articlePrefix.length);
  const article = dossier.articles.find(({ id }) => id === letter);
  if (!article) return undefined;
  return point ? { dossier, article, point } : { dossier, article };
}

/**
 * The place that the address's fragment names: `#B3`, `#article-B`, or either behind the dossier's id, `#bridge/B3`, where an earlier
 * dossier has one of that name. An unknown one leads to the first article; `undefined` where there is none at all.
 */
export function readPlace(fragment: string, dossiers: readonly ShownDossier[]): RoomPlace | undefined {
  const path = decode(fragment.replace(/^#/, ''));
  const slash = path.indexOf('/');
  const own = slash < 0 ? dossiers : dossiers.filter(({ id }) => id === path.slice(0, slash));
  for (const dossier of own) {
    const place = findIn(dossier, path.slice(slash + 1));
    if (place) return place;
  }
  const dossier = own[0] ?? dossiers[0];
  const article = dossier?.articles[0];
  return dossier && article && { dossier, article };
}

/** The shortest fragment that leads to a place, with its `#`. */
export function writePlace({ dossier, article, point }: RoomPlace, dossiers: readonly ShownDossier[]): string {
  const name = encodeURIComponent(point?.id ?? `${articlePrefix}${article.id}`);
  const found = readPlace(name, dossiers);
  const isPlain = found?.dossier === dossier && found.article === article && found.point === point;
  return isPlain ? `#${name}` : `#${encodeURIComponent(dossier.id)}/${name}`;
}
