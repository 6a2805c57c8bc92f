import type { TabState, TabSummary } from '../../lib/analysis/model.ts';
import { sendMessage } from '../../lib/browser/messages.ts';
import { retryPause } from '../../lib/browser/wake.ts';

function summarize(state: TabState): TabSummary {
  return { kind: state.kind, findings: state.kind === 'on topic' ? state.view.analysis.findings.length : 0 };
}

/** Knows what there is to say of the page, and tells toolbar and popup where that has changed. */
export function createTeller() {
  let state: TabState = { kind: 'reading' };
  let told = '';
  const sendAgain = (line: string): void => {
    if (line === told && chrome.runtime?.id !== undefined) sendMessage('report', summarize(state)).catch(() => {});
  };
  return {
    state: () => state,
    tell(next: TabState): void {
      state = next;
      const summary = summarize(next);
      const line = JSON.stringify(summary);
      // a page that is off topic from the start is never spoken of
      if (line === told || (told === '' && next.kind === 'off topic')) return;
      told = line;
      // a background that was ended before it was done is told once more
      sendMessage('report', summary).catch(() => setTimeout(() => sendAgain(line), retryPause));
    },
    /** The browser may have cleared the icon: what was told must be told again. */
    forget(): void {
      told = told && 'again';
    },
  };
}
