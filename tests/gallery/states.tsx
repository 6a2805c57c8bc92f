/** Every component in every state worth looking at, by name. */

import { articles } from 'virtual:articles';
import { dossiers } from 'virtual:dossiers';
import type { ComponentChildren } from 'preact';
import icon from '../../assets/public/icon/findings-48.png?url';
import { Card } from '../../components/Card.tsx';
import { Hint } from '../../components/Hint.tsx';
import { readLocale } from '../../components/locale.ts';
import { MutedNote } from '../../components/MutedNote.tsx';
import { NameHint } from '../../components/NameHint.tsx';
import { Options, type OptionsProps } from '../../components/Options.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Popup } from '../../components/Popup.tsx';
import { ReaderBar } from '../../components/ReaderBar.tsx';
import { ReaderHeader } from '../../components/ReaderHeader.tsx';
import { ReaderNotes } from '../../components/ReaderNotes.tsx';
import type { SelectionState } from '../../components/SelectionCheck.tsx';
import { Welcome, type WelcomeProps } from '../../components/Welcome.tsx';
import { listLayers, nameSheet } from '../../entrypoints/reader/layers.ts';
import { writeArticle } from '../../entrypoints/reader/write-article.ts';
import { findWords } from '../../lib/analysis/find-words.ts';
import type { Finding, Objection, Settings, TabState } from '../../lib/analysis/model.ts';
import { type RoomPlace, writePlace } from '../../lib/dossier/room-address.ts';
import type { ArticleText, ShownDossier } from '../../lib/dossier/schema.ts';
import { chooseMark } from '../../lib/page/mark-points.ts';
import { paintText } from '../../lib/page/paint-text.ts';
import {
  bothFinding,
  contrastFinding,
  corroborationFinding,
  findings,
  longFinding,
  makeView,
  objection,
  repeatFindings,
  rightToLeftFinding,
  settings,
} from './fixtures.ts';
import { HighlightSample } from './HighlightSample.tsx';
import { optionsProps } from './options-props.ts';
import { dossier } from './sample-dossier.ts';

const nothing = () => {};
const copied = async () => true;

function card(finding: Finding, index = 1, pageLang = 'en', objections: readonly Objection[] = []) {
  return (
    <Card
      finding={finding}
      dossier={dossier}
      index={index}
      count={5}
      pageLang={pageLang}
      names={dossier.entities.slice(0, 3)}
      onName={nothing}
      objections={objections}
      onClose={nothing}
      onMove={nothing}
      onOpenPoint={nothing}
      onMute={nothing}
      onObject={nothing}
      onCopy={copied}
    />
  );
}

function popup(
  state: TabState,
  chosen: Settings = settings,
  host = 'news.example',
  selection: SelectionState = { kind: 'not asked' },
) {
  return (
    <Popup
      state={state}
      settings={chosen}
      host={host}
      outline={dossier}
      dossier={dossier}
      onSettings={nothing}
      onShowFinding={nothing}
      onShowEntity={nothing}
      onOpenPoint={nothing}
      onAskPermission={nothing}
      selection={selection}
      onCheckSelection={nothing}
      onShowSentence={nothing}
      onMute={nothing}
      onUnmute={nothing}
      onOpenPanel={nothing}
      onOpenOptions={nothing}
      onCopy={copied}
      onKeepObjection={nothing}
      objections={[]}
      onTakeBack={nothing}
    />
  );
}

function panel(state: TabState, objectTo?: { index: number; pointId: string }, chosen: Settings = settings) {
  return (
    <Panel
      state={state}
      settings={chosen}
      host="news.example"
      dossier={dossier}
      texts={articles['aurus-gift'] ?? {}}
      inView={1}
      objectTo={objectTo}
      selection={{ kind: 'not asked' }}
      onSettings={nothing}
      onShowFinding={nothing}
      onShowEntity={nothing}
      onShowSentence={nothing}
      onOpenPoint={nothing}
      onCopy={copied}
      onMute={nothing}
      onUnmute={nothing}
      onKeepObjection={nothing}
      objections={objectTo ? [objection] : []}
      onTakeBack={nothing}
      onCheckSelection={nothing}
      onAskPermission={nothing}
    />
  );
}

/** The panel with another of its views chosen. */
function panelAt(view: number) {
  const choose = (root: HTMLElement | null): void => {
    setTimeout(() => root?.querySelectorAll<HTMLElement>('[role="tab"]')[view]?.click());
  };
  return <div ref={choose}>{panel(onTopic(findings))}</div>;
}

