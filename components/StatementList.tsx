import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding, FindingStance } from '../lib/analysis/model.ts';
import { FindingEntry } from './FindingEntry.tsx';
import { Muted, Unaddressed } from './LeftOut.tsx';
import { placeEvidence, readStance } from './look-up.ts';
import { nameOrigin } from './origins.ts';
import type { PanelViewProps } from './panel-view.ts';
import { SelectionCheck } from './SelectionCheck.tsx';

const stances: readonly FindingStance[] = ['corroborates', 'contrasts', 'both'];

/** What the list is narrowed to; `''` for everything. */
export interface Filter {
  readonly stance: string;
  readonly question: string;
  readonly entity: string;
  readonly origin: string;
}

/** Nothing is left out. */
export const everything: Filter = { stance: '', question: '', entity: '', origin: '' };

interface FilterChoice {
  readonly key: keyof Filter;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** Whether an entity is named in a finding's sentence. */
function names({ view }: PanelViewProps, { claim: { quote } }: Finding, entityId: string): boolean {
  return view.analysis.mentions.some(
    (mention) =>
      mention.entityId === entityId &&
      mention.block === quote.block &&
      mention.start < quote.end &&
      mention.end > quote.start,
  );
}

function passes(props: PanelViewProps, finding: Finding, { stance, question, entity, origin }: Filter): boolean {
  const placed = placeEvidence(finding, props.dossier);
  return (
    (!stance || readStance(finding) === stance || (stance !== 'both' && readStance(finding) === 'both')) &&
    (!question || placed.some(({ point }) => point.question === question)) &&
    (!origin || placed.some((one) => nameOrigin(one) === origin)) &&
    (!entity || names(props, finding, entity))
  );
}

/** What there is to choose from, on this page. */
function listChoices(props: PanelViewProps): FilterChoice[] {
  const { view, dossier } = props;
  const { findings } = view.analysis;
  const placed = findings.flatMap((finding) => placeEvidence(finding, dossier));
  const origins = [...new Set(placed.map(nameOrigin))];
  return [
    {
      key: 'stance',
      label: i18n.t('panel.filter.stance'),
      options: stances
        .filter((stance) => findings.some((finding) => readStance(finding) === stance))
        .map((stance) => ({ value: stance, text: i18n.t(`stance.${stance}`) })),
    },
    {
      key: 'question',
      label: i18n.t('panel.filter.question'),
      options: dossier.questions
        .filter(({ id }) => placed.some(({ point }) => point.question === id))
        .map(({ id, text }) => ({ value: id, text })),
    },
    {
      key: 'entity',
      label: i18n.t('panel.filter.entity'),
      options: dossier.entities
        .filter(({ id }) => findings.some((finding) => names(props, finding, id)))
        .map(({ id, name }) => ({ value: id, text: name })),
    },
    { key: 'origin', label: i18n.t('panel.filter.origin'), options: origins.map((value) => ({ value, text: value })) },
  ];
}

interface FiltersProps {
  readonly choices: readonly FilterChoice[];
  readonly filter: Filter;
  readonly shown: number;
  readonly count: number;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ choices, filter, shown, count, onFilter }: FiltersProps) {
  const id = useId();
  const isOn = Object.values(filter).some(Boolean);
  return (
    <details class="filters">
      <summary>
        {i18n.t('panel.filters')}
        {isOn && <span class="compared"> {i18n.t('panel.shown', { shown, count })}</span>}
      </summary>
      <div class="filter-grid">
        {choices.map(({ key, label, options }) => (
          <p key={key}>
            <label for={`${id}-${key}`}>{label}</label>
            <select
              id={`${id}-${key}`}
              value={filter[key]}
              onChange={(event) => onFilter({ ...filter, [key]: event.currentTarget.value })}
            >
              <option value="">{i18n.t('panel.filter.all')}</option>
              {options.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </p>
        ))}
      </div>
      <p class="compared" role="status">
        {i18n.t('panel.shown', { shown, count })}
      </p>
      {isOn && (
        <button type="button" onClick={() => onFilter(everything)}>
          {i18n.t('panel.clear')}
        </button>
      )}
    </details>
  );
}

interface FilteredProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** The page's statements in its own order, in step with its scrolling. */
export function StatementList(props: PanelViewProps & FilteredProps) {
  const { view, dossier, inView, objectTo, filter, onFilter } = props;
  const { findings, unaddressed } = view.analysis;
  const list = useRef<HTMLOListElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    // at first the reader sees the list from its beginning
    if (!hasMoved.current) {
      hasMoved.current = inView >= 0;
      return;
    }
    const entry = list.current?.querySelector(`[data-index="${inView}"]`);
    // the reader who works in the list is not pulled away from it
    if (entry && !list.current?.contains(document.activeElement)) entry.scrollIntoView?.({ block: 'nearest' });
  }, [inView]);
  const shown = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => passes(props, finding, filter));
  return (
    <>
      {findings.length > 1 && (
        <Filters
          choices={listChoices(props)}
          filter={filter}
          shown={shown.length}
          count={findings.length}
          onFilter={onFilter}
        />
      )}
      <ol class="findings" ref={list}>
        {shown.map(({ finding, index }) => (
          <li key={`${finding.claim.quote.block}:${finding.claim.quote.start}`} data-index={index}>
            <FindingEntry
              {...props}
              finding={finding}
              index={index}
              dossier={dossier}
              lang={view.lang}
              pageDay={view.published}
              open={findings.length === 1 || objectTo?.index === index}
              objectTo={objectTo?.index === index ? objectTo.pointId : undefined}
              inView={index === inView}
            />
          </li>
        ))}
      </ol>
      <div class="more">
        <Unaddressed claims={unaddressed} lang={view.lang} onShowSentence={props.onShowSentence} />
        <Muted {...props} findings={view.muted} here={view.mutedHere} lang={view.lang} />
        <SelectionCheck {...props} state={props.selection} onCheck={props.onCheckSelection} />
      </div>
    </>
  );
}
