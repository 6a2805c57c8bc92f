import type { Finding, PageView, Span } from '../analysis/model.ts';
import type { DossierOutline } from '../dossier/schema.ts';
import { sendMessage } from './messages.ts';
import { addMute, removeMute } from './mutes.ts';
import { addObjection, removeObjection } from './objections.ts';

/** What a page of the extension knows of the tab that it speaks of, when it is asked. */
export interface Spoken {
  readonly tabId: number;
  readonly isPrivate: boolean;
  /** `undefined` where the page is on no topic. */
  readonly view: PageView | undefined;
  readonly dossier: Pick<DossierOutline, 'id' | 'version'> | undefined;
  readonly now: Date;
}

/** What the reader can have done about a tab, from popup and panel alike. Each rejects where the page has gone or the browser cannot store it. */
export const tabActs = {
  showFinding: ({ tabId }: Spoken, index: number): Promise<void> => sendMessage('showFinding', index, tabId),
  /** Answers which of its mentions that is, from 1; 0 where there is none. */
  showEntity: ({ tabId }: Spoken, entityId: string, step: 1 | -1): Promise<number> =>
    sendMessage('showEntity', { entityId, step }, tabId),
  /** Answers whether the sentence is still there. */
  showSentence: ({ tabId }: Spoken, span: Span): Promise<boolean> => sendMessage('showSentence', span, tabId),
  mute: ({ dossier, now }: Spoken, exact: string): Promise<void> =>
    addMute({ dossierId: dossier?.id ?? '', exact, since: now.toISOString() }),
  /** Also where it was muted on the page alone. */
  async unmute({ tabId, dossier }: Spoken, exact: string): Promise<void> {
    await removeMute({ dossierId: dossier?.id ?? '', exact });
    await sendMessage('forgetMute', exact, tabId);
  },
  /** Keeps the reader's word that a point does not fit a statement; of a page in a private window not where it stood. */
  objectTo(
    { view, dossier, now, isPrivate }: Spoken,
    { claim, evidence }: Finding,
    pointId: string,
    note: string,
  ): Promise<void> {
    return addObjection({
      at: now.toISOString(),
      url: isPrivate ? '' : (view?.url ?? ''),
      title: isPrivate ? '' : (view?.title ?? ''),
      dossierId: dossier?.id ?? '',
      edition: dossier?.version ?? '',
      exact: claim.quote.exact,
      pointId,
      stance: evidence.find((one) => one.pointId === pointId)?.stance ?? 'corroborates',
      note,
    });
  },
  takeBack: removeObjection,
} as const;
