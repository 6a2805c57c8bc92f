import { dossiers } from 'virtual:dossiers';
import { sample } from 'virtual:sample';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Welcome } from '../../components/Welcome.tsx';
import { askPermission, hasPermission, watchPermission } from '../../lib/browser/permission.ts';
import { readShortcuts } from '../../lib/browser/shortcuts.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';

const opensPopup = '_execute_action';

async function main(): Promise<void> {
  const root = mountPoint('app');
  const shortcuts = await readShortcuts();
  const draw = async (): Promise<void> => {
    const mayRead = await hasPermission();
    render(
      <Welcome
        topics={dossiers.flatMap(({ topics }) => topics.map(({ name }) => name))}
        icon="/icon/findings-48.png"
        keys={shortcuts.find(({ name }) => name === opensPopup)?.keys ?? ''}
        mayRead={mayRead}
        sampleHref={sample && '/sample.html'}
        onAskPermission={() => void askPermission().then(draw)}
        onOpenOptions={() => void browser.runtime.openOptionsPage()}
      />,
      root,
    );
  };
  watchPermission(() => void draw());
  await draw();
}

void main();
