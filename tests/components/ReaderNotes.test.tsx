import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderHeader } from '../../components/ReaderHeader.tsx';
import { ReaderNotes } from '../../components/ReaderNotes.tsx';
import { dossier } from '../gallery/sample-dossier.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

describe('the reading room', () => {
  it('says that the label is ours, that the text stands as bundled, and its day or "undated"', () => {
    const texts = dossier.articles.map((article) => {
      const text = render(<ReaderHeader article={article} />).container.textContent;
      cleanup();
      return text;
    });
    expect(texts[0]).toContain('18 March 2024');
    expect(texts[1]).toContain('undated');
    expect(texts[1]).toContain('noise included');
    expect(texts[1]).toContain('ours');
  });

  it('lists the points of its article with question and origin, and marks the selected one', () => {
    const { container } = render(<ReaderNotes dossier={dossier} articleId="B" selected="B3" onSelect={vi.fn()} />);
    const points = [...container.querySelectorAll('.points .point')];
    expect(points.map((one) => one.querySelector('.point-id')?.textContent)).toEqual(['B1', 'B3', 'B10', 'B15']);
    expect(points[1]?.getAttribute('aria-current')).toBe('true');
    expect(points[1]?.textContent).toContain('When and by whom was it delivered? · according to KCNA');
  });

  it('shows what else answers the same question, and leads there', () => {
    const onSelect = vi.fn();
    const { container } = render(<ReaderNotes dossier={dossier} articleId="B" selected="B1" onSelect={onSelect} />);
    const other = container.querySelector('.point-note .point');
    expect(other?.textContent).toContain('The giver of the limousine is undisclosed.');
    if (other) fireEvent.click(other);
    expect(onSelect).toHaveBeenCalledWith('A1');
  });

  it('says what to do where no point is selected or known', () => {
    render(<ReaderNotes dossier={dossier} articleId="B" selected="Z1" onSelect={vi.fn()} />);
    expect(screen.getByText(/Choose a point/)).toBeTruthy();
  });
});
