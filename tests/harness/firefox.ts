import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as v from 'valibot';
import { needBrowser } from './find-browser.ts';
import { type Launched, type LaunchOptions, patience, viewport } from './launch.ts';

/** Host name of the extension's pages; Firefox would draw one by lot. */
const hostname = '5ec05d00-0000-4000-8000-5ec05d000000';

const ManifestSchema = v.object({ browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }) });

function readId(extension: string): string {
  const manifest = v.parse(ManifestSchema, JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')));
  return manifest.browser_specific_settings.gecko.id;
}

function readPreferences(id: string, { proxyPort, scheme }: LaunchOptions): Record<string, unknown> {
  const proxy = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: hostname }),
    'browser.aboutwelcome.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    ...(scheme ? { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 } : {}),
    ...(proxyPort === undefined ? {} : proxy),
  };
}

/** Puppeteer's own connection, which it does not type: `goto` on a page of an extension never returns in Firefox. */
interface Inside {
  readonly connection: { send(method: string, parameters: object): Promise<unknown> };
}

async function visitExtension(browser: Browser, page: Page, url: string): Promise<void> {
  const { connection } = browser as unknown as Inside;
  const { _id: context } = page.mainFrame() as unknown as { readonly _id: string };
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
  const arrived = (wanted: string) => location.href === wanted && document.readyState === 'complete';
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await page.evaluate(arrived, url).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Firefox did not open ${url}`);
}

/** Starts Firefox with the extension, on a profile of its own that goes when it closes. */
export async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const { headless, extension } = options;
  const id = readId(extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless,
    defaultViewport: headless ? viewport : null,
    // without this variable it would not believe our `services.settings.server`
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    args: ['--remote-allow-system-access'], // pages of an extension cannot be opened without it
    extraPrefsFirefox: readPreferences(id, options),
    protocolTimeout: 2 * patience,
  });
  await browser.installExtension(extension);
  return {
    browser,
    extensionId: id,
    extensionOrigin: `moz-extension://${hostname}`,
    visitExtension: (page, url) => visitExtension(browser, page, url),
    prepare: async () => {},
  };
}
