import type { CardProps } from '../../components/Card.tsx';
import type { Finding, Mention, Objection, Span } from '../../lib/analysis/model.ts';
import { sendMessage } from '../../lib/browser/messages.ts';
import { bringToMiddle } from '../../lib/page/bring-into-view.ts';
import { findPlaceAt, isPagesOwn, type Pointed, readPointer, toLiveRange } from '../../lib/page/find-place.ts';
import type { TextStretch } from '../../lib/page/page-text.ts';
import type { CreateFloat, Float, FloatContent } from '../card/float.tsx';
import type { Shown } from './layers.ts';
import type { TopicPage } from './view-page.ts';

const dwell = 250; // ms that the pointer rests on a statement before the hint shows
const longDwell = 600; // ms that it rests on a name: a page has many

/** What lies open: the card of a finding, the hint to it, the note that it was muted, or what there is to say of a name. */
interface Open {
  readonly kind: 'card' | 'hint' | 'muted' | 'name';
  /** Place among the page's findings; of a name, among its mentions. */
  readonly index: number;
  /** The reader has asked for it, so that it stays until he closes it. */
  readonly isHeld: boolean;
}

/** The cards and hints of a page's findings and names, and how they open: by click, by the pointer's rest, by message. */
export function createStatements(options: {
  readonly document: Document;
  /** The page as it was last read; `undefined` where it is on no topic. */
  readonly page: () => TopicPage | undefined;
  /** What is painted, so that the reader can see what a click would open. */
  readonly shown: () => Shown;
  /** The reader has something else in hand. */
  readonly onActive: (span: Span | undefined) => void;
  /** Brings what makes cards; rejects where the page or the extension has gone. */
  readonly bringCard: () => Promise<CreateFloat>;
  /** Called with each element that is to stand in the page for a card. */
  readonly onHost: (host: Node) => void;
  /** What the reader has noted so far, on any page. */
  readonly objections: () => readonly Objection[];
  /** The reader mutes a sentence for as long as the page is open, or takes that back. */
  readonly onMute: (exact: string, isMuted: boolean) => void;
  readonly signal: AbortSignal;
}) {
  const { document, onActive, onMute, signal } = options;
  let float: Float | undefined;
  let bringing: Promise<Float> | undefined;
  const heard = new WeakSet<Document>();
  /** The mention that the reader went to last, by entity: its place among the entity's own. */
  const walked = new Map<string, number>();
  let open: Open | undefined;
  let timer = 0;

  const findings = (): readonly Finding[] => options.page()?.view.analysis.findings ?? [];
  const mentions = (): readonly Mention[] => options.page()?.view.analysis.mentions ?? [];
  const placesOf = (span: Span): TextStretch[] => options.page()?.reading.locate(span) ?? [];
  const mentionsOf = (id: string) => mentions().filter(({ entityId }) => entityId === id);
  const quoteOf = ({ claim }: Finding): Span => claim.quote;
  /** Place in `all` of the one that is shown where the pointer is. */
  const findUnder = <T>(pointed: Pointed, shown: readonly T[], all: readonly T[], spanOf: (one: T) => Span) => {
    const at = findPlaceAt(pointed, shown.map(spanOf).map(placesOf));
    const one = at === undefined ? undefined : shown[at];
    return one && all.indexOf(one);
  };
  const findStatement = (pointed: Pointed) => findUnder(pointed, options.shown().findings, findings(), quoteOf);
  const findName = (pointed: Pointed) => findUnder(pointed, options.shown().mentions, mentions(), (mention) => mention);
  const rangeOf = (span: Span | undefined): Range | undefined => span && toLiveRange(placesOf(span));
  const rangeOfFinding = (index: number): Range | undefined => rangeOf(findings()[index]?.claim.quote);

  /** The statements that the reader walks through with one of them: what is shown, or all where that one is not. */
  const walkWith = (finding: Finding | undefined): readonly Finding[] => {
    const { findings: shown } = options.shown();
    return shown.length > 0 && (!finding || shown.includes(finding)) ? shown : findings();
  };
  const mentionsIn = ({ claim: { quote } }: Finding): Mention[] =>
    mentions().filter(({ block, start, end }) => block === quote.block && start >= quote.start && end <= quote.end);

  const close = (): void => {
    clearTimeout(timer);
    float?.hide();
    if (open?.isHeld) onActive(undefined);
    open = undefined;
  };
  const bring = (): Promise<Float> => {
    bringing ??= options.bringCard().then((create) => {
      float = create(document, close, options.onHost);
      return float;
    });
    return bringing;
  };
  /** Shows something once its script is here, where the reader still wants it then. */
  const place = (next: Open, content: () => FloatContent, beside: () => Range | undefined): void => {
    open = next;
    bring().then(
      (ready) => {
        if (open === next) ready.show(content(), beside);
      },
      () => {
        bringing = undefined; // the next click tries anew
        if (open === next) close();
      },
    );
  };
  const show = (kind: 'card' | 'hint', index: number): void => {
    const page = options.page();
    const finding = findings()[index];
    if (!page || !finding) {
      close();
      return;
    }
    const { dossier, view } = page;
    const walk = walkWith(finding);
    const at = walk.indexOf(finding);
    const named = mentionsIn(finding);
    const ids = new Set(named.map(({ entityId }) => entityId));
    const card = (): CardProps => ({
      finding,
      dossier,
      index: at,
      count: walk.length,
      names: [...ids].flatMap((id) => dossier.entities.find((entity) => entity.id === id) ?? []),
      pageLang: view.lang,
      pageDay: view.published,
      objections: options.objections(),
      onClose: close,
      onMove: (step: 1 | -1) => goTo(findings().indexOf(walk[at + step] ?? finding)),
      onMute: () => mute(index),
      onName: (id: string) => {
        const mention = named.find(({ entityId }) => entityId === id);
        if (mention) showName(mentions().indexOf(mention), true, true);
      },
      onCopy: async (text: string) => (await bring()).copy(text),
      onOpenPoint: (pointId: string) => void sendMessage('openPoint', pointId).catch(() => {}),
      onObject: (pointId: string) => void sendMessage('openObjection', { index, pointId }).catch(() => {}),
    });
    const hint = { finding, onOpen: () => show('card', index) };
    const content = (): FloatContent => (kind === 'hint' ? { kind, props: hint } : { kind, props: card() });
    place({ kind, index, isHeld: kind === 'card' }, content, () => rangeOfFinding(index));
    onActive(kind === 'card' ? finding.claim.quote : undefined);
  };
  const showName = (index: number, isHeld: boolean, takesFocus = false): void => {
    const mention = mentions()[index];
    const entity = options.page()?.dossier.entities.find(({ id }) => id === mention?.entityId);
    if (!mention || !entity) {
      close();
      return;
    }
    const own = mentionsOf(entity.id);
    const at = own.indexOf(mention);
    const onMove = (step: 1 | -1): void => {
      walked.set(entity.id, at);
      goToMention(entity.id, step);
    };
    const props = { entity, place: at + 1, count: own.length, takesFocus, onMove };
    place(
      { kind: 'name', index, isHeld },
      () => ({ kind: 'name', props }),
      () => rangeOf(mentions()[index]),
    );
    if (isHeld) walked.set(entity.id, at);
    onActive(isHeld ? mention : undefined);
  };
  const goToMention = (entityId: string, step: 1 | -1): number => {
    const own = mentionsOf(entityId);
    const before = walked.get(entityId) ?? (step > 0 ? -1 : 0);
    const at = (before + step + own.length) % Math.max(own.length, 1);
    const mention = own[at];
    const range = rangeOf(mention);
    if (!mention || !range) return 0;
    bringToMiddle(range);
    showName(mentions().indexOf(mention), true, true);
    return at + 1;
  };
  const mute = (index: number): void => {
    const exact = findings()[index]?.claim.quote.exact;
    const range = rangeOfFinding(index);
    if (exact === undefined) return;
    const onUndo = (): void => {
      close();
      onMute(exact, false);
    };
    place(
      { kind: 'muted', index, isHeld: true },
      () => ({ kind: 'muted', props: { onUndo, onClose: close } }),
      () => range,
    );
    onActive(undefined);
    onMute(exact, true);
  };
  const goTo = (index: number): void => {
    const range = rangeOfFinding(index);
    if (range) bringToMiddle(range);
    show('card', index);
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || float?.isIn(event)) return;
    clearTimeout(timer);
    const pointed = isPagesOwn(event) ? undefined : readPointer(event);
    const index = pointed && findStatement(pointed);
    if (index !== undefined) {
      // a click on what lies open puts it away
      if (open?.kind === 'card' && open.index === index) close();
      else show('card', index);
      return;
    }
    const name = pointed && findName(pointed);
    if (name === undefined) close();
    else showName(name, true);
  };
  const onMove = (event: MouseEvent): void => {
    clearTimeout(timer);
    if (!event.isTrusted || open?.isHeld || float?.isIn(event)) return;
    const pointed = readPointer(event);
    const lookForName = (): void => {
      const name = findName(pointed);
      if (!open?.isHeld && name !== undefined) showName(name, false);
    };
    timer = window.setTimeout(() => {
      if (open?.isHeld) return;
      const index = findStatement(pointed);
      const isOpen = (kind: Open['kind'], at: number | undefined): boolean => open?.kind === kind && open.index === at;
      if (index !== undefined) {
        if (!isOpen('hint', index)) show('hint', index);
      } else if (!open || !isOpen('name', findName(pointed))) {
        close();
        timer = window.setTimeout(lookForName, longDwell - dwell);
      }
    }, dwell);
  };
  const onLeave = (): void => {
    clearTimeout(timer);
    if (!open?.isHeld) close();
  };
  /** What shows by itself stays with the pointer, not with the text that goes on under it. */
  const onScroll = (event: Event): void => {
    if (event.target === event.currentTarget) onLeave();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && open) close();
  };
  signal.addEventListener('abort', close);

  return {
    close,
    goTo,
    /** Goes to an entity's next mention, or to the one before, and says there who it is; answers which that is, from 1, or 0 where it is gone. */
    goToMention,
    /** Place in the list of the finding whose card lies open; `undefined` where none does. */
    openIndex: () => (open?.kind === 'card' ? open.index : undefined),
    /** Opens the finding after the one that is open, the first one where none is. */
    goToNext: () => {
      const before = open && open.kind !== 'name' ? open.index : -1;
      const walk = walkWith(undefined).map((finding) => findings().indexOf(finding));
      goTo(walk.find((index) => index > before) ?? walk[0] ?? 0);
    },
    /** After the page has been read again: what lies open stays with its statement, or goes with it. */
    follow(before: TopicPage | undefined) {
      if (!open || open.kind === 'muted') return;
      if (open.kind === 'name') return close();
      const exact = before?.view.analysis.findings[open.index]?.claim.quote.exact;
      const index = findings().findIndex(({ claim }) => claim.quote.exact === exact);
      if (index < 0) close();
      else show(open.kind, index);
    },
    /** Hears clicks and the pointer in a document: the page's own, or that of a frame. */
    hear(place: Document) {
      if (heard.has(place)) return;
      heard.add(place);
      const listen = { capture: true, passive: true, signal } as const;
      place.addEventListener('click', onClick, listen);
      place.addEventListener('mousemove', onMove, listen);
      place.addEventListener('keydown', onKey, listen);
      place.addEventListener('scroll', onScroll, listen);
      place.documentElement.addEventListener('mouseleave', onLeave, { passive: true, signal });
    },
  };
}
