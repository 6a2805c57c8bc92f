import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Mute, Objection, Settings, Span } from '../../lib/analysis/model.ts';
import { readClosedRoot } from '../../lib/browser/closed-root.ts';
import { onMessage } from '../../lib/browser/messages.ts';
import { readMutes, watchMutes } from '../../lib/browser/mutes.ts';
import { readObjections, watchObjections } from '../../lib/browser/objections.ts';
import { findOffScope } from '../../lib/browser/off-scope.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings.ts';
import { isOrphan } from '../../lib/browser/wake.ts';
import { joinTopics } from '../../lib/dossier/pieces.ts';
import { bringToMiddle } from '../../lib/page/bring-into-view.ts';
import { toLiveRange } from '../../lib/page/find-place.ts';
import type { Marker } from '../../lib/page/mark-painter.ts';
import { giveWay, runInSlices } from '../../lib/page/run-in-slices.ts';
import { sweepLeftovers } from '../../lib/page/sweep.ts';
import { takeOver } from '../../lib/page/take-over.ts';
import { watchPage } from '../../lib/page/watch-page.ts';
import { bringCard, bringMarks } from './bring-part.ts';
import { bringRest } from './bring-rest.ts';
import { createCanvas } from './canvas.ts';
import { findInView } from './find-in-view.ts';
import { createTopicReader } from './read-topic.ts';
import { createStatements } from './statements.ts';
import { takePieces } from './take-pieces.ts';
import { createTeller } from './teller.ts';
import { type TopicPage, viewPage } from './view-page.ts';

/** Runs where the gate said yes: reads the page, paints it, answers the popup, and takes it all back. */
async function runOverlay(own: AbortController, topicPieces: readonly string[]): Promise<void> {
  const { signal } = own;
  let [settings, mutes]: [Settings, readonly Mute[]] = await Promise.all([readSettings(), readMutes()]);
  /** Muted by a click on the page: for as long as it is open, since no click there changes what is kept. */
  const mutedHere = new Set<string>();
  /** An extension that has been updated or switched off leaves this script behind: it goes as soon as it notices. */
  const leaveIfOrphan = (): void => {
    if (isOrphan()) own.abort();
  };
  window.addEventListener('pointerdown', leaveIfOrphan, { capture: true, passive: true, signal });
  const dossiers = await runInSlices(joinTopics(topicPieces), signal);
  const changes = (): number => watch.changes();
  const readTopic = createTopicReader(dossiers, { bringRest: () => bringRest(signal), document, changes, signal });
  const teller = createTeller();
  const hosts = new WeakSet<Node>();
  let page: TopicPage | undefined;
  let marker: Marker | undefined;
  let objections: readonly Objection[] = []; // read when a card is first brought
  let isStale = true; // before it listens, and while a page lies in the browser's cache, it hears of no choice

  const isShown = (): boolean => settings.highlights && !findOffScope(settings, location.hostname);
  const canvas = createCanvas({
    document,
    dossiers,
    isShown,
    settings: () => settings,
    marker: () => marker,
    silently: (work) => watch.silently(work),
    onLook: leaveIfOrphan,
    signal,
  });
  const statements = createStatements({
    document,
    page: () => page,
    shown: canvas.shown,
    onActive: canvas.hold,
    async bringCard() {
      objections = await readObjections().catch(() => []); // the card is worth more than what was noted
      return bringCard();
    },
    objections: () => objections,
    onHost: (host) => hosts.add(host),
    onMute: (exact, isMuted) => {
      if (isMuted) mutedHere.add(exact);
      else mutedHere.delete(exact);
      void read();
    },
    signal,
  });
  const readNow = async (): Promise<void> => {
    if (isOrphan()) return own.abort();
    if (isStale) [settings, mutes] = await Promise.all([readSettings(), readMutes()]);
    isStale = false;
    const scope = findOffScope(settings, location.hostname);
    const before = page;
    const analysed = scope ? undefined : await readTopic();
    const next = analysed && viewPage(analysed, { kept: mutes, here: mutedHere });
    if (next && settings.painter === 'marks') marker ??= await bringMarks().catch(() => undefined);
    await giveWay(); // painting is a task of its own
    if (signal.aborted) return;
    page = next;
    const refused = canvas.show(page) ? ({ marksRefused: true } as const) : {};
    if (scope) teller.tell({ kind: 'off here', scope });
    else teller.tell(page ? { kind: 'on topic', view: { ...page.view, ...refused } } : { kind: 'off topic' });
    for (const home of canvas.homes()) {
      statements.hear(home.document);
      watch.watchIn(home.root);
    }
    statements.follow(before);
  };
  // One after the other: a reading that began earlier must not overwrite what a later one saw.
  let reading = Promise.resolve();
  const read = (): Promise<void> => {
    reading = reading
      .catch(() => {})
      .then(readNow)
      .catch((error: unknown) => {
        if (signal.aborted) return;
        teller.tell({ kind: 'no answer' });
        throw error;
      });
    return reading;
  };
  const watch = watchPage(document, {
    onMutation: canvas.drop,
    onChange: read,
    isOurs: (node) => hosts.has(node),
    onReturn: () => {
      teller.forget();
      canvas.forgive();
      isStale = true;
    },
    signal,
  });

  const showSpan = (span: Span): boolean => {
    const range = page && toLiveRange(page.reading.locate(span));
    if (!range) return false;
    bringToMiddle(range);
    canvas.hold(span);
    return true;
  };
  const undo = [
    canvas.leave,
    onMessage('getState', teller.state),
    onMessage('getSettings', () => settings),
    onMessage('getPainted', canvas.describe),
    onMessage('showFinding', ({ data }) => statements.goTo(data)),
    onMessage('showNextFinding', statements.goToNext),
    onMessage('showEntity', ({ data: { entityId, step } }) => statements.goToMention(entityId, step)),
    onMessage('showSentence', ({ data }) => showSpan(data)),
    onMessage('getPlace', () => statements.openIndex() ?? findInView(page)),
    onMessage('forgetMute', ({ data }) => {
      mutedHere.delete(data);
      return read();
    }),
    watchMutes((next) => {
      mutes = next;
      void read();
    }),
    watchObjections((next) => {
      objections = next;
      statements.follow(page);
    }),
    watchSettings((next) => {
      settings = next;
      if (!isShown()) statements.close();
      void read();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const step of undo) {
      try {
        step();
      } catch {
        // the browser has cut an orphan off from what it listened to
      }
    }
  });
  window.addEventListener('pagehide', ({ persisted }) => persisted || own.abort(), { signal });
  sweepLeftovers(document, canvas.allKeys, readClosedRoot);
  await read();
}

export default defineUnlistedScript(() => {
  const pieces = takePieces('topic');
  if (!pieces) return;
  const own = takeOver('overlay');
  runOverlay(own, pieces).catch((error: unknown) => {
    if (!own.signal.aborted) throw error;
  });
});
