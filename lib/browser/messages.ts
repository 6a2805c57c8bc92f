import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Settings, Span, TabState, TabSummary } from '../analysis/model.ts';

/** A highlight of ours in the page's registry, and what it stands for. */
export interface PaintedLayer {
  readonly key: string;
  readonly kind: 'mention' | 'statement';
  readonly entityId?: string;
}

/** Every message, by name: what is asked and what is answered. Each is complete in itself; nothing depends on an earlier one. */
export interface Messages {
  /** Gate to background: this page could be on topic. */
  wake(): void;
  /** Overlay to background and popup: something else is now known of the page. */
  report(summary: TabSummary): void;
  /** Overlay or popup to background: open the reading room at a point. */
  openPoint(pointId: string): void;
  /** Popup to overlay: what is known of the page? */
  getState(): TabState;
  /** Popup to overlay: what has the reader chosen? */
  getSettings(): Settings;
  /** Tests to overlay: what is painted? */
  getPainted(): readonly PaintedLayer[];
  /** Popup to overlay: go to a finding, by its place in the list, and open its card. */
  showFinding(index: number): void;
  /** Background to overlay: open the card of the next finding. */
  showNextFinding(): void;
  /** Popup or panel to overlay: go to the entity's next mention or to the one before, and say there who it is; answers which, from 1, or 0 where it is gone. */
  showEntity(wanted: { readonly entityId: string; readonly step: 1 | -1 }): number;
  /** Popup or panel to overlay: go to a sentence; answers whether it is still there. */
  showSentence(span: Span): boolean;
  /** Panel to overlay: which finding lies open, else stands nearest the middle of the window? -1 for none. */
  getPlace(): number;
  /** Popup or panel to overlay: a sentence that was muted on the page is muted no more. */
  forgetMute(exact: string): void;
  /** Overlay to background: bring the scripts of the card, of marks, or with the rest of the dossiers to this document. */
  bring(what: 'card' | 'marks' | 'rest'): void;
  /** Card to background: open the panel as a page at a piece of evidence that the reader objects to. */
  openObjection(wanted: { readonly index: number; readonly pointId: string }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
