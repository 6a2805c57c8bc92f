import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/Popup.tsx';
import type { Finding, TabState } from '../../lib/analysis/model.ts';
import {
  bothFinding,
  contrastFinding,
  findings,
  makeEvidence,
  makeFinding,
  makeView,
  repeatFindings,
  settings,
} from '../gallery/fixtures.ts';
import { dossier } from '../gallery/sample-dossier.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

function draw(state: TabState, changes: Partial<PopupProps> = {}) {
  const props: PopupProps = {
    state,
    settings,
    host: 'news.example',
    dossier,
    onSettings: vi.fn(),
    onShowFinding: vi.fn(),
    onShowEntity: vi.fn(),
    onOpenPoint: vi.fn(),
    onAskPermission: vi.fn(),
    ...changes,
  };
  return { props, ...render(<Popup {...props} />) };
}

function onTopic(found: readonly Finding[], rest: { lang?: string; compared?: boolean } = {}): TabState {
  return { kind: 'on topic', view: makeView(found, rest) };
}

describe('the popup has an answer of its own', () => {
  const answers: [string, TabState, RegExp][] = [
    ['while it reads', { kind: 'reading' }, /Reading this page/],
    ['off topic', { kind: 'off topic' }, /not about a topic of the references/],
    [
      'on topic with findings',
      onTopic(findings),
      /The references speak to 6 statements here: 1 corroborated, 3 contrasted, 2 both\./,
    ],
    [
      'on topic with one',
      onTopic([contrastFinding]),
      /The references speak to 1 statement here: they contrast with it\./,
    ],
    ['on topic with none', onTopic([]), /On this topic; nothing in the references on its statements/],
    [
      'in a language that is not compared',
      onTopic([], { lang: 'ko', compared: false }),
      /Statements in Korean are not compared yet; names are/,
    ],
    ['in a language without a name', onTopic([], { lang: '', compared: false }), /Statements in this page’s language/],
    ['off everywhere', { kind: 'off here', scope: 'everywhere' }, /Switched off everywhere/],
    ['off on this site', { kind: 'off here', scope: 'this site' }, /Switched off on news\.example/],
    ['where no extension can read', { kind: 'unreadable' }, /lets no extension read this page/],
    ['without permission', { kind: 'permission missing' }, /needs your permission/],
    ['without an answer', { kind: 'no answer' }, /Reload it/],
  ];
  it.each(answers)('%s', (_, state, sentence) => {
    const { container } = draw(state);
    expect(container.querySelector('.summary')?.textContent).toMatch(sentence);
  });

  it('and no two are the same', () => {
    const texts = answers.map(([, state]) => {
      const text = draw(state).container.querySelector('.summary')?.textContent;
      cleanup();
      return text;
    });
    expect(new Set(texts).size).toBe(answers.length);
  });
});

