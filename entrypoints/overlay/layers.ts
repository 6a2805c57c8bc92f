import {
  forcedHighlightNames,
  type HighlightName,
  type HighlightScope,
  highlightNames,
  writeHighlightSheet,
  writeMarkSheet,
} from '../../components/highlight-styles.ts';
import { readStance } from '../../components/look-up.ts';
import type { Finding, HighlightStyle, Mention, Settings, Span } from '../../lib/analysis/model.ts';
import type { PaintedLayer } from '../../lib/browser/messages.ts';
import type { TopicDossier } from '../../lib/dossier/schema.ts';
import { markAttribute } from '../../lib/page/mark-painter.ts';
import type { Layer } from '../../lib/page/painter.ts';
import { makeKeyPrefix } from '../../lib/page/sweep.ts';
import type { TopicPage } from './view-page.ts';

const scope: HighlightScope = import.meta.env.FIREFOX ? 'every element' : 'root';
const entityTypes: readonly HighlightName[] = ['person', 'country', 'place', 'organization', 'vehicle'];

function passOf(name: HighlightName): Layer['pass'] {
  if (name === 'active') return 'in hand';
  return entityTypes.includes(name) ? 'mentions' : 'statements';
}

const stances = ['corroborates', 'contrasts', 'both'] as const;

/** What the reader sees of a page. */
export interface Shown {
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
}

/** A page's mentions and findings, as far as the reader wants to see them. */
export function pickShown(
  { view, dossier }: TopicPage,
  { density = 'all', typesOff = [], entitiesOff = [] }: Settings,
): Shown {
  const names = matchMedia('(forced-colors: active)').matches ? forcedHighlightNames : highlightNames;
  const { mentions, findings } = view.analysis;
  const entities = new Set(
    dossier.entities
      .filter(({ id, type }) => names.includes(type) && !typesOff.includes(type) && !entitiesOff.includes(id))
      .map(({ id }) => id),
  );
  return {
    mentions: density === 'all' ? mentions.filter(({ entityId }) => entities.has(entityId)) : [],
    findings: density === 'contrasts' ? findings.filter((finding) => readStance(finding) !== 'corroborates') : findings,
  };
}

/** Names in the page's registry: without meaning, and others on every visit. */
export function createLayerKeys(dossiers: readonly TopicDossier[]) {
  const prefix = makeKeyPrefix();
  const entities = dossiers.flatMap((dossier) => dossier.entities);
  const entityKeys = new Map(entities.map(({ id }, at) => [id, `${prefix}-${at}`]));
  const keyOf = (name: HighlightName): string => `${prefix}-s${highlightNames.indexOf(name)}`;
  const register = (name: HighlightName): string[] => {
    const keys = entities.filter(({ type }) => type === name).map(({ id }) => entityKeys.get(id) ?? '');
    return [...keys, keyOf(name)];
  };
  const writeCss = (style: HighlightStyle): string => writeHighlightSheet(register, style, scope);
  const writeMarkCss = (style: HighlightStyle): string => writeMarkSheet(markAttribute, register, style);

  /** What a page's mentions and findings look like; `active` is what the reader has in hand. */
  const arrange = (page: TopicPage, active: Span | undefined, wanted: Settings): Layer[] => {
    const { reading, dossier } = page;
    const layer = (name: HighlightName, key: string, spans: readonly Span[]): Layer[] =>
      spans.length > 0
        ? [{ key, priority: highlightNames.indexOf(name), pass: passOf(name), places: spans.map(reading.locate) }]
        : [];
    const { mentions, findings } = pickShown(page, wanted);
    const byEntity = Map.groupBy(mentions, ({ entityId }) => entityId);
    const byStance = Map.groupBy(findings, readStance);
    return [
      ...dossier.entities.flatMap(({ id, type }) => layer(type, entityKeys.get(id) ?? '', byEntity.get(id) ?? [])),
      ...stances.flatMap((stance) =>
        layer(
          stance,
          keyOf(stance),
          (byStance.get(stance) ?? []).map(({ claim }) => claim.quote),
        ),
      ),
      ...layer('active', keyOf('active'), active ? [active] : []),
    ];
  };

  const describe = (layers: readonly Layer[]): PaintedLayer[] => {
    const entityOf = new Map([...entityKeys].map(([id, key]) => [key, id]));
    return layers.map(({ key }) => {
      const entityId = entityOf.get(key);
      return entityId === undefined ? { key, kind: 'statement' } : { key, kind: 'mention', entityId };
    });
  };
  return { writeCss, writeMarkCss, all: highlightNames.flatMap(register), arrange, describe };
}
