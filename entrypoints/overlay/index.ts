import { dossiers } from 'virtual:dossiers';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Settings, Span, TabState } from '../../lib/analysis/model.ts';
import { onMessage, sendMessage } from '../../lib/browser/messages.ts';
import { findOffScope, readSettings, watchSettings } from '../../lib/browser/settings.ts';
import { toLiveRange } from '../../lib/page/find-place.ts';
import { isHost } from '../../lib/page/mount-host.ts';
import { createPainter, type Layer } from '../../lib/page/painter.ts';
import { takeOver } from '../../lib/page/take-over.ts';
import { watchPage } from '../../lib/page/watch-page.ts';
import { createLayerKeys } from './layers.ts';
import { createTopicReader, type TopicPage } from './read-topic.ts';
import { createStatements } from './statements.tsx';

/** Runs where the gate said yes: reads the page, paints it, answers the popup, and takes it all back. */
async function runOverlay(own: AbortController): Promise<void> {
  const { signal } = own;
  const keys = createLayerKeys(dossiers);
  const painter = createPainter(keys.css);
  const readTopic = createTopicReader(document, dossiers, signal);
  const walked = new Map<string, number>();
  let settings: Settings = await readSettings();
  let state: TabState = { kind: 'reading' };
  let page: TopicPage | undefined;
  let layers: readonly Layer[] = [];
  let active: Span | undefined;
  let told = '';
  let isStale = false; // while a page lies in the browser's cache, it hears of no choice

  const isShown = (): boolean => settings.highlights && !findOffScope(settings, location.hostname);
  const paint = (): void => {
    layers = page && isShown() ? keys.arrange(page, active) : [];
    if (layers.length > 0) painter.paint(layers);
    else painter.clear();
  };
  const statements = createStatements({
    document,
    page: () => page,
    isPainted: isShown,
    onActive: (span) => {
      active = span;
      paint();
    },
    signal,
  });
  const report = (next: TabState): void => {
    state = next;
    const findings = next.kind === 'on topic' ? next.view.analysis.findings.length : 0;
    const summary = { kind: next.kind, findings };
    const line = JSON.stringify(summary);
    // A page that is off topic from the start is never spoken of.
    if (line === told || (told === '' && next.kind === 'off topic')) return;
    told = line;
    sendMessage('report', summary).catch(() => {});
  };
  const watch = watchPage(document, {
    onMutation: painter.drop,
    onChange: () => read(),
    isOurs: isHost,
    onReturn: () => {
      told = told && 'again'; // the browser may have cleared the icon
      isStale = true;
    },
    signal,
  });
  const readNow = async (): Promise<void> => {
    if (chrome.runtime?.id === undefined) return own.abort();
    if (isStale) settings = await readSettings();
    isStale = false;
    const scope = findOffScope(settings, location.hostname);
    const before = page;
    page = scope ? undefined : await readTopic();
    if (scope) report({ kind: 'off here', scope });
    else report(page ? { kind: 'on topic', view: page.view } : { kind: 'off topic' });
    active = undefined;
    paint();
    for (const { node } of layers.flatMap(({ places }) => places.flat())) {
      statements.hear(node.ownerDocument);
      watch.watchIn(node.getRootNode());
    }
    statements.follow(before);
  };

  // One after the other: a reading that began earlier must not overwrite what a later one saw.
  let reading = Promise.resolve();
  const read = (): Promise<void> => {
    reading = reading.catch(() => {}).then(readNow);
    return reading;
  };

  const showEntity = (entityId: string): void => {
    const mentions = page?.view.analysis.mentions.filter((mention) => mention.entityId === entityId) ?? [];
    const at = ((walked.get(entityId) ?? -1) + 1) % Math.max(mentions.length, 1);
    const mention = mentions[at];
    const range = mention && page && toLiveRange(page.reading.locate(mention));
    if (!range) return;
    walked.set(entityId, at);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    active = mention;
    paint();
  };
  const undo = [
    onMessage('getState', () => state),
    onMessage('getPainted', () => keys.describe(layers)),
    onMessage('showFinding', ({ data }) => statements.goTo(data)),
    onMessage('showNextFinding', () => statements.goToNext()),
    onMessage('showEntity', ({ data }) => showEntity(data)),
    watchSettings((next) => {
      settings = next;
      if (!isShown()) statements.close();
      read();
    }),
    painter.clear,
  ];
  signal.addEventListener('abort', () => {
    for (const step of undo) step();
  });
  window.addEventListener('pagehide', ({ persisted }) => persisted || own.abort(), { signal });
  await read();
}

export default defineUnlistedScript(() => {
  runOverlay(takeOver('overlay')).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  });
});
