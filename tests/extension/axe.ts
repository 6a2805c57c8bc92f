import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ReportSchema = v.object({
  violations: v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) })),
});

/** What axe finds wrong with a page of the extension: `rule: element` for each; `[]` where all is well. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const report = v.parse(ReportSchema, await page.evaluate('axe.run(document, { resultTypes: ["violations"] })'));
  return report.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
