import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import * as v from 'valibot';
import { needBrowser } from './find-browser.ts';
import { killBackgroundCode, openPopupCode, readIconCode, sendCommandCode } from './firefox-code.ts';
import { installForPrivate, runInChrome, visitExtensionPage } from './firefox-inside.ts';
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
  if (options.inPrivate) await installForPrivate(browser, extension);
  else await browser.installExtension(extension);
  const extensionOrigin = `moz-extension://${hostname}`;
  return {
    browser,
    extensionId: id,
    extensionOrigin,
    visitExtension: (page, url) => visitExtensionPage(browser, page, url),
    openRealPopup: async (page) => {
      await page.bringToFront();
      await runInChrome(browser, openPopupCode(id));
      return undefined;
    },
    sendCommand: async (command) => {
      await runInChrome(browser, sendCommandCode(id, command));
    },
    readIcon: async (tabId) => {
      const path = v.parse(v.string(), await runInChrome(browser, readIconCode(id, tabId)));
      return path.replace(extensionOrigin, '');
    },
    reload: async (page) => {
      await page.evaluate(() => chrome.runtime.reload()).catch(() => {}); // the page goes before it can answer
    },
    killBackground: async () => {
      await runInChrome(browser, killBackgroundCode(id));
    },
    prepare: async () => {},
  };
}
