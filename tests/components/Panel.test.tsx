import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeOrder } from '../../components/describe-date.ts';
import { EvidenceNote } from '../../components/EvidenceNote.tsx';
import { placeEvidence } from '../../components/look-up.ts';
import { Panel, type PanelProps } from '../../components/Panel.tsx';
import { contrastFinding, findings, makeView, settings } from '../gallery/fixtures.ts';
import { dossier } from '../gallery/sample-dossier.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

function draw(changes: Partial<PanelProps> = {}) {
  const props: PanelProps = {
    state: { kind: 'on topic', view: makeView(findings) },
    settings,
    host: 'news.example',
    dossier,
    texts: {},
    inView: -1,
    selection: { kind: 'not asked' },
    onSettings: vi.fn(),
    onShowFinding: vi.fn(),
    onShowEntity: vi.fn(),
    onShowSentence: vi.fn(),
    onOpenPoint: vi.fn(),
    onCopy: vi.fn(async () => true),
    onMute: vi.fn(),
    onUnmute: vi.fn(),
    onKeepObjection: vi.fn(),
    objections: [],
    onTakeBack: vi.fn(),
    onCheckSelection: vi.fn(),
    onAskPermission: vi.fn(),
    ...changes,
  };
  return { props, ...render(<Panel {...props} />) };
}

describe('the panel', () => {
  it('narrows the statements by stance, question, name and origin', () => {
    const { container } = draw();
    const count = () => container.querySelectorAll('.finding').length;
    for (const label of ['Stance', 'Question', 'Name', 'Origin']) {
      const select = screen.getByLabelText(label);
      const last = within(select).getAllByRole<HTMLOptionElement>('option', { hidden: true }).at(-1);
      fireEvent.change(select, { target: { value: last?.value } });
      expect(count(), label).toBeLessThan(findings.length);
      fireEvent.click(screen.getByText('Show all'));
      expect(count()).toBe(findings.length);
    }
  });

  it('says which statement is in view on the page', () => {
    const { container } = draw({ inView: 1 });
    const marked = [...container.querySelectorAll('.finding')].map((one) =>
      within(one as HTMLElement).queryByText('in view'),
    );
    expect(marked.map(Boolean)).toEqual(findings.map((_, index) => index === 1));
    expect(container.querySelectorAll('.finding[aria-current="location"]')).toHaveLength(1);
  });

  it('keeps them narrowed behind a look at another view, and says so, but not on another page', () => {
    const { container, props, rerender } = draw();
    const count = () => container.querySelectorAll('.finding').length;
    fireEvent.change(screen.getByLabelText('Stance'), { target: { value: 'contrasts' } });
    const narrowed = count();
    fireEvent.click(screen.getByText('References'));
    fireEvent.click(screen.getByText('Statements'));
    expect(count()).toBe(narrowed);
    expect(narrowed).toBeLessThan(findings.length);
    expect(container.querySelector('.filters summary')?.textContent).toContain(`${narrowed} of ${findings.length}`);
    const view = { ...makeView(findings), url: 'https://other.example/' };
    rerender(<Panel {...props} state={{ kind: 'on topic', view }} />);
    expect(count()).toBe(findings.length);
  });

  it('turns the evidence around: which points of an article this page touches', () => {
    const { container, props } = draw();
    fireEvent.click(screen.getByText('References'));
    expect(container.textContent).toContain('match found here for 3 of its 4 points');
    const [sentence] = container.querySelectorAll('.point-entry .sentence');
    if (sentence) fireEvent.click(sentence);
    expect(props.onShowFinding).toHaveBeenCalledOnce();
  });

  it('puts events, references and the page in the order of their days, and says what is later than the page', () => {
    const { container } = draw();
    fireEvent.click(screen.getByText('Timeline'));
    const days = [...container.querySelectorAll('.timeline time')].map((one) => one.getAttribute('datetime'));
    expect(days).toEqual([...days].sort());
    const later = [...container.querySelectorAll('.timeline li')].filter((one) => one.querySelector('strong'));
    expect(later.map((one) => one.querySelector('time')?.textContent)).toEqual(['18 March 2024']);
    expect(container.textContent).toContain('Undated: Reference B');
  });

  it('dates what the page says, by the words that it uses and its own day, and leads there', () => {
    const { container, props } = draw();
    fireEvent.click(screen.getByText('Timeline'));
    const said = [...container.querySelectorAll('.timeline [data-kind="statement"]')];
    const found = said.find((one) => one.querySelector('mark')?.textContent === 'Thursday');
    expect(found?.querySelector('time')?.getAttribute('datetime')).toBe('2024-02-15');
    expect(found?.textContent).toContain('dated from the day of this page');
    fireEvent.click(within(found as HTMLElement).getByText('Show in page'));
    expect(props.onShowFinding).toHaveBeenCalledWith(1);
  });

  it('has the years of one statement as one entry', () => {
    const [finding] = findings;
    if (!finding) throw new Error('there is no finding');
    const exact = 'In 2006, 2013 and 2009 Moscow raised its hand for sanctions.';
    const said = { ...finding, claim: { quote: { ...finding.claim.quote, exact } } };
    const { container } = draw({ state: { kind: 'on topic', view: makeView([said]) } });
    fireEvent.click(screen.getByText('Timeline'));
    const own = [...container.querySelectorAll('.timeline [data-kind="statement"]')];
    const datesOf = (one: Element) => [...one.querySelectorAll('time')].map(({ textContent }) => textContent);
    expect(own.map(datesOf)).toEqual([['2006', '2009', '2013']]);
    expect(own[0]?.querySelectorAll('mark')).toHaveLength(3);
  });

  it('walks the mentions of a name in both directions, and leaves it out in the page', () => {
    const { props } = draw();
    fireEvent.click(screen.getByText('Names'));
    const [card] = screen.getAllByRole('article');
    if (!card) throw new Error('there is no card');
    fireEvent.click(within(card).getByText(/^Previous mention/));
    expect(props.onShowEntity).toHaveBeenCalledWith('kim-jong-un', -1);
    fireEvent.click(within(card).getByRole('switch'));
    expect(props.onSettings).toHaveBeenCalledWith({ ...settings, entitiesOff: ['kim-jong-un'] });
  });
});

describe('a piece of evidence', () => {
  it('is shown slot by slot, with what differs told from what is the same', () => {
    const [placed] = placeEvidence(contrastFinding, dossier);
    if (!placed) throw new Error('there is no evidence');
    const nothing = vi.fn();
    const { container } = render(
      <EvidenceNote placed={placed} onOpenPoint={nothing} onObject={nothing} onCopy={async () => true} />,
    );
    const rows = [...container.querySelectorAll('.alignment tbody tr')].map((row) => [
      row.getAttribute('data-relation'),
      ...[...row.children].map((cell) => cell.textContent),
    ]);
    expect(rows).toEqual([
      ['same', 'What happenedmatches', 'handed over', 'delivered'],
      ['other', 'Weekdaydiffers', 'Thursday', 'Sunday'],
    ]);
  });

  it('says which is later, page or reference, where both carry a day', () => {
    expect(describeOrder('2024-06-20', '2024-03-18')).toMatch(/it may tell of what came later/);
    expect(describeOrder('2024-02-20', '2024-03-18')).toBe(
      'The reference is of 18 March 2024, later than this page (20 February 2024).',
    );
    expect(describeOrder(undefined, '2024-03-18')).toBeUndefined();
    expect(describeOrder('2024-03-18', '2024-03-18')).toBeUndefined();
  });
});
