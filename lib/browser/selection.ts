import browser from 'webextension-polyfill';

/** What the reader has selected in a page. */
export interface PageSelection {
  /** Whole words, also where the reader took half of one. */
  readonly text: string;
  /** What stands before it in the same part of the page, so that "he" and "the car" have somebody to stand for. */
  readonly before: string;
  /** BCP 47 language of the page; `''` where it declares none. */
  readonly lang: string;
}

/** Runs in the page, and leaves the selection as it is. Whole by itself: it is sent there as text. */
function readInside(): PageSelection {
  const reach = 1200; // UTF-16 units before the selection
  const selection = getSelection();
  const drawn = selection?.toString() ?? '';
  const lang = document.documentElement.lang;
  if (!selection || selection.rangeCount === 0 || !drawn.trim()) return { text: '', before: '', lang };
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const cut = (node: Node, from: number, to?: number): string =>
    node instanceof Text ? node.data.slice(from, to) : '';
  const [begun = ''] = /^[\p{L}\p{N}]/u.test(drawn)
    ? (/[\p{L}\p{N}]*$/u.exec(cut(startContainer, 0, startOffset)) ?? [])
    : [];
  const [left = ''] = /[\p{L}\p{N}]$/u.test(drawn) ? (/^[\p{L}\p{N}]*/u.exec(cut(endContainer, endOffset)) ?? []) : [];
  const text = `${begun}${drawn}${left}`.trim();
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const around = element?.closest('article, main, [role="main"]') ?? document.body;
  const range = document.createRange();
  range.setStart(around, 0);
  range.setEnd(startContainer, startOffset - begun.length);
  return { text, before: range.toString().slice(-reach), lang };
}

/** The selection in a tab's page; `undefined` where the browser lets no extension read it. */
export async function readSelection(tabId: number): Promise<PageSelection | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readInside });
    return frame && frame.error === undefined ? (frame.result as PageSelection) : undefined;
  } catch {
    return undefined;
  }
}
