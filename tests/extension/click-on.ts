import type { Page } from 'puppeteer-core';

/** Centre of the first line of the first place where a text stands in a page's own text nodes, scrolled into view. */
export function findText(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0 || node.parentElement?.closest('nav, aside, script, style')) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [box] = range.getClientRects();
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The page does not show "${wanted}".`);
  }, text);
}

/** Clicks, as a reader does, on the first place where a text stands. */
export async function clickOn(page: Page, text: string): Promise<void> {
  const { x, y } = await findText(page, text);
  await page.mouse.click(x, y);
}