function onTopic(found: readonly Finding[], rest: { lang?: string; compared?: boolean } = {}): TabState {
  return { kind: 'on topic', view: makeView(found, rest) };
}

/** What a visit to the reading room differs in. */
interface RoomVisit {
  readonly selected?: string;
  readonly read?: ShownDossier;
  readonly articleId?: string;
  readonly query?: string;
  readonly walked?: { readonly entityId: string; readonly at: number };
}

/** The text as the room writes, marks and paints it, once its element is there. */
function ReaderText({ place, written, visit }: { place: RoomPlace; written: ArticleText; visit: RoomVisit }) {
  const { selected, query = '', walked } = visit;
  const draw = (element: HTMLElement | null): void => {
    if (!element || element.hasChildNodes()) return;
    writeArticle(element, place, written);
    chooseMark(element, selected);
    const { names } = written;
    const found = findWords(written.text, query);
    const mentions = names.filter(({ entityId }) => entityId === walked?.entityId);
    const isForced = matchMedia('(forced-colors: active)').matches;
    const here = walked ? mentions[walked.at] : found[0];
    const { entities } = place.dossier;
    const seen = { names, entities, namesOn: true, walked: walked?.entityId, found, here, isForced };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(nameSheet);
    document.adoptedStyleSheets.push(sheet);
    paintText(element, listLayers(seen));
  };
  return <div class="reader-text" ref={draw} />;
}

function reader(visit: RoomVisit = {}) {
  const { selected, read = dossiers[0], articleId = 'B', query = '', walked } = visit;
  const article = read?.articles.find(({ id }) => id === articleId);
  const written = (articles[read?.id ?? ''] ?? articles['aurus-gift'])?.[articleId];
  if (!read || !article || !written) throw new Error(`There is no article ${articleId}.`);
  const place = { dossier: read, article };
  const count = findWords(written.text, query).length;
  return (
    <div class="reader second-source" {...readLocale()}>
      <div id="bar">
        <ReaderBar
          dossiers={[read]}
          place={place}
          hrefOf={(of, one) => writePlace({ dossier: of, article: one }, [read])}
          query={query}
          count={count}
          at={count > 0 ? 0 : undefined}
          onFind={nothing}
          onStep={nothing}
          onBack={nothing}
        />
      </div>
      <main class="reader-page">
        <ReaderHeader article={article} />
        <ReaderText place={place} written={written} visit={visit} />
      </main>
      <div id="notes">
        <ReaderNotes
          dossier={read}
          articleId={articleId}
          selected={selected}
          link="chrome-extension://sample/reader.html#B3"
          names={{ names: written.names, isOn: true, walked, onSwitch: nothing, onWalk: nothing }}
          onSelect={nothing}
          onLetGo={nothing}
          onGoToText={nothing}
          onCopy={copied}
        />
      </div>
    </div>
  );
}

function options(changes: Partial<OptionsProps> = {}) {
  return <Options {...optionsProps} {...changes} />;
}

function welcome(changes: Partial<WelcomeProps> = {}) {
  return (
    <Welcome
      topics={dossier.topics.map(({ name }) => name)}
      icon={icon}
      keys="Alt+Shift+K"
      mayRead={true}
      sampleHref="/sample.html"
      onAskPermission={nothing}
      onOpenOptions={nothing}
      {...changes}
    />
  );
}

/** One state of one component; a card or hint stands in a shadow root, as on a page. */
export interface GalleryState {
  readonly room: 'shadow' | 'popup' | 'panel' | 'reader' | 'options' | 'page';
  readonly draw: () => ComponentChildren;
}