describe('the popup', () => {
  it('says what was compared and how old that is', () => {
    draw(onTopic(findings));
    expect(screen.getByText(/Compared with 2 reference articles: one of 18 March 2024 and one undated/)).toBeTruthy();
  });

  it('says where only the first part of a very long page was compared, and nowhere else', () => {
    const first = makeView(findings);
    draw({ kind: 'on topic', view: { ...first, analysis: { ...first.analysis, isFirstPart: true } } });
    expect(screen.getByText('This page is very long. Its first part was compared.')).toBeTruthy();
    cleanup();
    draw(onTopic(findings));
    expect(screen.queryByText(/very long/)).toBeNull();
  });

  it('lists every finding with stance, reason and page sentence', () => {
    const { container } = draw(onTopic(repeatFindings(40)));
    expect(container.querySelectorAll('ol.findings > li')).toHaveLength(40);
    expect(container.querySelector('.finding')?.textContent).toContain('corroborates and contrasts');
  });

  it('gives a reason for each stance before a second one for any', () => {
    const { container } = draw(onTopic([bothFinding, contrastFinding]));
    const reasons = [...(container.querySelector('.finding')?.querySelectorAll('.reasons li') ?? [])];
    expect(reasons.map((one) => one.getAttribute('data-stance'))).toEqual(['corroborates', 'contrasts']);
  });

  it('shows the quotes on asking, and those of a single finding at once', () => {
    const { container } = draw(onTopic([bothFinding, contrastFinding]));
    expect(container.querySelectorAll('blockquote.quote')).toHaveLength(0);
    fireEvent.click(screen.getByText('Read 2 quotes'));
    expect(container.querySelectorAll('blockquote.quote')).toHaveLength(2);
    cleanup();
    const single = draw(onTopic([contrastFinding]));
    expect(single.container.querySelectorAll('blockquote.quote')).toHaveLength(1);
  });

  it('leads to a statement, to an entity and to the article', () => {
    const { props } = draw(onTopic([contrastFinding]));
    fireEvent.click(screen.getByText('Show in page'));
    fireEvent.click(screen.getByRole('button', { name: 'Kim Jong Un 12 mentions' }));
    fireEvent.click(screen.getByText('Read in the article'));
    expect(props.onShowFinding).toHaveBeenCalledWith(0);
    expect(props.onShowEntity).toHaveBeenCalledWith('kim-jong-un');
    expect(props.onOpenPoint).toHaveBeenCalledWith('B3');
  });

  it('names the entities by type, the most named first', () => {
    const { container } = draw(onTopic([]));
    expect([...container.querySelectorAll('.entity-group h3')].map((one) => one.textContent)).toEqual([
      'People',
      'Countries',
      'Places',
      'Organisations',
      'Vehicles',
    ]);
    expect(container.querySelector('.chip')?.textContent).toBe('Kim Jong Un 1212 mentions');
  });

  it('keeps a statement whose points the dossier no longer has, without an empty promise', () => {
    const lost = makeFinding('A sentence.', [makeEvidence('Z9', 'says the same', [])]);
    draw(onTopic([lost, contrastFinding]));
    expect(screen.getByText('A sentence.')).toBeTruthy();
    expect(screen.queryByText(/0 quotes/)).toBeNull();
  });

  it('explains the lines only where they are drawn', () => {
    expect(draw(onTopic(findings)).container.querySelector('.legend')).not.toBeNull();
    cleanup();
    const plain = draw(onTopic(findings), { settings: { ...settings, highlights: false } });
    expect(plain.container.querySelector('.legend')).toBeNull();
  });

  it('switches everything, this site and the highlights', () => {
    const { props } = draw(onTopic([]));
    fireEvent.click(screen.getByLabelText('On'));
    fireEvent.click(screen.getByLabelText('On news.example'));
    fireEvent.click(screen.getByLabelText('Highlights'));
    expect(props.onSettings).toHaveBeenNthCalledWith(1, { ...settings, enabled: false });
    expect(props.onSettings).toHaveBeenNthCalledWith(2, { ...settings, sitesOff: ['news.example'] });
    expect(props.onSettings).toHaveBeenNthCalledWith(3, { ...settings, highlights: false });
  });

  it('offers marks in the page’s text with their warning, and says where a page cannot take them', () => {
    const { props } = draw(onTopic(findings));
    expect(screen.getByText(/some pages redraw their text and break/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Marks in the page’s own text'));
    expect(props.onSettings).toHaveBeenCalledWith({ ...settings, painter: 'marks' });
    cleanup();
    const view = { ...makeView(findings), marksRefused: true as const };
    const chosen = { ...settings, painter: 'marks' as const };
    const refused = draw({ kind: 'on topic', view }, { settings: chosen });
    expect(screen.getByText(/This page redraws its own text/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Marks in the page’s own text'));
    expect(refused.props.onSettings).toHaveBeenCalledWith({ ...settings, painter: 'highlights' });
  });

  it('has no switch for a site where there is none', () => {
    draw({ kind: 'unreadable' }, { host: undefined });
    expect(screen.getAllByRole('switch')).toHaveLength(2);
  });

  it('switches on again in one click, and asks for the permission in one', () => {
    const off = draw(
      { kind: 'off here', scope: 'this site' },
      { settings: { ...settings, sitesOff: ['news.example'] } },
    );
    fireEvent.click(screen.getByText('Switch on here'));
    expect(off.props.onSettings).toHaveBeenCalledWith({ ...settings, sitesOff: [] });
    cleanup();
    const asking = draw({ kind: 'permission missing' });
    fireEvent.click(screen.getByText('Allow reading pages'));
    expect(asking.props.onAskPermission).toHaveBeenCalledOnce();
  });

  it('says that it runs on this device, and of when the references are', () => {
    draw({ kind: 'off topic' });
    expect(screen.getByText('Runs on this device. Sends nothing.')).toBeTruthy();
    expect(screen.getByText('Edition of 23 November 2026')).toBeTruthy();
  });

  it('says so where the browser could not keep a choice, and only then', () => {
    draw({ kind: 'off topic' });
    expect(screen.queryByRole('alert')).toBeNull();
    cleanup();
    draw({ kind: 'off topic' }, { notKept: true });
    expect(screen.getByRole('alert').textContent).toMatch(/could not keep this choice/);
  });
});
