import { render } from 'preact';
import { i18n } from '#i18n';
import { ReaderBar } from '../../components/ReaderBar.tsx';
import { ReaderHeader } from '../../components/ReaderHeader.tsx';
import { ReaderNotes } from '../../components/ReaderNotes.tsx';
import { findWords, type Stretch } from '../../lib/analysis/find-words.ts';
import { articleIdOf } from '../../lib/dossier/point-id.ts';
import { type RoomPlace, readPlace, writePlace } from '../../lib/dossier/room-address.ts';
import type { ArticleText, ShownDossier } from '../../lib/dossier/schema.ts';
import { bringIntoView } from '../../lib/page/bring-into-view.ts';
import { copyText } from '../../lib/page/copy-text.ts';
import { chooseMark } from '../../lib/page/mark-points.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';
import { paintText, toRanges } from '../../lib/page/paint-text.ts';
import { listLayers } from './layers.ts';
import type { ShownNames } from './watch-names.ts';
import { writeArticle } from './write-article.ts';

/** Where the focus goes once a point is chosen. */
export type Focus = 'stay' | 'text' | 'note';

/** The articles' texts, by dossier and by letter. */
type Texts = Readonly<Record<string, Readonly<Record<string, ArticleText>>>>;

/** What the reader does with an article; none of it outlives the visit. */
interface Visit {
  readonly namesOn: boolean;
  readonly query: string;
  readonly found: readonly Stretch[];
  /** Which of the places found was gone to; `undefined` where none was, or a mention since. */
  readonly foundAt: number | undefined;
  /** Whose mentions are walked, and which of them is shown. */
  readonly walked: { readonly entityId: string; readonly at: number } | undefined;
}

/** The place after `at` in a row of `count`, or before it; behind the last comes the first. */
function step(at: number | undefined, by: 1 | -1, count: number): number {
  if (at === undefined) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}

/** The reading room: what is open in it, and what the reader does there. Draws everything anew at each change, but the text only with its article. */
export class Room {
  #place: RoomPlace | undefined;
  #visit: Visit = { namesOn: true, query: '', found: [], foundAt: undefined, walked: undefined };
  readonly #text = mountPoint('text');

  readonly #dossiers: readonly ShownDossier[];
  readonly #articles: Texts;

  constructor(dossiers: readonly ShownDossier[], articles: Texts) {
    this.#dossiers = dossiers;
    this.#articles = articles;
  }

  get pointInHand(): string | undefined {
    return this.#place?.point?.id;
  }

