import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describePermission } from '../../components/describe-permission.ts';
import { Options, type OptionsProps } from '../../components/Options.tsx';
import { readHost } from '../../components/read-host.ts';
import { settings } from '../gallery/fixtures.ts';
import { optionsProps } from '../gallery/options-props.ts';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

function draw(changes: Partial<OptionsProps> = {}) {
  const props: OptionsProps = {
    ...optionsProps,
    settings,
    onSettings: vi.fn(),
    onForget: vi.fn(),
    onForgetMute: vi.fn(),
    onForgetObjection: vi.fn(),
    onExport: vi.fn(async () => 'second-source-2026-11-29.json'),
    ...changes,
  };
  const { rerender } = render(<Options {...props} />);
  return { props, redraw: (next: Partial<OptionsProps>) => rerender(<Options {...props} {...next} />) };
}

/** One part of the page, by its heading. */
function part(heading: string) {
  return within(screen.getByRole('region', { name: heading }));
}

describe('the contents', () => {
  it('lead to every part', () => {
    draw();
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const target = document.querySelector(link.getAttribute('href') ?? '');
      expect(target?.querySelector('h2')?.textContent).toBe(link.textContent);
    }
  });
});

describe('sites', () => {
  it('that are off each have a way back', () => {
    const { props } = draw({ settings: { ...settings, sitesOff: ['a.example', 'b.example'] } });
    fireEvent.click(part('Pages').getByRole('button', { name: /Switch on again.*a\.example/ }));
    expect(props.onSettings).toHaveBeenCalledWith({ ...settings, sitesOff: ['b.example'] });
  });

  it('are added by name or by address', () => {
    const { props } = draw();
    const field = part('Pages').getByRole('textbox');
    fireEvent.input(field, { target: { value: ' https://www.News.example/a?b ' } });
    fireEvent.click(part('Pages').getByRole('button', { name: 'Leave out' }));
    expect(props.onSettings).toHaveBeenCalledWith({ ...settings, sitesOff: ['www.news.example'] });
  });

  it('that are none are said to be', () => {
    const { props } = draw();
    const field = part('Pages').getByRole('textbox');
    fireEvent.input(field, { target: { value: 'the news' } });
    fireEvent.click(part('Pages').getByRole('button', { name: 'Leave out' }));
    expect(props.onSettings).not.toHaveBeenCalled();
    expect(part('Pages').getByRole('alert').textContent).toMatch(/“the news” is no name of a site/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it.each([
    ['news.example', 'news.example'],
    ['http://news.example:8080/x', 'news.example'],
    ['localhost', 'localhost'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['news', undefined],
    ['', undefined],
    ['a..b', undefined],
    ['javascript:alert(1)', undefined],
  ])('are read from %j as %j', (written, host) => {
    expect(readHost(written)).toBe(host);
  });
});

describe('highlights', () => {
  it('are chosen by style, type and name', () => {
    const { props } = draw();
    const highlights = part('Highlights');
    fireEvent.click(highlights.getByRole('radio', { name: 'Lines only' }));
    expect(props.onSettings).toHaveBeenLastCalledWith({ ...settings, style: 'lines' });
    fireEvent.click(highlights.getByRole('switch', { name: 'Countries' }));
    expect(props.onSettings).toHaveBeenLastCalledWith({ ...settings, typesOff: ['country'] });
    const [entity] = optionsProps.dossiers.flatMap(({ entities }) => entities);
    fireEvent.click(highlights.getByRole('switch', { name: entity?.name ?? '', hidden: true }));
    expect(props.onSettings).toHaveBeenLastCalledWith({ ...settings, entitiesOff: [entity?.id] });
    fireEvent.click(highlights.getByRole('switch', { name: /Marks in the page/ }));
    expect(props.onSettings).toHaveBeenLastCalledWith({ ...settings, painter: 'marks' });
  });

  it('tell the contrast that each style leaves', () => {
    const read = () =>
      part('Highlights')
        .getAllByRole('row')
        .map((row) => row.textContent);
    const { redraw } = draw({ settings: { ...settings, style: 'calm' } });
    const calm = read();
    expect(calm.slice(1).every((row) => /\d+\.\d\s:\s1\d+\.\d\s:\s1$/.test(row ?? ''))).toBe(true);
    redraw({ settings: { ...settings, style: 'strong' } });
    expect(read()).not.toEqual(calm);
  });
});

describe('shortcuts', () => {
  it('are shown with what they do, and as none where there are none', () => {
    draw();
    const terms = part('Shortcuts')
      .getAllByRole('term')
      .map((term) => term.textContent);
    const keys = part('Shortcuts')
      .getAllByRole('definition')
      .map((one) => one.textContent);
    expect(terms[0]).toBe('Open the popup');
    expect(keys).toEqual(['Alt+Shift+K', 'none', 'Alt+Shift+J']);
  });

  it('are told how to change in words where the browser has no way there', () => {
    draw({ onChangeShortcuts: undefined });
    expect(part('Shortcuts').queryByRole('button')).toBeNull();
    expect(part('Shortcuts').getByText(/Manage Extension Shortcuts/)).toBeTruthy();
  });
});

describe('the accuracy', () => {
  it('is told of the newest first sight, in hundredths of the counts and with the interval', () => {
    const share = { right: 360, of: 385, share: 0.935, interval: [0.906, 0.956] };
    const both = { precision: share, recall: share };
    const sight = { sentences: 2240, corroborates: both, contrasts: both, strong: share, likely: share };
    const left = { right: 1654, of: 1680, share: 0.985, interval: [0.977, 0.989] };
    const older = { ...sight, sets: ['older'], leftAlone: left };
    const newest = { ...sight, sets: ['newest'], leftAlone: left };
    draw({ quality: { measured: '2026-11-29', heldOut: [], firstSight: [older, newest] } });
    const quality = part('How good is it');
    expect(quality.getAllByText('360 of 385; 91 to 96')).toHaveLength(6);
    expect(quality.getByText(/29 November 2026/)).toBeTruthy();
    // 98.45, which a share rounded before would make 99
    expect(quality.getByText(/about 98 were left alone \(1,654 of 1,680\)/)).toBeTruthy();
    expect(quality.getAllByRole('rowheader', { name: '1' })).toHaveLength(1);
    expect(quality.queryByRole('rowheader', { name: '2' })).toBeNull();
    expect(quality.queryByText(/older|newest/)).toBeNull(); // names of files tell a reader nothing
  });
});

describe('a second measurement', () => {
  it('is folded away under a heading of its own', () => {
    draw();
    const quality = part('How good is it');
    const [first, second] = quality.getAllByRole('table', { hidden: true });
    expect(first?.closest('details')).toBeNull();
    expect(second?.closest('details')?.querySelector('summary')?.textContent).toBe(
      'A second measurement, on denser sentences',
    );
  });
});

describe('the references', () => {
  it('are told with day, points and origins, each with a way to the reading room', () => {
    draw();
    const links = part('The references').getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/reader.html#A1', '/reader.html#B1']);
    expect(part('The references').getByText(/Nothing later than 18 March 2024/)).toBeTruthy();
    expect(part('The references').getByText(/compared in: English/)).toBeTruthy();
  });
});

describe('what is stored', () => {
  it('is exported, and the name of the file is said', async () => {
    draw();
    const stored = part('What is stored');
    fireEvent.click(stored.getByRole('button', { name: 'Export everything' }));
    const said = await stored.findByText('Saved as second-source-2026-11-29.json');
    expect(said.getAttribute('role')).toBe('status');
  });

  it('says that it could not be exported', async () => {
    draw({ onExport: () => Promise.reject(new Error('no shape')) });
    fireEvent.click(part('What is stored').getByRole('button', { name: 'Export everything' }));
    expect(await part('What is stored').findByText('Could not be saved')).toBeTruthy();
  });

  it('is deleted one by one, and the focus stays in the list', () => {
    const { props } = draw();
    const [latest, earlier] = part('What is stored').getAllByRole('button', { name: /^Show again ?: / });
    latest?.focus();
    if (latest) fireEvent.click(latest);
    expect(props.onForgetMute).toHaveBeenCalledWith(optionsProps.mutes[1]);
    expect(document.activeElement).toBe(earlier);
    fireEvent.click(part('What is stored').getByRole('button', { name: /^Delete ?: .*handed over/ }));
    expect(props.onForgetObjection).toHaveBeenCalledWith(optionsProps.objections[0]);
  });

  it('tells of an objection what was objected to, in the reference’s own words', () => {
    draw();
    const quote = part('What is stored').getByText(/delivered by a Russian delegation on Sunday/);
    expect(quote.closest('li')?.textContent).toContain('Reference B: a car presented by Putin');
  });

  it('is deleted as a whole only after a second word', () => {
    const { props } = draw();
    const stored = part('What is stored');
    fireEvent.click(stored.getByRole('button', { name: 'Delete everything…' }));
    expect(props.onForget).not.toHaveBeenCalled();
    fireEvent.click(stored.getByRole('button', { name: 'Keep them' }));
    fireEvent.click(stored.getByRole('button', { name: 'Delete everything…' }));
    fireEvent.click(stored.getByRole('button', { name: 'Delete everything' }));
    expect(vi.mocked(props.onForget).mock.calls).toEqual([[]]);
  });

  it('comes back', () => {
    const onUndo = vi.fn();
    const { redraw } = draw();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    redraw({ onUndo });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('is said not to be where the browser cannot keep it', () => {
    draw({ notKept: true });
    expect(screen.getByText(/could not keep this choice/).closest('[role="status"]')).not.toBeNull();
  });
});

describe('the permissions', () => {
  it.each(['chrome', 'firefox'])('of the manifest for %s are all explained', (browser) => {
    const file = resolve(import.meta.dirname, `../project/manifest.${browser}.json`);
    const { permissions, host_permissions: hosts } = JSON.parse(readFileSync(file, 'utf8'));
    const names = [...permissions, ...hosts].map(String);
    expect(names.filter((name) => describePermission(name) === undefined)).toEqual([]);
  });
});
