import { i18n } from '#i18n';
import { articleIdOf } from '../lib/dossier/point-id.ts';
import type { ShownEntity, ShownPoint } from '../lib/dossier/schema.ts';
import { joinWords } from './locale.ts';
import type { PanelViewProps } from './panel-view.ts';
import { pluralOf } from './plural.ts';
import { Switch } from './Switches.tsx';

/** Names are written with a hyphen or without one. */
const plain = (name: string): string => name.toLowerCase().replaceAll('-', ' ');

/** Whether a point has an entity's name: in its words in the article, or in ours, which say whom "she" means there. */
function hasName({ texts }: PanelViewProps, point: ShownPoint, { id, name: full }: ShownEntity): boolean {
  if (plain(point.restatement).includes(plain(full))) return true;
  const article = texts[articleIdOf(point.id)];
  const start = article?.text.indexOf(point.quote) ?? -1;
  if (!article || start < 0) return false;
  const end = start + point.quote.length;
  return article.names.some((name) => name.entityId === id && name.start >= start && name.end <= end);
}

function EntityCard({
  entity,
  count,
  ...props
}: PanelViewProps & { readonly entity: ShownEntity; readonly count: number }) {
  const { view, dossier, settings, mentionAt, onSettings, onShowEntity, onOpenPoint } = props;
  const { entitiesOff = [] } = settings;
  const names = view.namedAs[entity.id] ?? [];
  const points = dossier.points.filter((point) => hasName(props, point, entity));
  const isOn = !entitiesOff.includes(entity.id);
  const others = entitiesOff.filter((id) => id !== entity.id);
  return (
    <article class="entity-card" data-type={entity.type} aria-labelledby={`entity-${entity.id}`}>
      <h2 class="section-title" id={`entity-${entity.id}`}>
        {entity.name}
      </h2>
      <p>{entity.about}</p>
      <p class="compared">
        {i18n.t(`popup.mentions.${pluralOf(count)}`, { count })} · {i18n.t('entity.named', { names: joinWords(names) })}
      </p>
      <div class="actions">
        {count > 1 && (
          <button type="button" onClick={() => onShowEntity(entity.id, -1)}>
            {i18n.t('entity.previous')}
            <span class="visually-hidden">: {entity.name}</span>
          </button>
        )}
        <button type="button" onClick={() => onShowEntity(entity.id, 1)}>
          {i18n.t(count > 1 ? 'entity.next' : 'popup.showInPage')}
          <span class="visually-hidden">: {entity.name}</span>
        </button>
        <span class="compared" role="status">
          {mentionAt?.entityId === entity.id &&
            mentionAt.place > 0 &&
            i18n.t('card.place', { index: mentionAt.place, count })}
        </span>
        <Switch
          label={i18n.t('entity.highlight', { name: entity.name })}
          on={isOn}
          onSwitch={(on) => onSettings({ ...settings, entitiesOff: on ? others : [...others, entity.id] })}
        />
      </div>
      {points.length > 0 && (
        <details>
          <summary>{i18n.t(`entity.points.${pluralOf(points.length)}`, { count: points.length })}</summary>
          <ul class="plain">
            {points.map((point) => (
              <li key={point.id}>
                <button type="button" class="link" onClick={() => onOpenPoint(point.id)}>
                  <span class="point-id">{point.id}</span> {point.restatement}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** Who and what the page names: who that is, by which names, where, and what the articles say. */
export function EntityCards(props: PanelViewProps) {
  const { view, dossier } = props;
  const counted = dossier.entities
    .map((entity) => ({
      entity,
      count: view.analysis.mentions.filter(({ entityId }) => entityId === entity.id).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return (
    <>
      <p class="compared point-codes">{i18n.t('entity.onlyNames')}</p>
      {counted.map(({ entity, count }) => (
        <EntityCard key={entity.id} {...props} entity={entity} count={count} />
      ))}
    </>
  );
}
