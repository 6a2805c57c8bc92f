import { brought } from 'virtual:dossier-scripts';
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { pluralOf } from '../components/plural.ts';
import type { TabSummary } from '../lib/analysis/model.ts';
import { openAtFirstRun } from '../lib/browser/first-run.ts';
import { onMessage, sendMessage } from '../lib/browser/messages.ts';
import { findOffScope } from '../lib/browser/off-scope.ts';
import { readSettings, saveSettings, watchSettings } from '../lib/browser/settings.ts';
import { chooseLook, isToldOff, paintToolbar, type ToolbarLook } from '../lib/browser/toolbar.ts';

function describeLook(look: ToolbarLook, count: number): string {
  switch (look) {
    case 'off-topic':
      return i18n.t('toolbar.offTopic');
    case 'findings':
      return i18n.t(`toolbar.findings.${pluralOf(count)}`, { count });
    case 'nothing':
      return i18n.t('toolbar.nothing');
    case 'off':
      return i18n.t('toolbar.off');
    default:
      return look satisfies never;
  }
}

function show(summary: TabSummary, tabId: number | undefined): Promise<void> {
  const look = chooseLook(summary);
  const scope = tabId === undefined ? {} : { tabId };
  return paintToolbar({ look, count: summary.findings, title: describeLook(look, summary.findings), ...scope });
}

/** The whole toolbar says when nothing is read anywhere. */
function showEverywhere(enabled: boolean): Promise<void> {
  return show({ kind: enabled ? 'off topic' : 'off here', findings: 0 }, undefined);
}

/** Brings scripts to a page, each in a task of its own. Rejects where the page has gone in the meantime. */
async function inject(files: readonly string[], { tab, documentId }: chrome.runtime.MessageSender): Promise<void> {
  const target = { tabId: tab?.id ?? -1, ...(documentId === undefined ? {} : { documentIds: [documentId] }) };
  for (const file of files) await browser.scripting.executeScript({ target, files: [file] });
}

async function wake(sender: chrome.runtime.MessageSender): Promise<void> {
  const { tab, url } = sender;
  const tabId = tab?.id;
  if (tabId === undefined) return;
  const scope = findOffScope(await readSettings(), url === undefined ? undefined : new URL(url).hostname);
  if (scope) {
    await show({ kind: 'off here', findings: 0 }, tabId);
    return;
  }
  // switched on again since the tab was told to be off: what the overlay finds may be nothing to tell
  if (await isToldOff(tabId)) await show({ kind: 'off topic', findings: 0 }, tabId);
  await inject([...brought.topic.scripts, '/overlay.js'], sender);
}

/** Opens a page of ours beside a tab; Chromium has none in a private window, so that its window comes to the front. */
async function openBeside(url: string, { tab }: chrome.runtime.MessageSender): Promise<void> {
  // who closes it comes back to where it was opened
  const place = tab?.id === undefined || tab.incognito ? {} : { index: tab.index + 1, openerTabId: tab.id };
  const opened = await browser.tabs.create({ url, ...place });
  if (tab?.incognito && opened.windowId !== undefined && opened.windowId !== tab.windowId)
    await browser.windows.update(opened.windowId, { focused: true });
}

async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  const settings = await readSettings();
  if (command === 'toggle-highlights') await saveSettings({ ...settings, highlights: !settings.highlights });
  else if (command === 'next-statement' && tabId !== undefined) await sendMessage('showNextFinding', undefined, tabId);
}

/** Holds nothing: every message and event is answered from what it brings and what is stored. */
export default defineBackground({
  type: 'module',
  main() {
    // A tab that has gone in the meantime is no fault.
    onMessage('wake', ({ sender }) => wake(sender).catch(() => {}));
    const scripts = { card: ['/card.js'], marks: ['/marks.js'], rest: brought.rest.scripts };
    onMessage('bring', ({ data, sender }) => inject(scripts[data], sender));
    onMessage('report', ({ data, sender }) => show(data, sender.tab?.id));
    onMessage('openPoint', ({ data, sender }) => openBeside(`/reader.html#${encodeURIComponent(data)}`, sender));
    onMessage('openObjection', ({ data: { index, pointId }, sender }) =>
      openBeside(`/sidepanel.html?tab=${sender.tab?.id ?? -1}#object=${index},${encodeURIComponent(pointId)}`, sender),
    );
    browser.commands.onCommand.addListener((command, tab) => {
      runCommand(command, tab?.id).catch(() => {});
    });
    openAtFirstRun('/welcome.html');
    watchSettings(({ enabled }) => showEverywhere(enabled));
    browser.runtime.onStartup.addListener(async () => showEverywhere((await readSettings()).enabled));
  },
});
