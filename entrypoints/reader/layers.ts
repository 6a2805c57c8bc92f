import { type HighlightName, writeHighlightSheet } from '../../components/highlight-styles.ts';
import type { Stretch } from '../../lib/analysis/find-words.ts';
import type { EntityType } from '../../lib/dossier/entity-schema.ts';
import type { ArticleText, ShownEntity } from '../../lib/dossier/schema.ts';
import type { TextLayer } from '../../lib/page/paint-text.ts';

const types: readonly EntityType[] = ['person', 'country', 'place', 'organization', 'vehicle'];
const painted: readonly HighlightName[] = [...types, 'active'];

function keyOf(name: HighlightName): string {
  return `named-${name}`;
}

/** The sheet for names; what is found has its own in reader.css. */
export const nameSheet = writeHighlightSheet((name) => (painted.includes(name) ? [keyOf(name)] : []), 'calm');

/** What is to be seen on an article's text. */
export interface Seen {
  readonly names: ArticleText['names'];
  readonly entities: readonly ShownEntity[];
  readonly namesOn: boolean;
  /** Whose mentions the reader walks. */
  readonly walked: string | undefined;
  readonly found: readonly Stretch[];
  /** The place that was gone to. */
  readonly here: Stretch | undefined;
  /** Whether the reader's own colours are in force: then every layer would shout alike, and the place gone to is the only one. */
  readonly isForced: boolean;
}

/** The layers to paint over an article's text, a later one above. */
export function listLayers({ names, entities, namesOn, walked, found, here, isForced }: Seen): TextLayer[] {
  const ofType = (type: EntityType) => {
    const ids = new Set(entities.filter((entity) => entity.type === type).map(({ id }) => id));
    return names.filter(({ entityId }) => ids.has(entityId));
  };
  return [
    ...types.map((type) => ({ key: keyOf(type), stretches: namesOn && !isForced ? ofType(type) : [] })),
    { key: keyOf('active'), stretches: isForced ? [] : names.filter(({ entityId }) => entityId === walked) },
    { key: 'found', stretches: isForced ? [] : found },
    { key: 'found-here', stretches: here ? [here] : [] },
  ];
}
