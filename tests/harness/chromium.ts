import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import * as v from 'valibot';
import { needBrowser } from './find-browser.ts';
import { chatterHost, type Launched, type LaunchOptions, patience, viewport } from './launch.ts';

/** Features of Chromium that ask its maker's servers on their own. */
const chatter = [
  'AutofillServerCommunication',
  'OptimizationGuideModelDownloading',
  'OptimizationHintsFetching',
  'NetworkTimeServiceQuerying',
];

function readArguments({ proxyPort }: LaunchOptions): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []), // root cannot use the sandbox
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    '--disable-component-update',
    `--component-updater=url-source=https://${chatterHost}/`,
    `--gaia-url=https://${chatterHost}`,
    `--google-apis-url=https://${chatterHost}`,
    `--disable-features=${chatter.join(',')}`,
    ...(proxyPort === undefined
      ? []
      : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
  ];
}

const ManifestSchema = v.object({ background: v.optional(v.object({ service_worker: v.string() })) });

function hasWorker(extension: string): boolean {
  const manifest = v.parse(ManifestSchema, JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')));
  return manifest.background !== undefined;
}

/** What the recorder keeps in the worker: the path last given for each tab. */
interface Recorder {
  iconsSet?: Record<number, string>;
}

/**
 * Writes down, in the extension's worker, which icon is set for which tab: Chromium tells nobody. The worker does not
 * go to sleep while we are attached to it.
 */
async function recordIcons(browser: Browser, origin: string): Promise<WebWorker> {
  const isOurs = (one: Target) => one.type() === 'service_worker' && one.url().startsWith(origin);
  const worker = await (await browser.waitForTarget(isOurs, { timeout: patience })).worker();
  if (!worker) throw new Error('Chromium gives no hold on the extension’s worker.');
  await worker.evaluate(() => {
    const icons: Record<number, string> = {};
    (globalThis as Recorder).iconsSet = icons;
    const spaces = [chrome, (globalThis as { browser?: typeof chrome }).browser];
    for (const action of new Set(spaces.flatMap((space) => space?.action ?? []))) {
      const setIcon = action.setIcon.bind(action);
      action.setIcon = (details: chrome.action.TabIconDetails) => {
        const path = typeof details.path === 'object' ? Object.values(details.path)[0] : details.path;
        if (typeof details.tabId === 'number') icons[details.tabId] = path ?? '(drawn)';
        return setIcon(details);
      };
    }
  });
  return worker;
}

async function openRealPopup(browser: Browser, id: string, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('Chromium has lost the extension.');
  await page.bringToFront();
  const opened = browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/popup.html`), {
    timeout: patience,
  });
  await page.triggerExtensionAction(extension);
  return (await opened).asPage();
}

/** Runs in the worker. Chromium lets no test press an extension's keys. */
async function dispatchCommand(command: string, tabId: number): Promise<void> {
  const tab = await chrome.tabs.get(tabId);
  const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: chrome.tabs.Tab): void };
  event.dispatch(command, tab);
}

async function install(browser: Browser, { extension, inPrivate = false }: LaunchOptions): Promise<string> {
  if (!inPrivate) return browser.installExtension(extension);
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: extension, enableInIncognito: true });
  return id;
}

/** Starts Chromium with the extension, on a profile of its own that goes when it closes. */
export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const { headless, extension, scheme } = options;
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chrome'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? viewport : null,
    args: readArguments(options),
    protocolTimeout: 2 * patience,
  });
  const extensionId = await install(browser, options);
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const worker = hasWorker(extension) ? await recordIcons(browser, extensionOrigin) : undefined;
  const readIconInside = (tab: number) => (globalThis as Recorder).iconsSet?.[tab] ?? '';
  return {
    browser,
    extensionId,
    extensionOrigin,
    openRealPopup: (page) => openRealPopup(browser, extensionId, page),
    sendCommand: async (command, tabId) => {
      if (!worker) throw new Error('Nothing in this extension listens to commands.');
      await worker.evaluate(dispatchCommand, command, tabId);
    },
    readIcon: async (tabId) => (await worker?.evaluate(readIconInside, tabId).catch(() => '')) ?? '',
    visitExtension: async (page, url) => {
      await page.goto(url, { timeout: patience });
    },
    // installed once more: after `runtime.reload()` Chromium leaves it off, for want of the developer mode
    reload: async () => {
      await browser.installExtension(extension);
    },
    killBackground: async () => {
      const isOurs = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin);
      const running = await browser.targets().find(isOurs)?.worker();
      await running?.close().catch(() => {}); // it may have ended by itself
    },
    prepare: async (page) => {
      if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    },
  };
}