/** All states by name. */
export const states: Readonly<Record<string, GalleryState>> = {
  'card-both': { room: 'shadow', draw: () => card(bothFinding) },
  'card-contrast': { room: 'shadow', draw: () => card(contrastFinding, 0) },
  'card-objection': {
    room: 'shadow',
    draw: () =>
      card(contrastFinding, 0, 'en', [{ ...objection, exact: contrastFinding.claim.quote.exact, pointId: 'B3' }]),
  },
  'card-corroborates': { room: 'shadow', draw: () => card(corroborationFinding, 4) },
  'card-long': { room: 'shadow', draw: () => card(longFinding, 2, 'de') },
  'card-rtl': { room: 'shadow', draw: () => card(rightToLeftFinding, 2, 'ar') },
  hint: { room: 'shadow', draw: () => <Hint finding={bothFinding} onOpen={nothing} /> },
  'hint-name': {
    room: 'shadow',
    draw: () =>
      dossier.entities
        .slice(0, 1)
        .map((entity) => (
          <NameHint key={entity.id} entity={entity} place={1} count={2} takesFocus={false} onMove={nothing} />
        )),
  },
  highlights: { room: 'page', draw: () => <HighlightSample style="calm" /> },
  'highlights-strong': { room: 'page', draw: () => <HighlightSample style="strong" /> },
  'highlights-lines': { room: 'page', draw: () => <HighlightSample style="lines" /> },
  'popup-findings': { room: 'popup', draw: () => popup(onTopic(findings)) },
  'popup-one': { room: 'popup', draw: () => popup(onTopic([bothFinding])) },
  'popup-contrasts': { room: 'popup', draw: () => popup(onTopic([contrastFinding, longFinding, rightToLeftFinding])) },
  'popup-forty': { room: 'popup', draw: () => popup(onTopic(repeatFindings(40))) },
  'popup-findings-tall': { room: 'popup', draw: () => popup(onTopic(findings)) },
  'popup-nothing': { room: 'popup', draw: () => popup(onTopic([])) },
  'popup-not-compared': { room: 'popup', draw: () => popup(onTopic([], { lang: 'ko', compared: false })) },
  'popup-reading': { room: 'popup', draw: () => popup({ kind: 'reading' }) },
  'popup-off-topic': { room: 'popup', draw: () => popup({ kind: 'off topic' }) },
  'popup-off': {
    room: 'popup',
    draw: () => popup({ kind: 'off here', scope: 'everywhere' }, { ...settings, enabled: false }),
  },
  'popup-off-site': {
    room: 'popup',
    draw: () =>
      popup(
        { kind: 'off here', scope: 'this site' },
        { ...settings, sitesOff: ['nachrichten.donaudampfschifffahrtsgesellschaft.example'] },
        'nachrichten.donaudampfschifffahrtsgesellschaft.example',
      ),
  },
  'popup-unreadable': { room: 'popup', draw: () => popup({ kind: 'unreadable' }, settings, '') },
  'popup-permission': { room: 'popup', draw: () => popup({ kind: 'permission missing' }) },
  'popup-no-answer': { room: 'popup', draw: () => popup({ kind: 'no answer' }) },
  'popup-checked': {
    room: 'popup',
    draw: () =>
      popup(onTopic(findings), settings, 'news.example', {
        kind: 'checked',
        text: 'The garden opened in May.',
        findings: [],
      }),
  },
  'panel-statements': { room: 'panel', draw: () => panel(onTopic(findings)) },
  'panel-muted': {
    room: 'panel',
    draw: () => {
      const muted = [contrastFinding, corroborationFinding];
      const mutedHere = [contrastFinding.claim.quote.exact];
      return panel({ kind: 'on topic', view: { ...makeView([bothFinding]), muted, mutedHere } });
    },
  },
  'panel-objection': { room: 'panel', draw: () => panel(onTopic(findings), { index: 1, pointId: 'B3' }) },
  'panel-articles': { room: 'panel', draw: () => panelAt(1) },
  'panel-timeline': { room: 'panel', draw: () => panelAt(2) },
  'panel-entities': { room: 'panel', draw: () => panelAt(3) },
  'panel-off-topic': { room: 'panel', draw: () => panel({ kind: 'off topic' }) },
  'panel-forty': { room: 'panel', draw: () => panel(onTopic(repeatFindings(40))) },
  'card-muted': { room: 'shadow', draw: () => <MutedNote onUndo={nothing} onClose={nothing} /> },
  'reader-selected': { room: 'reader', draw: () => reader({ selected: 'B3', read: dossier }) },
  'reader-dossier': { room: 'reader', draw: () => reader({ selected: 'A5', articleId: 'A' }) },
  'reader-start': { room: 'reader', draw: () => reader() },
  'reader-found': { room: 'reader', draw: () => reader({ query: 'leader', articleId: 'A' }) },
  'reader-not-found': { room: 'reader', draw: () => reader({ query: 'lighthouse keeper' }) },
  'reader-names': {
    room: 'reader',
    draw: () => reader({ walked: { entityId: 'vladimir-putin', at: 2 } }),
  },
  'options-first': { room: 'options', draw: () => options({ mutes: [], objections: [], settings }) },
  'options-full': { room: 'options', draw: () => options({ onUndo: nothing, notKept: true }) },
  welcome: { room: 'options', draw: () => welcome() },
  'welcome-permission': { room: 'options', draw: () => welcome({ mayRead: false, keys: '' }) },
};
