import type { CardProps } from '../../components/Card.tsx';
import type { Finding, Objection, Span } from '../../lib/analysis/model.ts';
import { sendMessage } from '../../lib/browser/messages.ts';
import { findPlaceAt, isPagesOwn, type Pointed, readPointer, toLiveRange } from '../../lib/page/find-place.ts';
import type { TextStretch } from '../../lib/page/page-text.ts';
import type { CreateFloat, Float, FloatContent } from '../card/float.tsx';
import type { TopicPage } from './view-page.ts';

const dwell = 250; // ms that the pointer rests on a statement before the hint shows

/** What lies open: the card of a finding, the hint to it, or the note that it was muted. */
interface Open {
  readonly kind: 'card' | 'hint' | 'muted';
  readonly index: number;
}

/** The cards and hints of a page's findings, and how they open: by click, by the pointer's rest, by message. */
export function createStatements(options: {
  readonly document: Document;
  /** The page as it was last read; `undefined` where it is on no topic. */
  readonly page: () => TopicPage | undefined;
  /** Whether statements are painted, so that the reader can see what a click would open. */
  readonly isPainted: () => boolean;
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
  let open: Open | undefined;
  let timer = 0;

  const findings = (): readonly Finding[] => options.page()?.view.analysis.findings ?? [];
  const findUnder = (pointed: Pointed): number | undefined =>
    options.isPainted() ? findPlaceAt(pointed, findings().map(placesOf)) : undefined;
  const placesOf = (finding: Finding): TextStretch[] => options.page()?.reading.locate(finding.claim.quote) ?? [];
  const rangeOf = (index: number): Range | undefined => {
    const finding = findings()[index];
    return finding && toLiveRange(placesOf(finding));
  };

  const close = (): void => {
    clearTimeout(timer);
    float?.hide();
    if (open?.kind === 'card') onActive(undefined);
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
    const card = (): CardProps => ({
      finding,
      dossier,
      index,
      count: findings().length,
      pageLang: view.lang,
      pageDay: view.published,
      objections: options.objections(),
      onClose: close,
      onMove: (step: 1 | -1) => goTo(index + step),
      onMute: () => mute(index),
      onCopy: async (text: string) => (await bring()).copy(text),
      onOpenPoint: (pointId: string) => void sendMessage('openPoint', pointId).catch(() => {}),
      onObject: (pointId: string) => void sendMessage('openObjection', { index, pointId }).catch(() => {}),
    });
    const hint = { finding, onOpen: () => show('card', index) };
    const content = (): FloatContent => (kind === 'hint' ? { kind, props: hint } : { kind, props: card() });
    place({ kind, index }, content, () => rangeOf(index));
    onActive(kind === 'card' ? finding.claim.quote : undefined);
  };
  const mute = (index: number): void => {
    const exact = findings()[index]?.claim.quote.exact;
    const range = rangeOf(index);
    if (exact === undefined) return;
    const onUndo = (): void => {
      close();
      onMute(exact, false);
    };
    place(
      { kind: 'muted', index },
      () => ({ kind: 'muted', props: { onUndo, onClose: close } }),
      () => range,
    );
    onActive(undefined);
    onMute(exact, true);
  };
  const goTo = (index: number): void => {
    rangeOf(index)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    show('card', index);
  };

  /** What the reader has opened stays until he closes it. */
  const isHeld = (): boolean => open !== undefined && open.kind !== 'hint';

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || float?.isIn(event)) return;
    clearTimeout(timer);
    const index = isPagesOwn(event) ? undefined : findUnder(readPointer(event));
    if (index === undefined) close();
    else show('card', index);
  };
  const onMove = (event: MouseEvent): void => {
    clearTimeout(timer);
    if (!event.isTrusted || isHeld() || float?.isIn(event)) return;
    const pointed = readPointer(event);
    timer = window.setTimeout(() => {
      if (isHeld()) return;
      const index = findUnder(pointed);
      if (index === undefined) close();
      else if (open?.index !== index) show('hint', index);
    }, dwell);
  };
  const onLeave = (): void => {
    clearTimeout(timer);
    if (open?.kind === 'hint') close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && open) close();
  };
  signal.addEventListener('abort', close);

  return {
    close,
    goTo,
    /** Place in the list of the finding whose card lies open; `undefined` where none does. */
    openIndex: () => (open?.kind === 'card' ? open.index : undefined),
    /** Opens the finding after the one that is open, the first one where none is. */
    goToNext: () => goTo(open && findings().length > 0 ? (open.index + 1) % findings().length : 0),
    /** After the page has been read again: what lies open stays with its statement, or goes with it. */
    follow(before: TopicPage | undefined) {
      if (!open || open.kind === 'muted') return;
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
      place.documentElement.addEventListener('mouseleave', onLeave, { passive: true, signal });
    },
  };
}
