/** What the popup needs when its first picture stands: the dossiers in full, what storage keeps and tells, copying, and a page that has no answer ready. */
export { dossiers } from 'virtual:dossiers';
export { readObjections, watchObjections } from '../../lib/browser/objections.ts';
export { readSettings, saveSettings, watchSettings } from '../../lib/browser/settings.ts';
export { tabActs } from '../../lib/browser/tab-acts.ts';
export { findTabState } from '../../lib/browser/tab-state.ts';
export { copyText } from '../../lib/page/copy-text.ts';
