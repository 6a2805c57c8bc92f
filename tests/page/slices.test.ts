import { beforeEach, describe, expect, it } from 'vitest';
import { finish } from '../../lib/dossier/slices.ts';
import { readPageInSlices, readPageText } from '../../lib/page/page-text.ts';

const paragraphs = 400;

function fill(count = paragraphs): void {
  document.body.innerHTML = Array.from({ length: count }, (_, at) => `<p>Paragraph ${at} has some words.</p>`).join('');
}

/** Runs the reader, with something that happens to the page after so many of its steps. */
function readWhile(happens: Readonly<Record<number, () => void>>) {
  const steps = readPageInSlices(document);
  for (let at = 0; ; at += 1) {
    happens[at]?.();
    const step = steps.next();
    if (step.done) return { reading: step.value, steps: at + 1 };
  }
}

function textOf(at: number): Text {
  const node = document.querySelectorAll('p')[at]?.firstChild;
  if (!(node instanceof Text)) throw new Error(`Paragraph ${at} has no text.`);
  return node;
}

describe('readPageInSlices', () => {
  beforeEach(() => fill());

  it('gives way often, and reads what is read in one go', () => {
    const { reading, steps } = readWhile({});
    expect(steps).toBeGreaterThan(paragraphs / 64);
    expect(reading.page).toEqual(readPageText(document).page);
    expect(reading.page.isFirstPart).toBeUndefined();
  });

  it('gives way while it measures how the text is spread', () => {
    document.body.innerHTML += '<div class="sidebar"><p>Beside it.</p></div>';
    const { reading } = readWhile({});
    expect(reading.page.blocks).toHaveLength(paragraphs);
    const inner = document.body.innerHTML;
    document.body.innerHTML = `<div class="sidebar">${inner}</div>`;
    expect(readWhile({}).reading.page.blocks).toHaveLength(paragraphs);
  });

  it('stops after so much text and says so', () => {
    const { page } = finish(readPageInSlices(document, 1000));
    expect(page.isFirstPart).toBe(true);
    const length = page.blocks.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeGreaterThanOrEqual(1000);
    expect(length).toBeLessThan(1100);
    expect(finish(readPageInSlices(document, 1_000_000)).page.isFirstPart).toBeUndefined();
  });

  it('comes to the end of a page that loses what it stands at', () => {
    const { reading } = readWhile({ 2: () => document.querySelectorAll('p')[64 * 2]?.remove() });
    expect(reading.page.blocks.at(-1)?.text).toBe(`Paragraph ${paragraphs - 1} has some words.`);
    expect(reading.page.blocks.length).toBeGreaterThanOrEqual(paragraphs - 2);
  });

  it('finds no place in text that is not as it was read', () => {
    const { reading } = readWhile({});
    const place = { block: 5, start: 0, end: 9 };
    const [stretch] = reading.locate(place);
    expect(stretch?.node).toBe(textOf(5));
    textOf(5).data = 'Now it says something else.';
    expect(reading.locate(place)).toEqual([]);
    textOf(6).remove();
    expect(reading.locate({ ...place, block: 6 })).toEqual([]);
    expect(reading.locate({ ...place, block: 7 })).toHaveLength(1);
  });
});

describe('what the page’s reader passes over', () => {
  const textsOf = (): string[] => readPageText(document).page.blocks.map(({ text }) => text);

  it.each([
    ['an element that is written in', '<div contenteditable="true"><p>No</p></div>'],
    ['one that takes plain text', '<div contenteditable="plaintext-only"><p>No</p></div>'],
    ['one with the bare attribute', '<p contenteditable>No</p>'],
    ['a field', '<textarea>No</textarea>'],
    ['a text box by role', '<div role="textbox"><p>No</p></div>'],
    [
      'a code editor that draws its lines',
      '<div class="monaco-editor vs"><div class="view-lines"><p>No</p></div></div>',
    ],
    ['another one', '<div class="CodeMirror cm-s-default"><pre>No</pre></div>'],
    ['a third one', '<div class="ace_editor"><div>No</div></div>'],
    ['a fourth one', '<div class="cm-editor"><div class="cm-line">No</div></div>'],
  ])('%s', (_, html) => {
    document.body.innerHTML = `<p>Yes</p>${html}`;
    expect(textsOf()).toEqual(['Yes']);
  });

  it('a document that is written in', () => {
    document.body.innerHTML = '<p>Yes</p>';
    expect(textsOf()).toEqual(['Yes']);
    Object.defineProperty(document, 'designMode', { value: 'on', configurable: true });
    expect(textsOf()).toEqual([]);
    Reflect.deleteProperty(document, 'designMode');
  });
});
