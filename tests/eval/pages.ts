/** `eval -- pages DIR [--browser firefox]`: what the built extension shows on each HTML file of a folder, as JSON lines. */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser } from '../harness/browsers.ts';
import { findBuild } from '../harness/build-extension.ts';
import { needInput, readBrowserName, runCommand } from '../harness/command-line.ts';
import { setUpBrowsers } from '../harness/find-browser.ts';
import { servePages } from '../harness/pages-server.ts';
import { runInLanes } from './lanes.ts';
import { readPage } from './read-page.ts';

/** Pages that are read side by side: most of the time goes by waiting whether one changes once more. */
const lanes = 3;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string', default: 'chromium' } },
    allowPositionals: true,
  });
  const name = readBrowserName(values.browser);
  const folder = needInput(positionals[0], 'npm run -s eval -- pages DIR [--browser firefox]');
  const files = readdirSync(folder)
    .filter((file) => /\.html?$/i.test(file))
    .sort();
  setUpBrowsers([name]);
  const server = await servePages(folder);
  try {
    const browser = await openBrowser(name, { extension: findBuild(name), headless: true, places: 'windows' });
    try {
      const readings = runInLanes(files, lanes, (file) => readPage(browser, server.origin, file));
      for (const reading of readings) console.log(JSON.stringify(await reading));
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
});
