import { render } from 'preact';
import { i18n } from '#i18n';
import { ReaderBar } from '../../components/ReaderBar.tsx';
import { ReaderHeader } from '../../components/ReaderHeader.tsx';
import { ReaderNotes } from '../../components/ReaderNotes.tsx';
import { articleIdOf } from '../../lib/dossier/point-id.ts';
import { type RoomPlace, readPlace, writePlace } from '../../lib/dossier/room-address.ts';
import type { ArticleText, ShownDossier } from '../../lib/dossier/schema.ts';
import { bringIntoView } from '../../lib/page/bring-into-view.ts';
import { copyText } from '../../lib/page/copy-text.ts';
import { chooseMark } from '../../lib/page/mark-points.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';
import { paintText, toRanges } from '../../lib/page/paint-text.ts';
import { listLayers } from './layers.ts';
import { findIn, firstVisit, readHere, stepFound, stepIn, turnTo, type Visit, walkMentions } from './visit.ts';
import type { ShownNames } from './watch-names.ts';
import { writeArticle } from './write-article.ts';

/** Where a point was chosen: by a click in the text, by a key there, in the list, or in the note on another. */
type ChosenIn = 'text' | 'text by key' | 'list' | 'note';

/** The articles' texts, by dossier and by letter. */
type Texts = Readonly<Record<string, Readonly<Record<string, ArticleText>>>>;

/** The reading room: what is open in it, and what the reader does there. Draws everything anew at each change, but the text only with its article. */
export class Room {
  #place: RoomPlace | undefined;
  #visit = firstVisit;
  #onBack: (() => void) | undefined;
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

  /** Offers the way back to the page that the reader came from. */
  offerWayBack(onBack: () => void): void {
    this.#onBack = onBack;
    if (this.#place) this.#draw();
  }

  /** Shows what the address names. */
  open(): void {
    const place = readPlace(location.hash, this.#dossiers);
    if (place) this.#show(place);
  }

  /** Brings the point in hand back into view, where the text has been set anew: a window of another width has other lines. */
  keepInView(block: 'center' | 'nearest'): void {
    chooseMark(this.#text, this.#place?.point?.id)?.scrollIntoView({ block });
  }

  /** Takes a point in hand. Going on within an article leaves no trail for the way back, going to another does. */
  select(pointId: string, chosenIn: ChosenIn): void {
    const { dossier, article: before } = this.#place ?? {};
    const point = dossier?.points.find(({ id }) => id === pointId);
    const article = point && dossier?.articles.find(({ id }) => id === articleIdOf(point.id));
    if (!dossier || !article) return;
    const place = { dossier, article, point };
    const address = writePlace(place, this.#dossiers);
    if (article === before) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    // the text stays under the reader's eyes where the choice was made in it
    this.#show(place, chosenIn.startsWith('text') ? 'nearest' : 'center');
    if (chosenIn === 'text by key') this.#focusNote();
    else if (chosenIn === 'list') this.#focusMark();
    else if (document.activeElement === document.body) this.#focusNote(); // the button has gone with the note before
  }

  /** On to the next point of the article, or back. */
  stepPoint(by: 1 | -1): void {
    const { dossier, article, point } = this.#place ?? {};
    const points = dossier?.points.filter(({ id }) => articleIdOf(id) === article?.id) ?? [];
    const at = points.findIndex(({ id }) => id === point?.id);
    const next = points[stepIn(at < 0 ? undefined : at, by, points.length)];
    const isInNotes = mountPoint('notes').contains(document.activeElement);
    if (next) this.select(next.id, isInNotes ? 'note' : 'list');
  }

  /** Lets go of the point in hand, or else of what was found. */
  letGo(): void {
    if (!this.#place?.point) {
      this.#change(findIn(this.#visit, this.#written, ''));
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
    const { namesOn, walked, found } = this.#visit;
    const { names } = this.#written;
    const entities = this.#place?.dossier.entities ?? [];
    const here = readHere(this.#visit, this.#written);
    const isForced = window.matchMedia('(forced-colors: active)').matches;
    const seen = { names, entities, namesOn, walked: walked?.entityId, found, here, isForced };
    paintText(this.#text, listLayers(seen));
  }

  #show(place: RoomPlace, block: ScrollLogicalPosition = 'center'): void {
    const { article: before } = this.#place ?? {};
    this.#place = place;
    if (place.article !== before) {
      writeArticle(this.#text, place, this.#written);
      this.#visit = turnTo(this.#visit, this.#written);
      document.title = i18n.t('reader.title', {
        label: place.article.label,
        room: i18n.t('reader.room'),
        name: i18n.t('extName'),
      });
      if (before && !place.point) window.scrollTo({ top: 0 });
    }
    this.#draw();
    chooseMark(this.#text, place.point?.id)?.scrollIntoView({ block });
  }

  #change(visit: Visit): void {
    this.#visit = visit;
    this.#draw();
  }

  /** Changes the visit, and goes to the place that is now to be shown. */
  #goTo(visit: Visit): void {
    this.#change(visit);
    const here = readHere(visit, this.#written);
    const [range] = toRanges(this.#text, here ? [here] : []);
    if (range) bringIntoView(range);
  }

  #focusNote(): void {
    document.querySelector<HTMLElement>('.reader-selected .point-title')?.focus({ preventScroll: true });
  }

  #focusMark(): void {
    this.#text.querySelector<HTMLElement>('mark.target')?.focus({ preventScroll: true });
  }

  #draw(): void {
    if (!this.#place) return;
    const { dossier, article, point } = this.#place;
    const { namesOn, query, found, foundAt, walked } = this.#visit;
    render(
      <ReaderBar
        onBack={this.#onBack}
        dossiers={this.#dossiers}
        place={this.#place}
        hrefOf={(of, one) => writePlace({ dossier: of, article: one }, this.#dossiers)}
        query={query}
        count={found.length}
        at={foundAt}
        onFind={(words) => this.#goTo(findIn(this.#visit, this.#written, words))}
        onStep={(by) => this.#goTo(stepFound(this.#visit, by))}
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
          onSwitch: (on) => this.#change({ ...this.#visit, namesOn: on }),
          onWalk: (entityId) => this.#goTo(walkMentions(this.#visit, this.#written, entityId)),
        }}
        onSelect={(pointId, from) => this.select(pointId, from)}
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
    this.#focusMark();
  }
}
