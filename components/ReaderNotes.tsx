import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { articleIdOf } from '../lib/dossier/point-id.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { readLocale } from './locale.ts';
import { findPoint } from './look-up.ts';
import { PointList } from './PointList.tsx';
import { PointNote } from './PointNote.tsx';
import { PointWalk } from './PointWalk.tsx';
import { ReaderKeys } from './ReaderKeys.tsx';
import { ReaderNames, type ReaderNamesProps } from './ReaderNames.tsx';
import { type TabKeys, TabList } from './TabList.tsx';

/** What the notes beside an article show and tell. */
export interface ReaderNotesProps {
  readonly dossier: ShownDossier;
  /** Letter of the article in the middle (`A`). */
  readonly articleId: string;
  readonly selected: string | undefined;
  /** Address of the selected point, to be copied. */
  readonly link: string;
  readonly names: Omit<ReaderNamesProps, 'entities'>;
  /** A point was chosen, of this article or of another: in the list, or in the note on the one in hand. */
  readonly onSelect: (pointId: string, chosenIn: 'list' | 'note') => void;
  readonly onLetGo: () => void;
  /** The reader wants to be where the point is quoted. */
  readonly onGoToText: () => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

const tabs = ['points', 'names'] as const;
type Tab = (typeof tabs)[number];

const keys: TabKeys = { ArrowLeft: -1, ArrowRight: 1 };

/** Beside an article: the note on the point in hand, its points in their order, and who is named in it. */
export function ReaderNotes(props: ReaderNotesProps) {
  const { dossier, articleId, selected, names, onSelect } = props;
  const [tab, setTab] = useState<Tab>(names.walked ? 'names' : 'points');
  const id = useId();
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => note.current?.scrollTo?.(0, 0), [selected]); // each note is read from its beginning
  const placed = selected ? findPoint(dossier, selected) : undefined;
  const points = dossier.points.filter((point) => articleIdOf(point.id) === articleId);
  const viewOf = (one: Tab) => ({
    id: `${id}-${one}-view`,
    class: `reader-view reader-view-${one}`,
    role: 'tabpanel' as const,
    'aria-labelledby': `${id}-${one}`,
    hidden: one !== tab,
  });
  return (
    <aside class="reader-notes" {...readLocale()} aria-label={i18n.t('reader.beside')}>
      <div class="reader-selected" ref={note} data-empty={placed ? undefined : ''}>
        {placed ? (
          <>
            <PointWalk
              points={points.map((point) => point.id)}
              selected={placed.point.id}
              onSelect={(pointId) => onSelect(pointId, 'note')}
              onLetGo={props.onLetGo}
            />
            <PointNote
              placed={placed}
              dossier={dossier}
              link={props.link}
              onSelect={(pointId) => onSelect(pointId, 'note')}
              onGoToText={props.onGoToText}
              onCopy={props.onCopy}
            />
          </>
        ) : (
          <p class="reader-empty">{i18n.t('reader.noPoint')}</p>
        )}
        <p class="visually-hidden" role="status">
          {placed && i18n.t('reader.inHand', { id: placed.point.id, text: placed.point.restatement })}
        </p>
      </div>
      <TabList
        id={id}
        tabs={tabs}
        chosen={tab}
        class="reader-tabs"
        label={i18n.t('reader.beside')}
        stepOf={({ key, altKey }) => (altKey ? undefined : keys[key])} // with Alt the arrows walk the points
        nameOf={(one) => i18n.t(`reader.tab.${one}`)}
        viewOf={(one) => `${id}-${one}-view`}
        onChoose={setTab}
      />
      <div {...viewOf('points')}>
        <ReaderKeys />
        <PointList
          dossier={dossier}
          points={points}
          selected={selected}
          onSelect={(pointId) => onSelect(pointId, 'list')}
        />
      </div>
      <div {...viewOf('names')}>
        <ReaderNames {...names} entities={dossier.entities} />
      </div>
    </aside>
  );
}
