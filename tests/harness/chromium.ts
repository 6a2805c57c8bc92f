import puppeteer from 'puppeteer-core';
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
  const extensionId = await browser.installExtension(extension);
  return {
    browser,
    extensionId,
    extensionOrigin: `chrome-extension://${extensionId}`,
    visitExtension: async (page, url) => {
      await page.goto(url, { timeout: patience });
    },
    prepare: async (page) => {
      if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    },
  };
}
