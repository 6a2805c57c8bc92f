import { dossiers } from 'virtual:dossiers';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/Popup.tsx';
import type { SelectionState } from '../../components/SelectionCheck.tsx';
import type { Objection, TabState } from '../../lib/analysis/model.ts';
import { onMessage, sendMessage } from '../../lib/browser/messages.ts';
import { readObjections, watchObjections } from '../../lib/browser/objections.ts';
import { findPanelOpener } from '../../lib/browser/panel.ts';
import { readSettings, saveSettings, watchSettings } from '../../lib/browser/settings.ts';
import { tabActs } from '../../lib/browser/tab-acts.ts';
import { askPermission, findTab, findTabState } from '../../lib/browser/tab-state.ts';
import { copyText } from '../../lib/page/copy-text.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';

const reticence = 150; // ms for the page to answer before the popup says that it reads

/** A tab of its own stays; the real popup gives way to the page. */
function giveWay(): void {
  if (!location.search) window.close();
}

async function main(): Promise<void> {
  const root = mountPoint('app');
  const kept = readSettings();
  const { id: tabId, host, isPrivate } = await findTab();
  const first = findTabState({ tabId, host, settings: kept });
  let settings = await kept;
  let state: TabState = { kind: 'reading' };
  let notKept = false;
  let objections: readonly Objection[] = [];
  let asked = 0;
  let selection: SelectionState = { kind: 'not asked' };
  const openPanel = findPanelOpener(tabId);

  const draw = (): void => {
    const view = state.kind === 'on topic' ? state.view : undefined;
    const dossier = dossiers.find(({ id }) => id === view?.dossierId) ?? dossiers[0];
    const spoken = () => ({ tabId, isPrivate, view, dossier, now: new Date() });
    // where the page has gone, the popup says what is there now
    const goTo = (sent: Promise<unknown>): void => void sent.then(giveWay, refresh);
    render(
      <Popup
        state={state}
        settings={settings}
        host={host}
        dossier={dossier}
        notKept={notKept}
        selection={selection}
        objections={objections}
        onSettings={(next) => void store(saveSettings(next))}
        onShowFinding={(index) => goTo(tabActs.showFinding(spoken(), index))}
        onShowEntity={(entityId) => goTo(tabActs.showEntity(spoken(), entityId, 1))}
        onShowSentence={(span) => goTo(tabActs.showSentence(spoken(), span))}
        onOpenPoint={(pointId) => void sendMessage('openPoint', pointId).then(giveWay)}
        onCopy={(text) => copyText(text, root)}
        onMute={(exact) => void store(tabActs.mute(spoken(), exact))}
        onUnmute={(exact) => void store(tabActs.unmute(spoken(), exact)).then(refresh)}
        onKeepObjection={(finding, pointId, note) => void store(tabActs.objectTo(spoken(), finding, pointId, note))}
        onTakeBack={(objection) => void store(tabActs.takeBack(objection))}
        onCheckSelection={() => void check(view?.dossierId)}
        onOpenPanel={openPanel && (() => void openPanel().then(giveWay, () => {}))}
        onOpenOptions={() => void browser.runtime.openOptionsPage().then(giveWay)}
        onAskPermission={() => void askPermission().then(refresh)}
      />,
      root,
    );
  };
  /** Says so where the browser cannot keep what the reader chose. */
  const store = async (stored: Promise<void>): Promise<void> => {
    notKept = await stored.then(
      () => false,
      () => true,
    );
    draw();
  };
  const check = async (dossierId: string | undefined): Promise<void> => {
    selection = { kind: 'checking' };
    draw();
    const { checkSelection } = await import('./check-selection.ts');
    selection = await checkSelection(tabId, dossierId).catch(() => ({ kind: 'failed' }) as const);
    draw();
  };
  const show = async (finding: Promise<TabState>): Promise<void> => {
    asked += 1;
    const mine = asked;
    const found = await finding;
    if (mine !== asked) return; // a later question is on its way
    clearTimeout(hush);
    state = found;
    draw();
  };
  const refresh = (): Promise<void> => show(findTabState({ tabId, host, settings }));
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
    if (sender.tab?.id === tabId) void refresh();
  });
  const hush = setTimeout(draw, reticence);
  await show(first);
  watchObjections(note);
  const noted = await readObjections();
  if (noted.length > 0) note(noted); // else nothing is drawn twice
}

void main();
