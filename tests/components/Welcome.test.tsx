import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../components/Welcome.tsx';
import { readCatalogue } from './catalogue.ts';

beforeEach(readCatalogue);
afterEach(cleanup);

function draw(changes: Partial<WelcomeProps> = {}): WelcomeProps {
  const props: WelcomeProps = {
    topics: ['Ferries'],
    icon: '',
    keys: 'Alt+Shift+K',
    mayRead: true,
    sampleHref: '/sample.html',
    onAskPermission: vi.fn(),
    onOpenOptions: vi.fn(),
    ...changes,
  };
  render(<Welcome {...props} />);
  return props;
}

describe('the first run', () => {
  it('asks for nothing where nothing is missing', () => {
    draw();
    expect(screen.queryByRole('button', { name: 'Allow reading pages' })).toBeNull();
    expect(screen.getByRole('link', { name: /sample page/ }).getAttribute('href')).toBe('/sample.html');
  });

  it('asks for the permission to read pages where that is missing', () => {
    const { onAskPermission } = draw({ mayRead: false });
    fireEvent.click(screen.getByRole('button', { name: 'Allow reading pages' }));
    expect(onAskPermission).toHaveBeenCalledOnce();
  });

  it('names the three kinds of lines by their words', () => {
    draw();
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'corroborates',
      'contrasts',
      'corroborates and contrasts',
    ]);
  });

  it('has no keys to tell where there are none, and no way to a page that is not there', () => {
    draw({ keys: '', sampleHref: undefined });
    expect(screen.queryByText(/By keyboard/)).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
