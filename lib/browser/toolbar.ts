import browser from 'webextension-polyfill';
import type { TabSummary } from '../analysis/model.ts';

/** The four looks of the toolbar icon; each has its pictures in `assets/public/icon`. */
export type ToolbarLook = 'off-topic' | 'findings' | 'nothing' | 'off';

/** What the toolbar shows for one tab, or for all where `tabId` is absent. */
export interface ToolbarState {
  readonly look: ToolbarLook;
  /** `''` leaves the one that stands: Chromium's worker now and then has no words of the extension's catalogue. */
  readonly title: string;
  /** Number of findings; 0 shows no badge. */
  readonly count: number;
  readonly tabId?: number;
}

const sizes = [16, 32, 48] as const;
const badgeColour = [0x2f, 0x5f, 0xa8, 0xff] as const; // white on it has a contrast of 6:1
/** Never seen, since there is no badge where we are off; the browser keeps it for a tab, in whatever language and however often the background ends. */
const offColour = [0x70, 0x70, 0x70, 0xff] as const;

/** The look that goes with what is known of a tab. */
export function chooseLook({ kind, findings }: TabSummary): ToolbarLook {
  switch (kind) {
    case 'on topic':
      return findings > 0 ? 'findings' : 'nothing';
    case 'off here':
      return 'off';
    case 'reading':
    case 'off topic':
    case 'unreadable':
    case 'permission missing':
    case 'no answer':
      return 'off-topic';
    default:
      return kind satisfies never;
  }
}

/** Sets icon, badge and title. Where the tab has gone in the meantime, nothing happens. */
export async function paintToolbar({ look, title, count, tabId }: ToolbarState): Promise<void> {
  const scope = tabId === undefined ? {} : { tabId };
  const path = Object.fromEntries(sizes.map((size) => [size, `/icon/${look}-${size}.png`]));
  const steps = [
    browser.action.setIcon({ path, ...scope }),
    title && browser.action.setTitle({ title, ...scope }),
    browser.action.setBadgeText({ text: count > 0 ? String(count) : '', ...scope }),
    browser.action.setBadgeBackgroundColor({ color: [...(look === 'off' ? offColour : badgeColour)], ...scope }),
  ];
  await Promise.allSettled(steps);
}

/** Whether the toolbar says of a tab that we are off there: the browser remembers it, so that the background need not. */
export async function isToldOff(tabId: number): Promise<boolean> {
  const colour = await browser.action.getBadgeBackgroundColor({ tabId });
  return offColour.every((value, at) => colour[at] === value);
}