  get #written(): ArticleText {
    const { dossier, article } = this.#place ?? {};
    return this.#articles[dossier?.id ?? '']?.[article?.id ?? ''] ?? { text: '', names: [] };
  }

  /** The names that are highlighted in the text. */
  get shownNames(): ShownNames {
    const { namesOn } = this.#visit;
    return { names: namesOn ? this.#written.names : [], entities: this.#place?.dossier.entities ?? [] };
  }

  /** Shows what the address names. */
  open(): void {
    const place = readPlace(location.hash, this.#dossiers);
    if (place) this.#show(place);
  }

  /** Takes a point in hand. Going on within an article leaves no trail for the way back, going to another does. */
  select(pointId: string, focus: Focus): void {
    const { dossier, article: before } = this.#place ?? {};
    const point = dossier?.points.find(({ id }) => id === pointId);
    const article = point && dossier?.articles.find(({ id }) => id === articleIdOf(point.id));
    if (!dossier || !article) return;
    const place = { dossier, article, point };
    const address = writePlace(place, this.#dossiers);
    if (article === before) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#show(place);
    this.#focus(focus);
  }

  /** On to the next point of the article, or back. */
  stepPoint(by: 1 | -1): void {
    const { dossier, article, point } = this.#place ?? {};
    const points = dossier?.points.filter(({ id }) => articleIdOf(id) === article?.id) ?? [];
    const at = points.findIndex(({ id }) => id === point?.id);
    const next = points[step(at < 0 ? undefined : at, by, points.length)];
    const isInNotes = mountPoint('notes').contains(document.activeElement);
    if (next) this.select(next.id, isInNotes ? 'stay' : 'text');
  }

  /** Lets go of the point in hand, or else of what was found. */
  letGo(): void {
    if (!this.#place?.point) {
      this.#change({ query: '', found: [], foundAt: undefined, walked: undefined });
      return;
    }
    const { dossier, article, point } = this.#place;
    const wasInNote = document.querySelector('.reader-selected')?.contains(document.activeElement);
    const place = { dossier, article };
    history.replaceState(null, '', writePlace(place, this.#dossiers));
    if (wasInNote) chooseMark(this.#text, point.id)?.focus({ preventScroll: true });
    this.#show(place);
  }

  /** Paints what is to be seen on the text. */
  paint(): void {
    const { namesOn, walked, found, foundAt } = this.#visit;
    const { names } = this.#written;
    const here = walked
      ? names.filter(({ entityId }) => entityId === walked.entityId)[walked.at]
      : found[foundAt ?? Number.NaN];
    const isForced = window.matchMedia('(forced-colors: active)').matches;
    const entities = this.#place?.dossier.entities ?? [];
    const seen = { names, entities, namesOn, walked: walked?.entityId, found, here, isForced };
    paintText(this.#text, listLayers(seen));
  }

  #show(place: RoomPlace): void {
    const { article: before } = this.#place ?? {};
    this.#place = place;
    if (place.article !== before) {
      writeArticle(this.#text, place, this.#written);
      const found = findWords(this.#written.text, this.#visit.query);
      this.#visit = { ...this.#visit, found, foundAt: undefined, walked: undefined };
      document.title = i18n.t('reader.title', {
        label: place.article.label,
        room: i18n.t('reader.room'),
        name: i18n.t('extName'),
      });
      if (before && !place.point) window.scrollTo({ top: 0 });
    }
    this.#draw();
    chooseMark(this.#text, place.point?.id)?.scrollIntoView({ block: 'center' });
  }

  #change(visit: Partial<Visit>): void {
    this.#visit = { ...this.#visit, ...visit };
    this.#draw();
  }

  #focus(focus: Focus): void {
    const note = document.querySelector<HTMLElement>('.reader-selected .point-title');
    const mark = this.#text.querySelector<HTMLElement>('mark.target');
    // what was chosen may have gone with the note that it stood in
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (focus === 'text') mark?.focus({ preventScroll: true });
    else if (focus === 'note' || isLost) note?.focus({ preventScroll: true });
  }

  #goTo(stretch: Stretch | undefined): void {
    const range = stretch && toRanges(this.#text, [stretch])[0];
    if (range) bringIntoView(range);
  }

  #find(query: string): void {
    const found = findWords(this.#written.text, query);
    this.#change({ query, found, foundAt: found.length > 0 ? 0 : undefined, walked: undefined });
    this.#goTo(found[0]);
  }

  #stepFound(by: 1 | -1): void {
    const { found, foundAt } = this.#visit;
    if (found.length === 0) return;
    const at = step(foundAt, by, found.length);
    this.#change({ foundAt: at, walked: undefined });
    this.#goTo(found[at]);
  }

  #walk(entityId: string): void {
    const { walked } = this.#visit;
    const mentions = this.#written.names.filter((name) => name.entityId === entityId);
    const at = step(walked?.entityId === entityId ? walked.at : undefined, 1, mentions.length);
    this.#change({ walked: { entityId, at }, foundAt: undefined });
    this.#goTo(mentions[at]);
  }

  #draw(): void {
    if (!this.#place) return;
    const { dossier, article, point } = this.#place;
    const { namesOn, query, found, foundAt, walked } = this.#visit;
    render(
      <ReaderBar
        dossiers={this.#dossiers}
        place={this.#place}
        hrefOf={(of, one) => writePlace({ dossier: of, article: one }, this.#dossiers)}
        query={query}
        count={found.length}
        at={foundAt}
        onFind={(words) => this.#find(words)}
        onStep={(by) => this.#stepFound(by)}
      />,
      mountPoint('bar'),
    );
    render(<ReaderHeader article={article} />, mountPoint('head'));
    render(
      <ReaderNotes
        dossier={dossier}
        articleId={article.id}
        selected={point?.id}
        link={location.href}
        names={{
          names: this.#written.names,
          isOn: namesOn,
          walked,
          onSwitch: (on) => this.#change({ namesOn: on }),
          onWalk: (entityId) => this.#walk(entityId),
        }}
        onSelect={(pointId, from) => this.select(pointId, from === 'the list' ? 'text' : 'stay')}
        onLetGo={() => this.letGo()}
        onGoToText={() => this.#goToMark()}
        onCopy={(words) => copyText(words, mountPoint('notes'))}
      />,
      mountPoint('notes'),
    );
    this.paint();
  }

  #goToMark(): void {
    this.#text.querySelector('mark.target')?.scrollIntoView({ block: 'center' });
    this.#focus('text');
  }
}
