import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderHeader } from '../../components/ReaderHeader.tsx';
import { ReaderNotes, type ReaderNotesProps } from '../../components/ReaderNotes.tsx';
import { dossier } from '../gallery/sample-dossier.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

const names = [
  { entityId: 'russia', start: 0, end: 6 },
  { entityId: 'kcna', start: 10, end: 14 },
  { entityId: 'russia', start: 20, end: 26 },
];

function draw(changes: Partial<ReaderNotesProps> = {}) {
  const props: ReaderNotesProps = {
    dossier,
    articleId: 'B',
    selected: 'B3',
    link: 'chrome-extension://sample/reader.html#B3',
    names: { names, isOn: true, walked: undefined, onSwitch: vi.fn(), onWalk: vi.fn() },
    onSelect: vi.fn(),
    onLetGo: vi.fn(),
    onGoToText: vi.fn(),
    onCopy: vi.fn(async () => true),
    ...changes,
  };
  return { props, ...render(<ReaderNotes {...props} />) };
}

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
    const { container } = draw();
    const points = [...container.querySelectorAll('.points .point')];
    expect(points.map((one) => one.querySelector('.point-id')?.textContent)).toEqual(['B1', 'B3', 'B10', 'B15']);
    expect(points.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'true', null, null]);
    expect(points[1]?.textContent).toContain('When and by whom was it delivered? · according to KCNA');
  });

  it('shows what else answers the same question, and leads there', () => {
    const { container, props } = draw({ selected: 'B1' });
    const other = container.querySelector('.point-note .point');
    expect(other?.textContent).toContain('The giver of the limousine is undisclosed.');
    if (other) fireEvent.click(other);
    expect(props.onSelect).toHaveBeenCalledWith('A1', 'note');
  });

  it('says what to do where no point is selected or known', () => {
    draw({ selected: 'Z1' });
    expect(screen.getByText(/Choose a point/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Next point' })).toBeNull();
  });

  it('leads from a point of the list to the text', () => {
    const { container, props } = draw();
    const entry = container.querySelector('.points .point');
    if (entry) fireEvent.click(entry);
    expect(props.onSelect).toHaveBeenCalledWith('B1', 'list');
  });

  it('goes on to the next point and back, and behind the last to the first', () => {
    const press = (selected: string, name: string): string => {
      const { props } = draw({ selected });
      fireEvent.click(screen.getByRole('button', { name }));
      cleanup();
      return vi
        .mocked(props.onSelect)
        .mock.calls.map(([id]) => id)
        .join();
    };
    expect([press('B3', 'Next point'), press('B3', 'Previous point')]).toEqual(['B10', 'B1']);
    expect([press('B15', 'Next point'), press('B1', 'Previous point')]).toEqual(['B1', 'B15']);
    draw();
    expect(screen.getByText('2 of 4')).toBeTruthy();
  });

  it('lets the point go, and leads to where it is quoted', () => {
    const { props } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Let this point go' }));
    fireEvent.click(screen.getByRole('button', { name: 'Go to the text' }));
    expect(props.onLetGo).toHaveBeenCalledOnce();
    expect(props.onGoToText).toHaveBeenCalledOnce();
  });

  it('gives the quotation with its source and the link to the point to be copied, and says where the link leads', () => {
    const { props, container } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Copy quotation: B3' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy link: B3' }));
    const [quotation, link] = vi.mocked(props.onCopy).mock.calls.map(([text]) => text);
    expect(quotation).toContain(dossier.points.find(({ id }) => id === 'B3')?.quote);
    expect(quotation).toContain('Reference B: a car presented by Putin, undated, KCNA');
    expect(link).toBe(props.link);
    expect(container.textContent).toContain('The link opens in a browser that has this extension.');
  });

  it('says which keys there are', () => {
    const keys = [...draw().container.querySelectorAll('kbd')].map(({ textContent }) => textContent);
    expect(keys).toEqual(['Alt + ↓', 'Alt + ↑', 'Enter', 'Esc']);
  });
});

describe('the names beside an article', () => {
  it('stand behind a tab: who it is, how often named, the most named first', () => {
    const { container } = draw();
    fireEvent.click(screen.getByRole('tab', { name: 'Names' }));
    expect(container.querySelector<HTMLElement>('.reader-view-points')?.hidden).toBe(true);
    expect([...container.querySelectorAll('.named')].map(({ textContent }) => textContent)).toEqual([
      'Russia 2 mentionsState in Europe and Asia, capital Moscow.',
      'KCNA 1 mentionState news agency of North Korea.',
    ]);
  });

  it('can be reached by an arrow key', () => {
    draw();
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Points' }), { key: 'ArrowRight' });
    expect(screen.getByRole('tab', { name: 'Names' }).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement?.textContent).toBe('Names');
  });

  it('lead to their mentions and say which one is shown', () => {
    const onWalk = vi.fn();
    const { container } = draw({
      names: { names, isOn: true, walked: { entityId: 'russia', at: 1 }, onSwitch: vi.fn(), onWalk },
    });
    const [first, second] = container.querySelectorAll('.named');
    expect(first?.textContent).toContain('2 of 2');
    expect(first?.getAttribute('aria-current')).toBe('true');
    if (second) fireEvent.click(second);
    expect(onWalk).toHaveBeenCalledWith('kcna');
  });

  it('can be left without a tint', () => {
    const onSwitch = vi.fn();
    draw({ names: { names, isOn: true, walked: undefined, onSwitch, onWalk: vi.fn() } });
    fireEvent.click(screen.getByRole('tab', { name: 'Names' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Highlight names' }));
    expect(onSwitch).toHaveBeenCalledWith(false);
  });

  it('say so where there are none', () => {
    const { container } = draw({
      names: { names: [], isOn: true, walked: undefined, onSwitch: vi.fn(), onWalk: vi.fn() },
    });
    expect(container.textContent).toContain('No name that the references explain stands in this text.');
  });
});
