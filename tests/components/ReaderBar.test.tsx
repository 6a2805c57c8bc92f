import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderBar } from '../../components/ReaderBar.tsx';
import { dossier } from '../gallery/sample-dossier.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

const [article] = dossier.articles;

function draw(changes: Partial<ComponentProps<typeof ReaderBar>> = {}) {
  if (!article) throw new Error('The sample has no article.');
  const props: ComponentProps<typeof ReaderBar> = {
    dossiers: [dossier],
    place: { dossier, article },
    hrefOf: (of, { id }) => `#${of.id}/${id}`,
    query: '',
    count: 0,
    at: undefined,
    onFind: vi.fn(),
    onStep: vi.fn(),
    ...changes,
  };
  return { props, ...render(<ReaderBar {...props} />) };
}

describe('the choice of articles', () => {
  it('is of real links, each with its day, and the current one is marked', () => {
    draw();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#aurus-gift/A', '#aurus-gift/B']);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual(['page', null]);
    expect(links[0]?.textContent).toContain('18 March 2024');
    expect(links[1]?.textContent).toContain('undated');
  });

  it('stands under the title of each dossier', () => {
    draw({ dossiers: [dossier, { ...dossier, id: 'bridge', title: 'A bridge' }] });
    expect(screen.getByRole('list', { name: dossier.title })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'A bridge' })).toBeTruthy();
  });
});

describe('finding words in the text', () => {
  const field = () => screen.getByRole('searchbox', { name: 'Find in this article' });

  it('says which place of how many is shown', () => {
    draw({ query: 'gift', count: 12, at: 2 });
    expect(screen.getByRole('status').textContent).toBe('3 of 12');
  });

  it('says in words that there is nothing, and says nothing where nothing is asked', () => {
    draw({ query: 'lighthouse' });
    expect(screen.getByRole('status').textContent).toBe('not in this text');
    cleanup();
    draw({ query: ' ' });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('tells what is typed, and goes on by Enter and back by Shift+Enter', () => {
    const { props } = draw({ query: 'gift', count: 2, at: 0 });
    fireEvent.input(field(), { target: { value: 'gifts' } });
    expect(props.onFind).toHaveBeenCalledWith('gifts');
    fireEvent.keyDown(field(), { key: 'Enter' });
    fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
    fireEvent.click(screen.getByRole('button', { name: 'Next place' }));
    fireEvent.click(screen.getByRole('button', { name: 'Previous place' }));
    expect(vi.mocked(props.onStep).mock.calls).toEqual([[1], [-1], [1], [-1]]);
  });

  it('leaves Enter to an input method that is composing', () => {
    const { props } = draw({ query: 'gift', count: 2, at: 0 });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(props.onStep).not.toHaveBeenCalled();
  });

  it('is done with at Esc, and only then does Esc mean the point in hand', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { props } = draw({ query: 'gift', count: 2, at: 0 });
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(props.onFind).toHaveBeenCalledWith('');
    expect(heard).not.toHaveBeenCalled();
    cleanup();
    draw();
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });
});
