import { outlines } from 'virtual:outlines';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/Popup.tsx';
import type { SelectionState } from '../../components/SelectionCheck.tsx';
import type { Objection, Settings, TabState } from '../../lib/analysis/model.ts';
import { askSettings, askState, findTab } from '../../lib/browser/ask-tab.ts';
import { onMessage, sendMessage } from '../../lib/browser/messages.ts';
import { findPanelOpener } from '../../lib/browser/panel.ts';
import { askPermission } from '../../lib/browser/permission.ts';
import type { ShownDossier } from '../../lib/dossier/schema.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';

type Rest = typeof import('./rest.ts');

const reticence = 150; // ms for the page to answer before the popup says that it reads

let rest: Rest | undefined;

/** What the first picture of a page on topic needs nothing of. Once it is there an act begins at once, so that a popup which closes behind a click loses nothing. */
async function bringRest(): Promise<Rest> {
  rest ??= await import('./rest.ts');
  return rest;
}

/** What the reader has chosen: told by the page's own script, else read. */
async function findSettings(tabId: number): Promise<Settings> {
  return (await askSettings(tabId)) ?? (await bringRest()).readSettings();
}

/** A tab of its own stays; the real popup gives way to the page. */
function giveWay(): void {
  if (!location.search) window.close();
}

async function main(): Promise<void> {
  const root = mountPoint('app');
  const { id: tabId, host, isPrivate } = await findTab();
  const answer = askState(tabId);
  let settings = await findSettings(tabId);
  let state: TabState = { kind: 'reading' };
  let dossiers: readonly ShownDossier[] = [];
  let notKept = false;
  let objections: readonly Objection[] = [];
  let asked = 0;
  let selection: SelectionState = { kind: 'not asked' };
  const openPanel = findPanelOpener(tabId);

  const draw = (): void => {
    const view = state.kind === 'on topic' ? state.view : undefined;
    const outline = outlines.find(({ id }) => id === view?.dossierId) ?? outlines[0];
    const spoken = () => ({ tabId, isPrivate, view, dossier: outline, now: new Date() });
    render(
      <Popup
        state={state}
        settings={settings}
        host={host}
        outline={outline}
        dossier={dossiers.find(({ id }) => id === outline?.id)}
        notKept={notKept}
        selection={selection}
        objections={objections}
        onSettings={(next) => void store(({ saveSettings }) => saveSettings(next))}
        onShowFinding={(index) => void goTo(({ tabActs }) => tabActs.showFinding(spoken(), index))}
        onShowEntity={(entityId) => void goTo(({ tabActs }) => tabActs.showEntity(spoken(), entityId, 1))}
        onShowSentence={(span) => void goTo(({ tabActs }) => tabActs.showSentence(spoken(), span))}
        onOpenPoint={(pointId) => void sendMessage('openPoint', pointId).then(giveWay)}
        onCopy={async (text) => (await bringRest()).copyText(text, root)}
        onMute={(exact) => void store(({ tabActs }) => tabActs.mute(spoken(), exact))}
        onUnmute={(exact) => void store(({ tabActs }) => tabActs.unmute(spoken(), exact)).then(refresh)}
        onKeepObjection={(finding, pointId, note) =>
          void store(({ tabActs }) => tabActs.objectTo(spoken(), finding, pointId, note))
        }
        onTakeBack={(objection) => void store(({ tabActs }) => tabActs.takeBack(objection))}
        onCheckSelection={() => void check(view?.dossierId)}
        onOpenPanel={openPanel && (() => void openPanel().then(giveWay, () => {}))}
        onOpenOptions={() => void browser.runtime.openOptionsPage().then(giveWay)}
        onAskPermission={() => void askPermission().then(refresh)}
      />,
      root,
    );
  };
  /** Leaves for the page; where it has gone, the popup says what is there now. */
  const goTo = (send: (brought: Rest) => Promise<unknown>): Promise<void> =>
    bringRest().then(send).then(giveWay, refresh);
  /** Says so where the browser cannot keep what the reader chose. */
  const store = async (keep: (brought: Rest) => Promise<void>): Promise<void> => {
    notKept = await bringRest()
      .then(keep)
      .then(
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
  const find = async (): Promise<TabState> => (await bringRest()).findTabState({ tabId, host, settings });
  const refresh = (): Promise<void> => show(find());
  const hush = setTimeout(draw, reticence);
  onMessage('report', ({ sender }) => {
    if (sender.tab?.id === tabId) void refresh();
  });
  await show(answer.then((known) => (known && known.kind !== 'reading' ? known : find())));
  const brought = await bringRest();
  const note = (next: readonly Objection[]): void => {
    objections = next;
    draw();
  };
  brought.watchSettings((next) => {
    settings = next;
    draw();
    void refresh();
  });
  brought.watchObjections(note);
  dossiers = brought.dossiers;
  note(await brought.readObjections());
}

void main();
