import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/Popup.tsx';
import type { Finding, TabState } from '../../lib/analysis/model.ts';
import {
  bothFinding,
  contrastFinding,
  corroborationFinding,
  findings,
  makeEvidence,
  makeFinding,
  makeView,
  objection,
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
    outline: dossier,
    dossier,
    onSettings: vi.fn(),
    onShowFinding: vi.fn(),
    onShowEntity: vi.fn(),
    onOpenPoint: vi.fn(),
    onAskPermission: vi.fn(),
    selection: { kind: 'not asked' },
    onCheckSelection: vi.fn(),
    onShowSentence: vi.fn(),
    onMute: vi.fn(),
    onUnmute: vi.fn(),
    onOpenPanel: vi.fn(),
    onOpenOptions: vi.fn(),
    onCopy: vi.fn(async () => true),
    onKeepObjection: vi.fn(),
    objections: [],
    onTakeBack: vi.fn(),
    ...changes,
  };
  return { props, ...render(<Popup {...props} />) };
}

function onTopic(found: readonly Finding[], rest: { lang?: string; compared?: boolean } = {}): TabState {
  return { kind: 'on topic', view: makeView(found, rest) };
}

/** What is brought after the first picture is there at once from now on. */
beforeAll(async () => {
  readCatalogue();
  draw({ kind: 'off topic' });
  draw(onTopic([contrastFinding]));
  const areAllHere = (): void => {
    expect(screen.getAllByRole('button', { name: /Check/ })).toHaveLength(2);
    expect(screen.getAllByRole('button', { name: /^Copy/ })).not.toHaveLength(0);
  };
  await waitFor(areAllHere, { timeout: 20_000 });
  cleanup();
}, 30_000);

