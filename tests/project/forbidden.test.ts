import { describe, expect, it } from 'vitest';
import { lineAt, readCode } from './sources.ts';

/** What no code of the extension may do, and what to do instead. */
const forbidden: readonly { readonly what: RegExp; readonly remedy: string }[] = [
  {
    what: /\b(?:fetch|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/g,
    remedy: 'the extension asks no network: bundle it',
  },
  { what: /\beval\s*\(|\bnew\s+Function\b/g, remedy: 'no code from text: write the code' },
  {
    what: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/g,
    remedy: 'no markup from text: make elements, or draw with Preact',
  },
  { what: /\bhistory\s*\.\s*\w+\s*=[^=]/g, remedy: 'never patch the page: listen to `navigation`' },
  {
    what: /\blocalStorage\b|\bsessionStorage\b|\bdocument\.cookie\b/g,
    remedy: 'use lib/browser’s storage: the page can read this one',
  },
];

/** The same text with its comments blanked, line by line. */
function blankComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

describe('the code', () => {
  it('has no network, no code from text, no markup from text, and leaves the page’s own objects alone', () => {
    const found = readCode().flatMap(({ path, text }) => {
      const code = blankComments(text);
      return forbidden.flatMap(({ what, remedy }) =>
        [...code.matchAll(what)].map((hit) => `${path}:${lineAt(code, hit.index)} ${hit[0].trim()}: ${remedy}`),
      );
    });
    expect(found).toEqual([]);
  });
});
