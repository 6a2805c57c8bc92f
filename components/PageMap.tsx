import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding, FindingStance } from '../lib/analysis/model.ts';
import { listPlainly } from './locale.ts';
import { countStances, readStance } from './look-up.ts';
import { pluralOf } from './plural.ts';
import { StanceKey } from './StanceKey.tsx';
import { Shape } from './StanceMark.tsx';
import { arrowKeys } from './TabList.tsx';

const parts = 12; // as many as have room for a button of 24 px side by side in a popup of 320 px

interface PageMapProps {
  readonly findings: readonly Finding[];
  /** Where in the page each begins, from 0 to 1. */
  readonly places: readonly number[];
  /** Whether the page's own sentences have lines now. */
  readonly hasLines: boolean;
  readonly onShowFinding: (index: number) => void;
}

interface Part {
  /** From 1. */
  readonly part: number;
  /** Places in the list of findings. */
  readonly indices: readonly number[];
  readonly stances: readonly FindingStance[];
}

function cutPage({ findings, places }: PageMapProps): Part[] {
  return Array.from({ length: parts }, (_, at) => {
    const inPart = (place: number): boolean => Math.min(Math.floor(place * parts), parts - 1) === at;
    const indices = places.flatMap((place, index) => (inPart(place) ? [index] : []));
    const stances = indices.flatMap((index) => {
      const finding = findings[index];
      return finding ? [readStance(finding)] : [];
    });
    return { part: at + 1, indices, stances };
  });
}

/**
 * A small picture of where in the page the findings lie, from its beginning to its end; each part that holds some leads there. One stop for
 * Tab, from part to part by the arrow keys.
 */
export function PageMap(props: PageMapProps) {
  const [stop, setStop] = useState<number>();
  const cut = cutPage(props);
  const filled = cut.filter(({ indices }) => indices.length > 0).map(({ part }) => part);
  const tabStop = stop !== undefined && filled.includes(stop) ? stop : filled[0];
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const step = arrowKeys[event.key];
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('button');
    const next = step && filled.indexOf(tabStop ?? 0) + step;
    if (next === undefined || next < 0 || next >= filled.length) return;
    event.preventDefault();
    setStop(filled[next]);
    buttons[next]?.focus();
  };
  const there = countStances(props.findings.map(readStance)).map(({ stance }) => stance);
  return (
    <div class="page-map">
      <p class="map-title" aria-hidden="true">
        <span>{i18n.t('popup.map')}</span>
        <StanceKey stances={there} hasLines={props.hasLines} />
      </p>
      <div class="map-parts" role="toolbar" aria-label={i18n.t('popup.map')} onKeyDown={move}>
        {cut.map(({ part, indices, stances }) => {
          const [first] = indices;
          if (first === undefined) return <div key={part} />;
          const counts = countStances(stances);
          const told = counts.map(({ stance, count }) => i18n.t(`popup.part.${stance}`, { count }));
          const numbers = { part, parts, count: indices.length, stances: listPlainly(told) };
          return (
            <div key={part}>
              <button
                type="button"
                title={i18n.t(`popup.mapPart.${pluralOf(indices.length)}`, numbers)}
                aria-label={i18n.t(`popup.mapPart.${pluralOf(indices.length)}`, numbers)}
                tabIndex={part === tabStop ? 0 : -1}
                onFocus={() => setStop(part)}
                onClick={() => props.onShowFinding(first)}
              >
                {counts.map(({ stance }) => (
                  <span key={stance} data-stance={stance}>
                    <Shape stance={stance} />
                  </span>
                ))}
                {indices.length > 1 && <span class="map-count">{indices.length}</span>}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
