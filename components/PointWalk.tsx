import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

interface PointWalkProps {
  /** Ids of the article's points, in its order. */
  readonly points: readonly string[];
  /** The point in hand. */
  readonly selected: string;
  readonly onSelect: (pointId: string) => void;
  readonly onLetGo: () => void;
}

/** Where the point in hand stands among its article's points, the way to its neighbours (behind the last comes the first), and how to let it go. */
export function PointWalk({ points, selected, onSelect, onLetGo }: PointWalkProps) {
  const at = points.indexOf(selected);
  const next = points[(at + 1) % points.length];
  const previous = points.at(at - 1);
  return (
    <div class="point-walk">
      <span class="label">{i18n.t('reader.place', { at: at + 1, count: points.length })}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('reader.previousPoint')}
        aria-keyshortcuts="Alt+ArrowUp"
        onClick={() => previous && onSelect(previous)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('reader.nextPoint')}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => next && onSelect(next)}
      >
        <Icon name="next" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('reader.letGo')}
        aria-keyshortcuts="Escape"
        onClick={onLetGo}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
