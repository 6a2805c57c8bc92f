import type { ComponentProps } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings, Span, TabState } from '../lib/analysis/model.ts';
import type { ArticleText, ShownDossier } from '../lib/dossier/schema.ts';
import { ArticlePoints } from './ArticlePoints.tsx';
import { EntityCards } from './EntityCards.tsx';
import type { ListActions } from './EvidenceList.tsx';
import { readLocale } from './locale.ts';
import { useMuting } from './muting.tsx';
import { describePage, MutedCount, nameTopics } from './PageReport.tsx';
import type { SelectionState } from './SelectionCheck.tsx';
import { everything, StatementList } from './StatementList.tsx';
import { TabAnswer } from './TabAnswer.tsx';
import { arrowKeys, TabList } from './TabList.tsx';
import { Timeline } from './Timeline.tsx';

const tabs = ['statements', 'articles', 'timeline', 'entities'] as const;
type PanelTab = (typeof tabs)[number];

/** What the panel shows and tells. */
export interface PanelProps extends ListActions {
  readonly state: TabState;
  readonly settings: Settings;
  readonly host: string | undefined;
  readonly dossier: ShownDossier | undefined;
  /** The articles' texts, by letter. */
  readonly texts: Readonly<Record<string, ArticleText>>;
  /** The finding in the middle of the page's window, by its place in the list; -1 for none. */
  readonly inView: number;
  /** The mention that the reader was led to last: whose, and which of them, from 1. */
  readonly mentionAt?: { readonly entityId: string; readonly place: number } | undefined;
  /** The statement, by its place in the list, and the point that the reader has come to object to. */
  readonly objectTo?: { readonly index: number; readonly pointId: string } | undefined;
  /** The browser refused to keep the reader's last choice. */
  readonly notKept?: boolean;
  readonly selection: SelectionState;
  readonly onCheckSelection: () => void;
  readonly onSettings: (next: Settings) => void;
  readonly onShowFinding: (index: number) => void;
  readonly onShowEntity: (entityId: string, step: 1 | -1) => void;
  readonly onShowSentence: (span: Span) => void;
  readonly onMute: (exact: string) => void;
  readonly onUnmute: (exact: string) => void;
  readonly onAskPermission: () => void;
}

function PanelBody(props: ComponentProps<typeof StatementList> & { readonly tab: PanelTab }) {
  switch (props.tab) {
    case 'statements':
      return <StatementList {...props} />;
    case 'articles':
      return <ArticlePoints {...props} />;
    case 'timeline':
      return <Timeline {...props} />;
    case 'entities':
      return <EntityCards {...props} />;
    default:
      return props.tab satisfies never;
  }
}

/** The page beside the references, for those who work with it. */
export function Panel(props: PanelProps) {
  const { state, dossier } = props;
  const [tab, setTab] = useState<PanelTab>('statements');
  const [filter, setFilter] = useState(everything); // outlives a look at another view, not another page
  const address = state.kind === 'on topic' ? state.view.url : '';
  useEffect(() => setFilter(everything), [address]);
  const id = useId();
  const { muting, bar } = useMuting(props, state.kind === 'on topic' ? state.view.muted : []);
  /** Each view is read from its beginning. */
  const choose = (next: PanelTab): void => {
    setTab(next);
    document.documentElement.scrollTo?.(0, 0);
  };
  const isBusy = state.kind === 'reading' || (state.kind === 'on topic' && !dossier);
  return (
    <div class="panel second-source" {...readLocale()}>
      <header class="panel-head">
        <h1 class="name">{i18n.t('extName')}</h1>
        {state.kind === 'on topic' && dossier && (
          <>
            <p class="kicker">{nameTopics(state.view, dossier).join(' · ')}</p>
            <p class="panel-page">{state.view.title}</p>
            <p class="compared">{describePage(state.view)}</p>
            {tab === 'statements' && <MutedCount {...state.view} />}
            <TabList
              id={id}
              tabs={tabs}
              chosen={tab}
              class="panel-tabs"
              label={i18n.t('panel.views')}
              stepOf={({ key }) => arrowKeys[key]}
              nameOf={(one) => i18n.t(`panel.tab.${one}`)}
              viewOf={() => `${id}-view`}
              onChoose={choose}
            />
          </>
        )}
      </header>
      {props.notKept && (
        <p class="popup-notice" role="alert">
          {i18n.t('popup.notKept')}
        </p>
      )}
      <main class="panel-body" aria-busy={isBusy}>
        {state.kind === 'on topic' && dossier ? (
          <div id={`${id}-view`} role="tabpanel" aria-labelledby={`${id}-${tab}`}>
            <PanelBody
              {...props}
              {...muting}
              view={state.view}
              dossier={dossier}
              tab={tab}
              filter={filter}
              onFilter={setFilter}
            />
          </div>
        ) : (
          <TabAnswer {...props} outline={dossier} />
        )}
      </main>
      {bar}
    </div>
  );
}
