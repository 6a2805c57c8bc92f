import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Mute, Objection } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { describeDate } from './describe-date.ts';
import { ExportButton } from './ExportButton.tsx';
import { focusNeighbour } from './focus-neighbour.ts';
import { formatter } from './locale.ts';
import { findPoint } from './look-up.ts';
import type { KeptKind, OptionsProps } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { pluralOf } from './plural.ts';
import { StanceMark } from './StanceMark.tsx';

const isoDayLength = 10;

/** The day of an ISO 8601 time, in words. */
function describeDay(time: string): string {
  return describeDate(time.slice(0, isoDayLength));
}

interface ForgetOneProps {
  readonly of: string;
  readonly action: string;
  readonly onDelete: () => void;
}

function ForgetOne({ of, action, onDelete }: ForgetOneProps) {
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        focusNeighbour(currentTarget);
        onDelete();
      }}
    >
      {action}
      <span class="visually-hidden">: {of}</span>
    </button>
  );
}

function MuteRow({ mute, onForget }: { readonly mute: Mute; readonly onForget: (mute: Mute) => void }) {
  return (
    <li>
      <div class="row-text">
        <p class="kept-sentence" dir="auto">
          {mute.exact}
        </p>
        <p class="soft">{i18n.t('options.stored.mutedOn', { date: describeDay(mute.since) })}</p>
      </div>
      <ForgetOne of={mute.exact} action={i18n.t('popup.unmute')} onDelete={() => onForget(mute)} />
    </li>
  );
}

interface ObjectionRowProps {
  readonly objection: Objection;
  readonly dossiers: readonly ShownDossier[];
  readonly onForget: (objection: Objection) => void;
}

function ObjectionRow({ objection, dossiers, onForget }: ObjectionRowProps) {
  const { exact, title, url, at, dossierId, pointId, stance, note } = objection;
  const dossier = dossiers.find(({ id }) => id === dossierId);
  const placed = dossier && findPoint(dossier, pointId); // a newer dossier may have none of that name
  return (
    <li>
      <div class="row-text">
        <p class="kept-sentence" dir="auto">
          {exact}
        </p>
        <p class="kept-stance">
          <StanceMark stance={stance} />{' '}
          <span class="soft">{placed?.article.label ?? i18n.t('options.stored.point', { point: pointId })}</span>
        </p>
        {placed && (
          <blockquote class="kept-quote" lang={placed.article.lang} dir="auto">
            {placed.point.quote}
          </blockquote>
        )}
        {note && (
          <p class="kept-note" dir="auto">
            {i18n.t('reason.quoted', { words: note })}
          </p>
        )}
        <p class="soft">
          {i18n.t('options.stored.keptOn', { date: describeDay(at) })}
          {(title || url) && (
            <>
              {' · '}
              <bdi>{title || url}</bdi>
            </>
          )}
        </p>
      </div>
      <ForgetOne of={exact} action={i18n.t('options.stored.deleteOne')} onDelete={() => onForget(objection)} />
    </li>
  );
}

/** Deletes everything, after a second word. */
function DeleteEverything({ onDelete }: { readonly onDelete: () => void }) {
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (asks) keep.current?.focus();
    else if (hasAsked.current) ask.current?.focus();
    hasAsked.current = asks;
  }, [asks]);
  if (!asks)
    return (
      <button type="button" ref={ask} onClick={() => setAsks(true)}>
        {i18n.t('options.stored.everything')}
      </button>
    );
  return (
    <fieldset class="confirm">
      <legend>{i18n.t('options.stored.really')}</legend>
      <button type="button" ref={keep} onClick={() => setAsks(false)}>
        {i18n.t('options.stored.keep')}
      </button>
      <button
        type="button"
        onClick={() => {
          setAsks(false);
          onDelete();
        }}
      >
        {i18n.t('options.stored.yes')}
      </button>
    </fieldset>
  );
}

/** Bytes in words; a thousand of them make a kilobyte. */
function writeSize(bytes: number): string {
  const [unit, count] = bytes < 1000 ? (['byte', bytes] as const) : (['kilobyte', bytes / 1000] as const);
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return formatter<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat, format).format(count);
}

type StoredProps = Pick<
  OptionsProps,
  'dossiers' | 'mutes' | 'objections' | 'bytes' | 'onForget' | 'onForgetMute' | 'onForgetObjection' | 'onExport'
>;

/** What is kept on this device, each piece with a way to delete it. */
export function OptionsStored({ dossiers, mutes, objections, bytes, onForget, ...props }: StoredProps) {
  const deleteAll = (kind: KeptKind, label: string) => (
    <button type="button" onClick={() => onForget(kind)}>
      {label}
    </button>
  );
  return (
    <OptionsSection name="stored">
      <p>{i18n.t('options.stored.about')}</p>
      {bytes !== undefined && <p class="soft">{i18n.t('options.stored.size', { size: writeSize(bytes) })}</p>}
      <ExportButton onExport={props.onExport} />
      <p class="soft">{i18n.t('options.stored.exportHow')}</p>

      <h3>{i18n.t('options.stored.settings')}</h3>
      <p>{i18n.t('options.stored.settingsAre')}</p>
      {deleteAll('settings', i18n.t('options.stored.resetSettings'))}

      <h3>{i18n.t('options.stored.mutes')}</h3>
      <p>{i18n.t(`options.stored.mutesAre.${pluralOf(mutes.length)}`, { count: mutes.length })}</p>
      {mutes.length > 0 && (
        <>
          <ul class="rows">
            {mutes.toReversed().map((mute) => (
              <MuteRow key={`${mute.dossierId} ${mute.exact}`} mute={mute} onForget={props.onForgetMute} />
            ))}
          </ul>
          {deleteAll('mutes', i18n.t('options.stored.deleteMutes'))}
        </>
      )}

      <h3>{i18n.t('options.stored.objections')}</h3>
      <p>{i18n.t(`options.stored.objectionsAre.${pluralOf(objections.length)}`, { count: objections.length })}</p>
      {objections.length > 0 && (
        <>
          <ul class="rows">
            {objections.toReversed().map((one) => (
              <ObjectionRow
                key={`${one.pointId} ${one.exact}`}
                objection={one}
                dossiers={dossiers}
                onForget={props.onForgetObjection}
              />
            ))}
          </ul>
          {deleteAll('objections', i18n.t('options.stored.deleteObjections'))}
        </>
      )}

      <h3>{i18n.t('options.stored.all')}</h3>
      <DeleteEverything onDelete={() => onForget()} />
    </OptionsSection>
  );
}
