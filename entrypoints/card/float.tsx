import { render } from 'preact';
import { Card, type CardProps } from '../../components/Card.tsx';
import css from '../../components/card.css?inline';
import { Hint, type HintProps } from '../../components/Hint.tsx';
import { MutedNote, type MutedNoteProps } from '../../components/MutedNote.tsx';
import { NameHint, type NameHintProps } from '../../components/NameHint.tsx';
import { copyText } from '../../lib/page/copy-text.ts';
import { type Host, mountHost } from '../../lib/page/mount-host.ts';
import { placeBeside } from '../../lib/page/place-beside.ts';

/** What can stand beside a statement or a name. */
export type FloatContent =
  | { readonly kind: 'card'; readonly props: CardProps }
  | { readonly kind: 'hint'; readonly props: HintProps }
  | { readonly kind: 'name'; readonly props: NameHintProps }
  | { readonly kind: 'muted'; readonly props: MutedNoteProps };

/** One thing of ours above the page, beside a stretch of it. */
export interface Float {
  readonly show: (content: FloatContent, beside: () => Range | undefined) => void;
  readonly isIn: (event: Event) => boolean;
  /** Puts a text on the clipboard. Answers whether it is there. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Takes it and its host away, and gives the focus back to where it was. */
  readonly hide: () => void;
}

/**
 * What prepares a float; nothing stands in the page until it is shown. `onLost` is called where the page will not have it, `onHost` with
 * each element that is to stand in the page for it.
 */
export type CreateFloat = (document: Document, onLost: () => void, onHost: (host: Node) => void) => Float;

function draw(content: FloatContent) {
  switch (content.kind) {
    case 'card':
      return <Card {...content.props} />;
    case 'hint':
      return <Hint {...content.props} />;
    case 'name':
      return <NameHint {...content.props} />;
    case 'muted':
      return <MutedNote {...content.props} />;
    default:
      return content satisfies never;
  }
}

/** Prepares a float. */
export const createFloat: CreateFloat = (document, onLost, onHost) => {
  let shown: { readonly host: Host; readonly box: HTMLElement; readonly focusBefore: Element | null } | undefined;
  let unplace: (() => void) | undefined;

  const open = (): { readonly box: HTMLElement } => {
    const focusBefore = document.activeElement;
    const host = mountHost(document, { css, onLost, onHost });
    const box = document.createElement('div');
    box.style.position = 'fixed';
    host.root.append(box);
    shown = { host, box, focusBefore };
    return shown;
  };
  return {
    show(content, beside) {
      const { box } = shown ?? open();
      render(draw(content), box);
      unplace?.();
      unplace = placeBeside(box, beside);
    },
    isIn: (event) => shown?.host.isIn(event) ?? false,
    copy: async (text) => (shown ? copyText(text, shown.host.root) : false),
    hide() {
      if (!shown) return;
      const { host, box, focusBefore } = shown;
      const hadFocus = host.root.activeElement !== null;
      shown = undefined;
      unplace?.();
      render(null, box);
      host.remove();
      if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
        focusBefore.focus({ preventScroll: true });
    },
  };
};
