import { articles } from 'virtual:articles';
import { dossiers } from 'virtual:dossiers';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Panel, type PanelProps } from '../../components/Panel.tsx';
import type { SelectionState } from '../../components/SelectionCheck.tsx';
import type { Objection, Settings, TabState } from '../../lib/analysis/model.ts';
import { findTab } from '../../lib/browser/ask-tab.ts';
import { onMessage, sendMessage } from '../../lib/browser/messages.ts';
import { readObjections, watchObjections } from '../../lib/browser/objections.ts';
import { askPermission } from '../../lib/browser/permission.ts';
import { readSettings, saveSettings, watchSettings } from '../../lib/browser/settings.ts';
import { tabActs } from '../../lib/browser/tab-acts.ts';
import { findTabState } from '../../lib/browser/tab-state.ts';
import { copyText } from '../../lib/page/copy-text.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';

const pace = 500; // ms between two looks at where the page stands, while the panel is seen

/** What the address asks for: `#object=3,B8a`. */
function readObjection(): { readonly index: number; readonly pointId: string } | undefined {
  const [, index, pointId] = /^#object=(\d+),(.+)$/.exec(location.hash) ?? [];
  return index && pointId ? { index: Number(index), pointId: decodeURIComponent(pointId) } : undefined;
}

/** What the address asks for has been done. */
function forgetObjection(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

async function main(): Promise<void> {
  const root = mountPoint('app');
  let tab = await findTab();
  let settings: Settings = await readSettings();
  let state: TabState = { kind: 'reading' };
  let inView = -1;
  let mentionAt: PanelProps['mentionAt'];
  let selection: SelectionState = { kind: 'not asked' };
  let notKept = false;
  let objections: readonly Objection[] = [];
  let asked = 0;

  const draw = (): void => {
    const view = state.kind === 'on topic' ? state.view : undefined;
    const dossier = dossiers.find(({ id }) => id === view?.dossierId) ?? dossiers[0];
    const spoken = () => ({ tabId: tab.id, isPrivate: tab.isPrivate, view, dossier, now: new Date() });
    const goTo = (sent: Promise<unknown>): void => void sent.catch(refresh); // the page has gone: what is there now?
    render(
      <Panel
        state={state}
        settings={settings}
        host={tab.host}
        dossier={dossier}
        texts={(dossier && articles[dossier.id]) ?? {}}
        inView={inView}
        objectTo={readObjection()}
        notKept={notKept}
        selection={selection}
        objections={objections}
        onCheckSelection={() => void check(view?.dossierId)}
        onSettings={(next) => void store(saveSettings(next))}
        onShowFinding={(index) => goTo(tabActs.showFinding(spoken(), index))}
        mentionAt={mentionAt}
        onShowEntity={(entityId, step) =>
          goTo(
            tabActs.showEntity(spoken(), entityId, step).then((place) => {
              mentionAt = { entityId, place };
              draw();
            }),
          )
        }
        onShowSentence={(span) => goTo(tabActs.showSentence(spoken(), span))}
        onOpenPoint={(pointId) => void sendMessage('openPoint', pointId)}
        onCopy={(text) => copyText(text, root)}
        onMute={(exact) => {
          forgetObjection();
          void store(tabActs.mute(spoken(), exact));
        }}
        onUnmute={(exact) => void store(tabActs.unmute(spoken(), exact)).then(refresh)}
        onKeepObjection={(finding, pointId, note) => {
          forgetObjection();
          void store(tabActs.objectTo(spoken(), finding, pointId, note));
        }}
        onTakeBack={(objection) => void store(tabActs.takeBack(objection))}
        onAskPermission={() => void askPermission().then(refresh)}
      />,
      root,
    );
  };
  const check = async (dossierId: string | undefined): Promise<void> => {
    selection = { kind: 'checking' };
    draw();
    const { checkSelection } = await import('../popup/check-selection.ts');
    selection = await checkSelection(tab.id, dossierId).catch(() => ({ kind: 'failed' }) as const);
    draw();
  };
  const store = async (stored: Promise<void>): Promise<void> => {
    notKept = await stored.then(
      () => false,
      () => true,
    );
    draw();
  };
  const refresh = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const next = await findTab().catch(() => tab);
    if (next.id !== tab.id || next.host !== tab.host) {
      tab = next;
      state = { kind: 'reading' };
      inView = -1;
      mentionAt = undefined;
      draw();
    }
    const found = await findTabState({ tabId: tab.id, host: tab.host, settings });
    if (mine !== asked) return; // a later question is on its way
    state = found;
    draw();
  };
  const follow = async (): Promise<void> => {
    if (document.hidden || state.kind !== 'on topic') return;
    const place = await sendMessage('getPlace', undefined, tab.id).catch(() => -1);
    if (place === inView) return;
    inView = place;
    draw();
  };
  const note = (next: readonly Objection[]): void => {
    objections = next;
    draw();
  };
  watchSettings((next) => {
    settings = next;
    draw();
    void refresh();
  });
  onMessage('report', ({ sender }) => {
    if (sender.tab?.id === tab.id) void refresh();
  });
  if (!location.search) {
    browser.tabs.onActivated.addListener(() => void refresh());
    browser.tabs.onUpdated.addListener((id, { status }) => void (id === tab.id && status === 'complete' && refresh()));
  }
  setInterval(() => void follow(), pace);
  watchObjections(note);
  draw();
  void readObjections().then(note);
  await refresh();
}

void main();
