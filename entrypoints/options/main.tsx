import { dossiers } from 'virtual:dossiers';
import { catalogues, compared } from 'virtual:languages';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import quality from '../../assets/quality.json';
import { type KeptKind, Options } from '../../components/Options.tsx';
import { gatherExport } from '../../lib/browser/export.ts';
import { readManifest } from '../../lib/browser/manifest.ts';
import { readMutes, removeMute } from '../../lib/browser/mutes.ts';
import { readObjections, removeObjection } from '../../lib/browser/objections.ts';
import { readSettings, saveSettings } from '../../lib/browser/settings.ts';
import { findShortcutSettings, readShortcuts } from '../../lib/browser/shortcuts.ts';
import { deleteStored, measureStored, rememberStored, watchStored } from '../../lib/browser/stored.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';
import { saveFile } from '../../lib/page/save-file.ts';

const facts = readManifest();
const changeShortcuts = findShortcutSettings();

/** All that is shown and may have changed since. */
async function readNow() {
  const [settings, mutes, objections, bytes, shortcuts] = await Promise.all([
    readSettings(),
    readMutes(),
    readObjections(),
    measureStored(),
    readShortcuts(),
  ]);
  return { settings, mutes, objections, bytes, shortcuts };
}

/** Hands all that is kept to the browser as a file; answers with its name. */
async function saveExport(): Promise<string> {
  const now = new Date();
  const all = await gatherExport({ now, extension: facts.version });
  const name = `second-source-${now.toISOString().slice(0, 10)}.json`;
  saveFile(document, { name, text: `${JSON.stringify(all, undefined, 2)}\n`, type: 'application/json' });
  return name;
}

async function main(): Promise<void> {
  const root = mountPoint('app');
  /** What brings back each thing that was deleted since the page was opened, the latest last. */
  const undos: (() => Promise<void>)[] = [];
  let shown = await readNow();
  let notKept = false;

  const draw = (): void => {
    render(
      <Options
        {...shown}
        dossiers={dossiers}
        compared={compared}
        quality={quality}
        catalogues={catalogues}
        browserLanguage={browser.i18n.getUILanguage()}
        permissions={facts.permissions}
        policy={facts.policy}
        version={facts.version}
        notKept={notKept}
        readerHref={(pointId) => `/reader.html#${encodeURIComponent(pointId)}`}
        onSettings={(next) => void store(() => saveSettings(next))}
        onChangeShortcuts={changeShortcuts && (() => void changeShortcuts())}
        onForgetMute={(mute) => void forget('mutes', () => removeMute(mute))}
        onForgetObjection={(objection) => void forget('objections', () => removeObjection(objection))}
        onForget={(kind) => void forget(kind, () => deleteStored(kind))}
        onUndo={undos.length > 0 ? () => void store(async () => undos.pop()?.()) : undefined}
        onExport={saveExport}
      />,
      root,
    );
  };
  const refresh = async (): Promise<void> => {
    shown = await readNow();
    draw();
  };
  /** Says so where the browser cannot keep what was chosen. */
  const store = async (keep: () => Promise<void>): Promise<void> => {
    notKept = await keep().then(
      () => false,
      () => true,
    );
    await refresh();
  };
  const forget = (kind: KeptKind | undefined, remove: () => Promise<void>): Promise<void> =>
    store(async () => {
      const putBack = await rememberStored(kind);
      await remove();
      undos.push(putBack);
    });
  watchStored(() => void refresh());
  // the keys are changed in another tab, of which no event tells
  window.addEventListener('focus', () => void refresh());
  draw();
}

/** What the address names stands there only now. */
function scrollToNamed(): void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

void main().then(scrollToNamed);
