/** Every component in every state worth looking at, by name. */

import { articles } from 'virtual:articles';
import { dossiers } from 'virtual:dossiers';
import type { ComponentChildren } from 'preact';
import icon from '../../assets/public/icon/findings-48.png?url';
import { Card } from '../../components/Card.tsx';
import { Hint } from '../../components/Hint.tsx';
import { markWords } from '../../components/mark-words.ts';
import { Options, type OptionsProps } from '../../components/Options.tsx';
import { Popup } from '../../components/Popup.tsx';
import { ReaderHeader } from '../../components/ReaderHeader.tsx';
import { ReaderNotes } from '../../components/ReaderNotes.tsx';
import type { SelectionState } from '../../components/SelectionCheck.tsx';
import { Welcome, type WelcomeProps } from '../../components/Welcome.tsx';
import type { Finding, Settings, TabState } from '../../lib/analysis/model.ts';
import type { ShownDossier } from '../../lib/dossier/schema.ts';
import {
  bothFinding,
  contrastFinding,
  corroborationFinding,
  findings,
  longFinding,
  makeView,
  repeatFindings,
  rightToLeftFinding,
  settings,
} from './fixtures.ts';
import { HighlightSample } from './HighlightSample.tsx';
import { optionsProps } from './options-props.ts';
import { dossier } from './sample-dossier.ts';

const nothing = () => {};
const copied = async () => true;

function card(finding: Finding, index = 1, pageLang = 'en') {
  return (
    <Card
      finding={finding}
      dossier={dossier}
      index={index}
      count={5}
      pageLang={pageLang}
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
    />
  );
}

function onTopic(found: readonly Finding[], rest: { lang?: string; compared?: boolean } = {}): TabState {
  return { kind: 'on topic', view: makeView(found, rest) };
}

function reader(selected: string | undefined, read: ShownDossier = dossier, articleId = 'B') {
  const article = read.articles.find(({ id }) => id === articleId);
  const text = (articles[read.id] ?? articles['aurus-gift'])?.[articleId]?.text ?? '';
  if (!article) throw new Error(`There is no article ${articleId}.`);
  const quotes = read.points.filter(({ id }) => id.startsWith(articleId)).map(({ quote }) => quote);
  const target = read.points.find(({ id }) => id === selected)?.quote;
  return (
    <div class="reader second-source">
      <main class="reader-page">
        <ReaderHeader article={article} />
        <div class="reader-text" lang="en">
          {text.split(/\n+/).map((line) => (
            <p key={line}>
              {markWords(line, quotes).map((part) =>
                part.marked ? (
                  <mark key={part.text} class={target && part.text.includes(target) ? 'target' : undefined}>
                    {part.text}
                  </mark>
                ) : (
                  part.text
                ),
              )}
            </p>
          ))}
        </div>
      </main>
      <ReaderNotes dossier={read} articleId={articleId} selected={selected} onSelect={nothing} />
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
  readonly room: 'shadow' | 'popup' | 'reader' | 'options' | 'page';
  readonly draw: () => ComponentChildren;
}

/** All states by name. */
export const states: Readonly<Record<string, GalleryState>> = {
  'card-both': { room: 'shadow', draw: () => card(bothFinding) },
  'card-contrast': { room: 'shadow', draw: () => card(contrastFinding, 0) },
  'card-corroborates': { room: 'shadow', draw: () => card(corroborationFinding, 4) },
  'card-long': { room: 'shadow', draw: () => card(longFinding, 2, 'de') },
  'card-rtl': { room: 'shadow', draw: () => card(rightToLeftFinding, 2, 'ar') },
  hint: { room: 'shadow', draw: () => <Hint finding={bothFinding} onOpen={nothing} /> },
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
  'reader-selected': { room: 'reader', draw: () => reader('B3') },
  'reader-dossier': { room: 'reader', draw: () => reader('A5', dossiers[0], 'A') },
  'options-first': { room: 'options', draw: () => options({ mutes: [], objections: [], settings }) },
  'options-full': { room: 'options', draw: () => options({ onUndo: nothing, notKept: true }) },
  welcome: { room: 'options', draw: () => welcome() },
  'welcome-permission': { room: 'options', draw: () => welcome({ mayRead: false, keys: '' }) },
  'reader-start': { room: 'reader', draw: () => reader(undefined) },
};
