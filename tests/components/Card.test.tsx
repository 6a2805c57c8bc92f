import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card.tsx';
import { Hint } from '../../components/Hint.tsx';
import {
  bothFinding,
  contrastFinding,
  makeEvidence,
  makeFinding,
  makeRow,
  objection,
  rightToLeftFinding,
} from '../gallery/fixtures.ts';
import { dossier } from '../gallery/sample-dossier.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

function draw(changes: Partial<CardProps> = {}) {
  const props: CardProps = {
    finding: bothFinding,
    dossier,
    index: 1,
    count: 3,
    names: [],
    onName: vi.fn(),
    objections: [],
    onClose: vi.fn(),
    onMove: vi.fn(),
    onOpenPoint: vi.fn(),
    onMute: vi.fn(),
    onObject: vi.fn(),
    onCopy: vi.fn(async () => true),
    ...changes,
  };
  return { props, ...render(<Card {...props} />) };
}

describe('the card', () => {
  it('is a dialog with a name, which leaves the page usable', () => {
    draw();
    const dialog = screen.getByRole('dialog');
    expect(dialog.getAttribute('aria-modal')).toBeNull();
    const heading = within(dialog).getByRole('heading');
    expect(dialog.getAttribute('aria-labelledby')).toBe(heading.id);
    expect(heading.textContent).toContain('1 point corroborates');
    expect(heading.textContent).toContain('1 point contrasts');
  });

  it('gives the focus to its heading', () => {
    draw();
    expect(document.activeElement).toBe(screen.getByRole('heading'));
  });

  it('goes from statement to statement by the arrow keys, and no farther than there are any', () => {
    const { props } = draw({ index: 0, count: 2 });
    const press = (key: string) => fireEvent.keyDown(screen.getByRole('heading'), { key });
    press('ArrowLeft');
    expect(props.onMove).not.toHaveBeenCalled();
    press('ArrowRight');
    expect(props.onMove).toHaveBeenCalledExactlyOnceWith(1);
    fireEvent.keyDown(screen.getByRole('heading'), { key: 'ArrowRight', altKey: true }); // the browser's own
    expect(props.onMove).toHaveBeenCalledOnce();
  });

  it('shows each quote word for word with its source, its day and who says so', () => {
    const { container } = draw();
    const notes = [...container.querySelectorAll('article')];
    const quotes = notes.map((note) => note.querySelector('blockquote')?.textContent);
    expect(quotes).toEqual([
      'North Korea’s leader, Kim Jong Un, has recently been seen using an Aurus Senat limousine, a luxurious gift from a yet undisclosed foreign head of state.',
      "Recently, North Korea's supreme leader Kim Jong-un received a special gift - a Russian-made limousine, presented by Russia's Vladimir Putin.",
    ]);
    expect(notes[0]?.textContent).toContain('18 March 2024');
    expect(notes[1]?.textContent).toContain('undated · origin: the article itself');
  });

  it('marks the deciding words in the quote and in the page sentence', () => {
    const { container } = draw({ finding: contrastFinding });
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Thursday', 'Sunday']);
  });

  it('tells what the reader has noted of a piece of evidence, and of no other statement', () => {
    const { exact } = contrastFinding.claim.quote;
    const noted = { ...objection, exact, pointId: 'B3', note: 'another delivery' };
    const { container } = draw({ finding: contrastFinding, objections: [noted, { ...noted, exact: 'Another.' }] });
    expect([...container.querySelectorAll('.noted')].map((one) => one.textContent?.trim())).toEqual([
      'Your objection: “another delivery”',
    ]);
    expect(container.querySelector('.noted button')).toBeNull(); // no click on a page changes what is kept
  });

  it('names whom a pronoun means', () => {
    const row = makeRow('recipient', 'him', 'Kim Jong Un');
    const finding = makeFinding(
      'It was handed to him.',
      [
        makeEvidence('B3', 'says the same', [
          makeRow('event', 'handed', 'delivered'),
          { ...row, means: 'kim-jong-un' },
        ]),
      ],
      9,
    );
    const { container } = draw({ finding });
    expect(container.querySelector('.alignment')?.textContent).toContain('himmeant here: Kim Jong Un');
    expect(container.querySelector('.reason')?.textContent).toBe(
      'matches these words of the reference: “delivered”, “Kim Jong Un”',
    );
  });

  it('leads to whom and what the statement names', () => {
    const { props } = draw({ names: [{ id: 'kim-jong-un', name: 'Kim Jong Un' }] });
    fireEvent.click(screen.getByRole('button', { name: 'Kim Jong Un' }));
    expect(props.onName).toHaveBeenCalledExactlyOnceWith('kim-jong-un');
  });

  it('marks in the page’s words what differs, and more quietly what agrees', () => {
    const { container } = draw();
    const marks = [...container.querySelectorAll('.page-sentence mark')].map((one) => one.getAttribute('data-stance'));
    expect(new Set(marks)).toEqual(new Set([null, 'corroborates']));
  });

  it('tells an inferred date as ours', () => {
    draw({ finding: contrastFinding });
    expect(screen.getByText(/probably 18 February 2024/)).toBeTruthy();
  });

  it('says where the references differ among themselves', () => {
    draw();
    expect(screen.getByText(/do not give one answer: Who gave the limousine\?/)).toBeTruthy();
  });

  it('tells in words what each point does', () => {
    const { container } = draw();
    const stances = [...container.querySelectorAll('.verdict .stance')].map((one) => one.textContent);
    expect(stances).toEqual(['contrasts', 'corroborates']);
  });

  it('moves, closes and opens the article', () => {
    const { props } = draw();
    fireEvent.click(screen.getByLabelText('Next statement'));
    fireEvent.click(screen.getByLabelText('Previous statement'));
    fireEvent.click(screen.getByLabelText('Close'));
    const [first] = screen.getAllByText('Read in the article');
    if (first) fireEvent.click(first);
    expect(props.onMove).toHaveBeenNthCalledWith(1, 1);
    expect(props.onMove).toHaveBeenNthCalledWith(2, -1);
    expect(props.onClose).toHaveBeenCalledOnce();
    expect(props.onOpenPoint).toHaveBeenCalledWith('A1');
  });

  it('does not move past the ends, and not at all with one statement', () => {
    draw({ index: 0 });
    expect(screen.getByLabelText('Previous statement').hasAttribute('disabled')).toBe(true);
    cleanup();
    draw({ index: 0, count: 1 });
    expect(screen.queryByLabelText('Next statement')).toBeNull();
  });

  it('lets the page sentence run in its own direction', () => {
    const { container } = draw({ finding: rightToLeftFinding, pageLang: 'ar' });
    const sentence = container.querySelector('.page-sentence');
    expect([sentence?.getAttribute('dir'), sentence?.getAttribute('lang')]).toEqual(['auto', 'ar']);
  });
});

describe('the hint', () => {
  it('counts and opens', () => {
    const onOpen = vi.fn();
    render(<Hint finding={bothFinding} onOpen={onOpen} />);
    const hint = screen.getByRole('button');
    expect(hint.textContent).toContain('1 point corroborates');
    fireEvent.click(hint);
    expect(onOpen).toHaveBeenCalledOnce();
  });
});
