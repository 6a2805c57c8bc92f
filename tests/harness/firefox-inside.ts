/** What puppeteer does not reach in Firefox, by way of its own connection. All use of puppeteer's insides is here. */
import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { patience } from './launch.ts';

/** Puppeteer's own connection, which it does not type. */
interface Inside {
  readonly connection: { send(method: string, parameters: object): Promise<unknown> };
}

const TreeSchema = v.object({
  result: v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) }),
});
const AnswerSchema = v.object({
  result: v.variant('type', [
    v.object({ type: v.literal('success'), result: v.object({ value: v.optional(v.unknown()) }) }),
    v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
  ]),
});

function send(browser: Browser, method: string, parameters: object): Promise<unknown> {
  return (browser as unknown as Inside).connection.send(method, parameters);
}

/** Installs an extension that may run in private windows, too. */
export async function installForPrivate(browser: Browser, path: string): Promise<void> {
  const extensionData = { type: 'path', path };
  await send(browser, 'webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': true });
}

/** Brings a page to a page of the extension: `goto` never returns from one in Firefox. */
export async function visitExtensionPage(browser: Browser, page: Page, url: string): Promise<void> {
  const { _id: context } = page.mainFrame() as unknown as { readonly _id: string };
  await send(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
  const arrived = (wanted: string) => location.href === wanted && document.readyState === 'complete';
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await page.evaluate(arrived, url).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Firefox did not open ${url}`);
}

/** Runs an expression in the browser's own window and answers with its value, a string, number or boolean. */
export async function runInChrome(browser: Browser, expression: string): Promise<unknown> {
  const tree = v.parse(TreeSchema, await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const window = tree.result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox has no window.');
  const target = { context: window.context };
  const answer = await send(browser, 'script.evaluate', { expression, target, awaitPromise: true });
  const { result } = v.parse(AnswerSchema, answer);
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
  return result.result.value;
}
