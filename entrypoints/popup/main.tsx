import { dossiers } from 'virtual:dossiers';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/Popup.tsx';
import type { Settings, TabState } from '../../lib/analysis/model.ts';
import { onMessage, sendMessage } from '../../lib/browser/messages.ts';
import { readSettings, saveSettings, watchSettings } from '../../lib/browser/settings.ts';
import { askPermission, findTabState } from '../../lib/browser/tab-state.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';

/** The tab that the popup speaks of: the active one, or the one that its address names (`popup.html?tab=3`). */
async function findTab(): Promise<{ readonly id: number; readonly host: string | undefined }> {
  const named = new URLSearchParams(location.search).get('tab');
  const [active] = named === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const tab = named === null ? active : await browser.tabs.get(Number(named));
  const host = tab?.url ? new URL(tab.url).hostname : '';
  return { id: tab?.id ?? -1, host: host || undefined };
}

/** A tab of its own stays; the real popup gives way to the page. */
function giveWay(): void {
  if (!location.search) window.close();
}

async function main(): Promise<void> {
  const root = mountPoint('app');
  const { id: tabId, host } = await findTab();
  let settings: Settings = await readSettings();
  let state: TabState = { kind: 'reading' };
  let notKept = false;
  let asked = 0;

  const draw = (): void => {
    const dossierId = state.kind === 'on topic' ? state.view.dossierId : undefined;
    const dossier = dossiers.find(({ id }) => id === dossierId) ?? dossiers[0];
    // where the page has gone, the popup says what is there now
    const goTo = (sent: Promise<void>): void => void sent.then(giveWay, refresh);
    render(
      <Popup
        state={state}
        settings={settings}
        host={host}
        dossier={dossier}
        notKept={notKept}
        onSettings={(next) => void keep(next)}
        onShowFinding={(index) => goTo(sendMessage('showFinding', index, tabId))}
        onShowEntity={(entityId) => goTo(sendMessage('showEntity', entityId, tabId))}
        onOpenPoint={(pointId) => void sendMessage('openPoint', pointId).then(giveWay)}
        onAskPermission={() => void askPermission().then(refresh)}
      />,
      root,
    );
  };
  const keep = async (next: Settings): Promise<void> => {
    notKept = await saveSettings(next).then(
      () => false,
      () => true,
    );
    draw();
  };
  const refresh = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const found = await findTabState({ tabId, host, settings });
    if (mine !== asked) return; // a later question is on its way
    state = found;
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
  draw();
  await refresh();
}

void main();
