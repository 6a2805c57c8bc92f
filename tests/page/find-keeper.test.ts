import { afterEach, describe, expect, it } from 'vitest';
import { isKeptByFramework } from '../../lib/page/find-keeper.ts';

const words = 'Words that are to be marked.';

function isKept(html: string, selector = '#it'): boolean {
  document.body.innerHTML = html;
  const node = [...(document.querySelector(selector)?.childNodes ?? [])].find((child) => child instanceof Text);
  if (!(node instanceof Text)) throw new Error('There is no text.');
  return isKeptByFramework(document, [node]);
}

describe('a page whose text a framework keeps', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it.each([
    ['React of old', `<div data-reactroot=""><p id="it">${words}</p></div>`],
    ['React with a root', `<div id="root"><p id="it">${words}</p></div>`],
    ['Next', `<div id="__next"><p id="it">${words}</p></div>`],
    ['React between its comments', `<p id="it"><!--$-->${words}<!--/$--></p>`],
    ['Vue', `<div data-v-app=""><p id="it">${words}</p></div>`],
    ['Vue with styles of its own', `<p data-v-7ba5bd90 id="it">${words}</p>`],
    ['Nuxt', `<div id="__nuxt"><p id="it">${words}</p></div>`],
    ['Angular', `<main ng-version="19.0.0"><p id="it">${words}</p></main>`],
    ['Angular with styles of its own', `<p _ngcontent-ng-c123 id="it">${words}</p>`],
    ['Svelte', `<p class="svelte-1x2y3z4" id="it">${words}</p>`],
    ['Lit and others between comments', `<p id="it"><!--?lit$123$-->${words}</p>`],
    ['an element of the page’s own making', `<my-article><p id="it">${words}</p></my-article>`],
  ])('is told: %s', (_, html) => {
    expect(isKept(html)).toBe(true);
  });

  it('is told: a shadow root', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    const text = document.createTextNode(words);
    root?.append(text);
    expect(isKeptByFramework(document, [text])).toBe(true);
  });

  it('is not a page that a server has written', () => {
    expect(isKept(`<!-- a template --><main class="content"><p id="it" data-id="7">${words}<br>more</p></main>`)).toBe(
      false,
    );
    expect(isKept(`<div id="app-shell"><p class="svelte" id="it">${words}</p></div>`)).toBe(false);
  });
});
