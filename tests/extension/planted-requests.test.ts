import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../harness/browsers.ts';
import { type BrowserName, browserNames, findBuild, makeOwnFolder } from '../harness/build-extension.ts';
import { startCountingProxy } from '../harness/counting-proxy.ts';
import { servePages } from '../harness/pages-server.ts';
import { goldenFolder } from './golden-pages.ts';

const BackgroundSchema = v.union([
  v.pipe(
    v.object({ service_worker: v.string() }),
    v.transform((worker) => worker.service_worker),
  ),
  v.pipe(
    v.object({ scripts: v.tuple([v.string()]) }),
    v.transform(({ scripts }) => scripts[0]),
  ),
]);
const ManifestSchema = v.looseObject({ background: BackgroundSchema });

/** A copy of the build whose gate, background and popup ask for something, with no policy that forbids it. */
function plantRequests(name: BrowserName): string {
  const folder = makeOwnFolder('planted');
  cpSync(findBuild(name), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { background } = v.parse(ManifestSchema, manifest);
  const open = { ...v.parse(v.looseObject({}), manifest), content_security_policy: undefined };
  writeFileSync(file, JSON.stringify(open));
  const ask = (host: string) => `\n;fetch('http://${host}.example/').catch(() => {});`;
  appendFileSync(join(folder, 'gate.js'), ask('isolated-world'));
  appendFileSync(join(folder, background), ask('worker'));
  writeFileSync(join(folder, 'planted.js'), ask('extension-origin'));
  appendFileSync(join(folder, 'popup.html'), '<script src="planted.js"></script>');
  return folder;
}

describe.each(browserNames)('the counting of requests in %s', (name) => {
  const undo: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  it('catches one from an isolated world, one from a worker and one from the extension’s own page', async () => {
    const server = await servePages(goldenFolder);
    undo.push(server.close);
    const proxy = await startCountingProxy([server.origin]);
    undo.push(proxy.close);
    const extension = plantRequests(name);
    undo.push(() => rmSync(extension, { recursive: true, force: true }));
    const browser = await openBrowser(name, { extension, headless: true, proxyPort: proxy.port });
    undo.push(browser.close);
    const { id } = await browser.openPage(`${server.origin}/car-magazine.html`);
    await browser.openPopup(id);
    const hosts = () =>
      new Set(proxy.strangers.map((line) => /(isolated-world|worker|extension-origin)\.example/.exec(line)?.[1]));
    await expect.poll(hosts, { timeout: 5000 }).toEqual(new Set(['isolated-world', 'worker', 'extension-origin']));
  });
});
