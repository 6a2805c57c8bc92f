import { i18n } from '#i18n';
import type { Settings, Span, TabState } from '../lib/analysis/model.ts';
import type { DossierOutline, ShownDossier } from '../lib/dossier/schema.ts';
import { describeDate } from './describe-date.ts';
import type { ListActions } from './EvidenceList.tsx';
import { readLocale } from './locale.ts';
import { useMuting } from './muting.tsx';
import { PageReport } from './PageReport.tsx';
import type { SelectionState } from './SelectionCheck.tsx';
import { MainSwitch, Switches } from './Switches.tsx';
import { TabAnswer } from './TabAnswer.tsx';

/** What the popup shows and tells. */
export interface PopupProps extends ListActions {
  readonly state: TabState;
  readonly settings: Settings;
  /** Host name of the active tab's page; absent where it has none. */
  readonly host: string | undefined;
  /** What there is of the dossier to begin with. */
  readonly outline: DossierOutline | undefined;
  /** The same in full; absent until it has been brought. */
  readonly dossier: ShownDossier | undefined;
  /** The browser refused to keep the reader's last choice. */
  readonly notKept?: boolean;
  readonly onSettings: (next: Settings) => void;
  readonly onShowFinding: (index: number) => void;
  readonly onShowEntity: (entityId: string) => void;
  readonly selection: SelectionState;
  readonly onCheckSelection: () => void;
  readonly onShowSentence: (span: Span) => void;
  readonly onMute: (exact: string) => void;
  readonly onUnmute: (exact: string) => void;
  /** Absent where the browser has none. */
  readonly onOpenPanel?: (() => void) | undefined;
  readonly onOpenOptions: () => void;
  readonly onAskPermission: () => void;
}

/** One answer to "what about this page?", and the switches. */
export function Popup(props: PopupProps) {
  const { state, outline, dossier } = props;
  const { muting, bar } = useMuting(props, state.kind === 'on topic' ? state.view.muted : []);
  const isBusy = state.kind === 'reading' || (state.kind === 'on topic' && !dossier);
  return (
    <div class="popup second-source" {...readLocale()}>
      <header class="popup-head">
        <div class="popup-name">
          <h1 class="name">{i18n.t('extName')}</h1>
          <MainSwitch {...props} />
        </div>
        <Switches {...props} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <main class="popup-body" tabIndex={0} aria-busy={isBusy}>
        {state.kind === 'on topic' && outline ? (
          <PageReport {...props} {...muting} view={state.view} outline={outline} />
        ) : (
          <TabAnswer {...props} />
        )}
        {dossier && <p class="edition">{i18n.t('popup.edition', { date: describeDate(dossier.version) })}</p>}
      </main>
      {bar}
      {props.notKept && (
        <p class="popup-notice" role="alert">
          {i18n.t('popup.notKept')}
        </p>
      )}
      <footer class="popup-foot">
        {props.onOpenPanel && (
          <button type="button" onClick={props.onOpenPanel}>
            {i18n.t('popup.panel')}
          </button>
        )}
        <button type="button" onClick={props.onOpenOptions}>
          {i18n.t('popup.options')}
        </button>
        <p>{i18n.t('popup.device')}</p>
      </footer>
    </div>
  );
}