describe('the popup has an answer of its own', () => {
  const answers: [string, TabState, RegExp][] = [
    ['while it reads', { kind: 'reading' }, /Reading this page/],
    ['off topic', { kind: 'off topic' }, /not about a topic of the references/],
    [
      'on topic with findings',
      onTopic(findings),
      /The references speak to 6 statements here: 1 corroborated, 3 contrasted, 2 corroborated and contrasted\./,
    ],
    [
      'on topic with one',
      onTopic([contrastFinding]),
      /The references speak to 1 statement here: they contrast with it\./,
    ],
    [
      'on topic with none',
      onTopic([]),
      /On this topic; the comparison found nothing in the references on its statements/,
    ],
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
    expect(screen.getByText(/Compared with 2 reference articles: 1 of 18 March 2024 and 1 undated/)).toBeTruthy();
  });

  it('says where only the first part of a very long page was compared, and nowhere else', () => {
    const first = makeView(findings);
    draw({ kind: 'on topic', view: { ...first, analysis: { ...first.analysis, isFirstPart: true } } });
    expect(screen.getByText('This page is very long. Its first part was compared.')).toBeTruthy();
    cleanup();
    draw(onTopic(findings));
    expect(screen.queryByText(/very long/)).toBeNull();
  });

  it('lists every finding under the question that it answers, what contrasts first', () => {
    const { container } = draw(onTopic(findings));
    const titles = [...container.querySelectorAll('.finding .question')].map((one) => one.textContent);
    expect(new Set(titles).size).toBe(titles.length);
    const first = [...container.querySelectorAll('.finding')].map(
      (one) => one.querySelector('.who-says .stance')?.textContent,
    );
    expect(first.lastIndexOf('contrasts')).toBeLessThan(first.indexOf('corroborates'));
    for (const button of container.querySelectorAll('.finding button[aria-expanded]')) fireEvent.click(button);
    const told = [...container.querySelectorAll('[data-sentence]')].map((one) => one.textContent);
    for (const { claim } of findings) expect(told).toContain(claim.quote.exact);
  });

  it('counts forty findings and says how many more places a question has', () => {
    const { container } = draw(onTopic(repeatFindings(40)));
    expect(container.querySelector('.finding')?.textContent).toMatch(/and in \d+ more places on this page/);
  });

  it('shows a statement for each stance that it counts, and every contrast of a few', () => {
    const agrees = (sentence: string, block: number) =>
      makeFinding(sentence, [makeEvidence('B1', 'says the same', [])], block);
    const denies = makeFinding('Putin did not give it.', [makeEvidence('B1', 'denies it', [])], 3);
    const { container } = draw(onTopic([agrees('Putin gave it.', 1), agrees('It came from Putin.', 2), denies]));
    const [entry] = container.querySelectorAll('.finding');
    for (const button of entry?.querySelectorAll('[aria-expanded="true"]') ?? []) fireEvent.click(button);
    const sentences = [...(entry?.querySelectorAll('[data-sentence]') ?? [])].map((one) => one.textContent);
    expect(sentences).toEqual(['Putin did not give it.', 'Putin gave it.']);
    expect(entry?.textContent).toContain('and in 1 more place on this page');
  });

  it('counts origins, not articles', () => {
    const { container } = draw(onTopic([corroborationFinding]));
    expect(container.querySelector('.who-says')?.textContent).toContain(
      "2 articles, 2 origins: South Korea's Unification Ministry and the United Kingdom",
    );
  });

  it('says where the references do not give one answer', () => {
    const { container } = draw(onTopic([bothFinding]));
    expect(container.querySelector('.disagree')?.textContent).toBe('The references themselves do not give one answer.');
  });

  it('does not lay to the references what the page itself says in two ways', () => {
    const says = makeFinding('Putin gave it.', [makeEvidence('B1', 'says the same', [])], 1);
    const denies = makeFinding('Putin did not give it.', [makeEvidence('B1', 'denies it', [])], 2);
    const { container } = draw(onTopic([says, denies]));
    const stances = [...container.querySelectorAll('.who-says li')].map((one) => one.textContent);
    expect(stances.map((one) => one?.split(' ')[0])).toEqual(['corroborates', 'contrasts']);
    expect(container.querySelector('.disagree')).toBeNull();
  });

  it('gives a reason for each stance before a second one for any', () => {
    const { container } = draw(onTopic([bothFinding, contrastFinding]));
    const entry = [...container.querySelectorAll('.finding')].find((one) => one.querySelector('.disagree'));
    const reasons = [...(entry?.querySelectorAll('.reasons li') ?? [])];
    expect(reasons.map((one) => one.getAttribute('data-stance'))).toEqual(['contrasts', 'corroborates']);
  });

  it('lists what the page says and nothing in the references speaks to, and what it leaves out', () => {
    const { props } = draw(onTopic(findings));
    expect(
      screen.getByText('1 more statement here; the comparison found nothing in the references on it'),
    ).toBeTruthy();
    fireEvent.click(screen.getByText(/spoke of trade/));
    expect(props.onShowSentence).toHaveBeenCalledOnce();
    expect(screen.getByText('In the references, with no match found here')).toBeTruthy();
  });

  it('leads to a part of the page from a small picture of it', () => {
    const { props, container } = draw(onTopic(findings));
    const parts = container.querySelectorAll('.page-map button');
    expect(parts).toHaveLength(findings.length);
    fireEvent.click(parts[1] ?? container);
    expect(props.onShowFinding).toHaveBeenCalledWith(1);
  });

  it('is one stop for Tab in that picture, and goes from part to part by the arrow keys', () => {
    const { container } = draw(onTopic(findings));
    const parts = [...container.querySelectorAll<HTMLElement>('.page-map button')];
    const stops = () => parts.filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual(parts.slice(0, 1));
    parts[0]?.focus();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
    }
    expect(document.activeElement).toBe(parts[1]);
    expect(stops()).toEqual(parts.slice(1, 2));
  });

  it('says how many statements are muted, and leads to them', () => {
    draw({ kind: 'on topic', view: { ...makeView([bothFinding]), muted: [contrastFinding] } });
    const [told, listed] = screen.getAllByText('1 muted statement');
    if (told) fireEvent.click(told);
    expect(listed?.closest('details')?.open).toBe(true);
    expect(document.activeElement).toBe(listed);
  });

  it('answers for a selected text, also with nothing', () => {
    draw(onTopic(findings), { selection: { kind: 'checked', text: 'A bridge was opened.', findings: [] } });
    expect(screen.getByText('The comparison found nothing in the references on this.')).toBeTruthy();
    expect(screen.getByText('A bridge was opened.')).toBeTruthy();
  });

  it('keeps room for all that the button to copy may say, and says aloud only what it did', async () => {
    draw(onTopic([contrastFinding]), { onCopy: async () => true });
    const button = screen.getByText('Copy quotation').closest('button');
    expect(button?.querySelector('.same-width')?.getAttribute('data-one')).toBe('Copied');
    if (button) fireEvent.click(button);
    await waitFor(() => expect(button?.textContent).toBe('Copied'));
    expect(button?.getAttribute('aria-label')).toMatch(/^Copy quotation: /);
    const room = button?.querySelector('.same-width');
    expect([room?.getAttribute('data-one'), room?.getAttribute('data-other')]).toEqual([
      'Copy quotation',
      'Could not copy',
    ]);
  });

  it('calls an objection by that one name, from the button to what is kept', () => {
    const { props } = draw(onTopic([contrastFinding]));
    fireEvent.click(screen.getByText('Object to this…'));
    fireEvent.input(screen.getByLabelText(/^Why it does not fit/), { target: { value: 'another delivery' } });
    expect(screen.getByRole('form', { name: 'Your objection' })).toBeTruthy();
    fireEvent.click(screen.getByText('Keep the objection'));
    expect(props.onKeepObjection).toHaveBeenCalledWith(contrastFinding, 'B3', 'another delivery');
    cleanup();
    const noted = { ...objection, exact: contrastFinding.claim.quote.exact, pointId: 'B3', note: 'another delivery' };
    const kept = draw(onTopic([contrastFinding]), { objections: [noted] });
    expect(screen.getByText('Your objection: “another delivery”')).toBeTruthy();
    fireEvent.click(screen.getByText('Take it back'));
    expect(kept.props.onTakeBack).toHaveBeenCalledWith(noted);
  });

  it('mutes a statement and takes that back', () => {
    const { props } = draw(onTopic([contrastFinding]));
    fireEvent.click(screen.getByText('Mute'));
    expect(props.onMute).toHaveBeenCalledWith(contrastFinding.claim.quote.exact);
    cleanup();
    const muted = draw({ kind: 'on topic', view: { ...makeView(findings), muted: [contrastFinding] } });
    fireEvent.click(screen.getByText('Show again'));
    expect(muted.props.onUnmute).toHaveBeenCalledWith(contrastFinding.claim.quote.exact);
  });

  it('keeps for good what was muted on the page alone, where the reader asks for that', () => {
    const { exact } = contrastFinding.claim.quote;
    const view = { ...makeView([bothFinding]), muted: [contrastFinding], mutedHere: [exact] };
    const { props } = draw({ kind: 'on topic', view });
    expect(screen.getByText('Muted while this page is open.')).toBeTruthy();
    fireEvent.click(screen.getByText('Keep it muted'));
    expect(props.onMute).toHaveBeenCalledWith(exact);
    cleanup();
    draw({ kind: 'on topic', view: { ...view, mutedHere: [] } });
    expect(screen.queryByText('Keep it muted')).toBeNull();
  });

  it('offers the way back where a statement was muted just now', () => {
    const { props, rerender } = draw(onTopic([contrastFinding, bothFinding]));
    const [open] = screen.getAllByText('Read 1 quote');
    if (open) fireEvent.click(open);
    fireEvent.click(screen.getByText('Mute'));
    expect(screen.queryByText('Undo')).toBeNull();
    const view = { ...makeView([bothFinding]), muted: [contrastFinding] };
    rerender(<Popup {...props} state={{ kind: 'on topic', view }} />);
    fireEvent.click(screen.getByText('Undo'));
    expect(props.onUnmute).toHaveBeenCalledWith(contrastFinding.claim.quote.exact);
    expect(screen.queryByText('Undo')).toBeNull();
  });

  it('says where else a statement is compared', () => {
    const two = makeFinding('It was handed over.', [
      makeEvidence('A1', 'says the same', []),
      makeEvidence('B3', 'says the same', []),
    ]);
    const { container } = draw(onTopic([two]));
    for (const open of screen.getAllByText('Read 1 quote')) fireEvent.click(open);
    expect(container.textContent).toContain('Also compared under: “Who gave the limousine?”');
  });

  it('offers how much is highlighted', () => {
    const { props } = draw(onTopic(findings));
    fireEvent.click(screen.getByLabelText('Contrasts'));
    expect(props.onSettings).toHaveBeenCalledWith({ ...settings, density: 'contrasts' });
    fireEvent.click(screen.getByLabelText('Highlight People in the page'));
    expect(props.onSettings).toHaveBeenCalledWith({ ...settings, typesOff: ['person'] });
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

  it('keeps a statement whose points the dossier no longer has, without an empty promise', async () => {
    const lost = makeFinding('A sentence.', [makeEvidence('Z9', 'says the same', [])]);
    draw(onTopic([lost, contrastFinding]));
    expect(await screen.findByText('A sentence.')).toBeTruthy();
    expect(screen.queryByText(/0 quotes/)).toBeNull();
  });

  it('explains the signs of the map beside it, and the lines where they are drawn', () => {
    const listKeys = (container: Element) => [...container.querySelectorAll('.key')].map((key) => key.textContent);
    const { container } = draw(onTopic(findings));
    expect(listKeys(container)).toEqual(['corroborates', 'contrasts', 'both']);
    expect(container.querySelectorAll('.key .shape')).toHaveLength(3);
    expect(container.querySelectorAll('.key .line-sample')).toHaveLength(3);
    cleanup();
    const plain = draw(onTopic(findings), { settings: { ...settings, highlights: false } });
    expect(plain.container.querySelectorAll('.key .line-sample')).toHaveLength(0);
    cleanup();
    expect(listKeys(draw(onTopic([contrastFinding])).container)).toEqual(['contrasts']);
  });

  it('switches everything, this site and the highlights', () => {
    const { props } = draw(onTopic([]));
    fireEvent.click(screen.getByLabelText('Everywhere'));
    fireEvent.click(screen.getByLabelText('news.example'));
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
    expect(screen.getByText('Our notes on the references last edited on 23 November 2026')).toBeTruthy();
  });

  it('says so where the browser could not keep a choice, and only then', () => {
    draw({ kind: 'off topic' });
    expect(screen.queryByRole('alert')).toBeNull();
    cleanup();
    draw({ kind: 'off topic' }, { notKept: true });
    expect(screen.getByRole('alert').textContent).toMatch(/could not keep this choice/);
  });
});
