import { browserNames } from '../../harness/build-extension.ts';
import { sentencesAt } from '../apps/states.ts';
import { bundleApp } from '../bundle-app.ts';
import type { Row } from '../row.ts';
import { openPainted, pass, until } from '../wait.ts';

const moments = [0, 500, 2000]; // ms after the script ran at which React takes the page over

/** The page as React's server side writes it, and the script that takes it over. */
async function writeSite(): Promise<Record<string, string>> {
  const code = await bundleApp('react-server', 'es');
  const { markup }: { readonly markup: string } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><body class="desk"><div id="app">${markup}</div><script src="hydrate.js"></script></body></html>`;
  return { 'site.html': html, 'hydrate.js': await bundleApp('react-hydrate') };
}

/** React throws away what it did not write itself. */
export const lateHydration: Row = {
  row: 2,
  title: 'React takes over a page that its server wrote, at once and late: it finds every node as it was written',
  browsers: browserNames,
  controls: [
    {
      why: 'painting puts nothing into the page',
      steps: [
        {
          file: 'lib/page/painter.ts',
          find: '      sheets.add(range.startContainer, view);',
          replace:
            "      sheets.add(range.startContainer, view);\n      range.startContainer.parentElement?.append(document.createElement('span'));",
        },
      ],
      says: /React found other nodes/,
    },
    {
      why: 'nothing is written on html and body',
      steps: [
        {
          file: 'lib/page/take-over.ts',
          find: 'const controller = new AbortController();',
          replace: "const controller = new AbortController();\n  document.body.setAttribute('data-source', '');",
        },
      ],
      says: /attributes are/,
    },
  ],
  async tryOut(stage, tally) {
    const origin = await stage.serve(await writeSite());
    const browser = await stage.shared();
    for (const moment of moments) {
      const errors: string[] = [];
      const tab = await openPainted(browser, `${origin}/site.html?after=${moment}`, errors);
      await until('React', () => tab.page.evaluate(() => 'isHydrated' in globalThis));
      await pass(300);
      const { recovered, attributes } = await tab.page.evaluate(() => ({
        recovered: (globalThis as unknown as { recovered: string[] }).recovered,
        attributes: [document.documentElement, document.body].flatMap((element) =>
          [...element.attributes].map(({ name }) => name),
        ),
      }));
      tally.check(recovered.length === 0, `after ${moment} ms: React found other nodes: ${recovered.join('; ')}`);
      tally.check(attributes.join() === 'lang,class', `after ${moment} ms: attributes are ${attributes.join()}`);
      const text = await tab.page.evaluate(async () => {
        (globalThis as unknown as { step(n: number): void }).step(3);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return [...document.querySelectorAll('#app h1, #app p')].map((element) => element.textContent);
      });
      const same = text.toSorted().join('\n') === sentencesAt(3).toSorted().join('\n');
      tally.check(same, `after ${moment} ms: reads ${text.join(' | ')}`);
      tally.expectNone(`after ${moment} ms: errors on the page`, errors);
      await tab.page.close();
    }
  },
};
