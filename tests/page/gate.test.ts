import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gateText } from '../../lib/page/gate-text.ts';
import { type GateWatch, watchTriggers } from '../../lib/page/watch-triggers.ts';

const quietEnd = 10_000; // ms after which a quiet page is left alone

/** How many observers are connected, and how often one was. */
function countObservers(): { open: number; connected: number } {
  const counts = { open: 0, connected: 0 };
  const { observe, disconnect } = MutationObserver.prototype;
  const open = new Set<MutationObserver>();
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (this: MutationObserver, ...all) {
    counts.connected += 1;
    open.add(this);
    counts.open = open.size;
    observe.apply(this, all);
  });
  vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
    open.delete(this);
    counts.open = open.size;
    disconnect.apply(this);
  });
  return counts;
}

describe('the gate', () => {
  let watch: GateWatch | undefined;
  const onHit = vi.fn();
  let isGone = false;
  const start = (): GateWatch => {
    watch = watchTriggers({ document, triggers: [[['Alpha'], ['beta']]], onHit, isGone: () => isGone });
    return watch;
  };
  const add = async (text: string): Promise<void> => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    await Promise.resolve(); // the observer's turn
  };

  beforeEach(() => {
    vi.useFakeTimers();
    onHit.mockReset();
    isGone = false;
    document.body.innerHTML = '<p>Nothing</p>';
  });
  afterEach(() => {
    watch?.stop();
    vi.useRealTimers();
  });

  it('hits at once where all is there, and watches no more', async () => {
    const observers = countObservers();
    await add('Alpha and beta');
    expect(await start().hit).toBe(true);
    expect(onHit).toHaveBeenCalledOnce();
    expect({ open: observers.open, timers: vi.getTimerCount() }).toEqual({ open: 0, timers: 0 });
  });

  it('hits on late text, once', async () => {
    expect(await start().hit).toBe(false);
    await add('Alpha');
    await vi.advanceTimersByTimeAsync(500);
    expect(onHit).not.toHaveBeenCalled();
    await add('beta');
    await vi.advanceTimersByTimeAsync(500);
    await add('Alpha and beta again');
    await vi.advanceTimersByTimeAsync(quietEnd);
    expect(onHit).toHaveBeenCalledOnce();
  });

  it('leaves no observer and no timer after ten quiet seconds', async () => {
    const observers = countObservers();
    await start().hit;
    expect(observers.open).toBe(1);
    await vi.advanceTimersByTimeAsync(quietEnd + 1);
    expect({ open: observers.open, timers: vi.getTimerCount() }).toEqual({ open: 0, timers: 0 });
  });

  it('leaves a page that never rests alone, and reads again when it is looked at', async () => {
    const observers = countObservers();
    await start().hit;
    const tick = setInterval(() => void add('tick'), 20);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(observers.connected).toBeLessThan(30);
    expect(observers.open).toBe(0);
    clearInterval(tick);
    await add('Alpha and beta');
    await vi.advanceTimersByTimeAsync(quietEnd);
    expect(onHit).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onHit).toHaveBeenCalledOnce();
  });

  it('reads a page that rewrites its texts in place by the hundred at the end, and does not watch for each meanwhile', async () => {
    document.body.innerHTML = '<p>Nothing</p>'.repeat(200);
    const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
    const rewrite = async (word: string): Promise<void> => {
      for (const text of texts) text.data = word;
      await Promise.resolve();
    };
    const observers = countObservers();
    await start().hit;
    await rewrite('Something');
    await vi.advanceTimersByTimeAsync(500);
    expect(observers.open).toBe(1);
    await rewrite('Alpha and beta');
    expect(observers.open).toBe(1); // it has heard of nothing
    await vi.advanceTimersByTimeAsync(quietEnd / 2);
    expect(onHit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(quietEnd / 2);
    expect(onHit).toHaveBeenCalledOnce();
    expect({ open: observers.open, timers: vi.getTimerCount() }).toEqual({ open: 0, timers: 0 });
  });

  it('comes to rest on a page that goes on rewriting its texts', async () => {
    document.body.innerHTML = '<p>Nothing</p>'.repeat(200);
    const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
    const observers = countObservers();
    await start().hit;
    for (let at = 0; at < 20; at += 1) {
      for (const text of texts) text.data = `Something ${at}`;
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect({ open: observers.open, timers: vi.getTimerCount() }).toEqual({ open: 0, timers: 0 });
    expect(observers.connected).toBeLessThanOrEqual(2);
  });

  it('reads on where the watch has come to rest before a slow page is read', async () => {
    document.body.innerHTML = '<p>Alpha and beta</p>';
    const begin = Date.now();
    vi.spyOn(Date, 'now')
      .mockReturnValueOnce(begin)
      .mockReturnValueOnce(begin + 1000); // one slice is not enough
    const setTimer = globalThis.setTimeout;
    const throttle = (run: () => void, ms?: number) => setTimer(run, ms ?? 2 * quietEnd); // the pause between slices
    vi.stubGlobal('setTimeout', throttle);
    const { hit } = start();
    expect(hit).toBeInstanceOf(Promise);
    await vi.advanceTimersByTimeAsync(3 * quietEnd);
    expect(await hit).toBe(true);
    expect(onHit).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('answers with no where it is stopped before a slow page is read', async () => {
    vi.spyOn(Date, 'now').mockReturnValueOnce(0).mockReturnValueOnce(1000);
    const { hit, stop } = start();
    stop();
    await vi.advanceTimersByTimeAsync(quietEnd);
    expect(await hit).toBe(false);
  });

  it('ends where its extension is gone', async () => {
    const observers = countObservers();
    await start().hit;
    isGone = true;
    await add('Alpha and beta');
    await vi.advanceTimersByTimeAsync(quietEnd);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onHit).not.toHaveBeenCalled();
    expect({ open: observers.open, timers: vi.getTimerCount() }).toEqual({ open: 0, timers: 0 });
  });
});

describe('the text that the gate searches', () => {
  const join = (): string => [...gateText(document)].join('');

  it('is all of a page’s text, in parts on a very large one', () => {
    // the environment's own takes minutes for as many nodes
    class QuickRange {
      #home: Node = document;
      #from = 0;
      #to = 0;
      setStart(home: Node, at: number) {
        this.#home = home;
        this.#from = at;
      }
      setEnd(_: Node, at: number) {
        this.#to = at;
      }
      toString() {
        const nodes = [...this.#home.childNodes].slice(this.#from, this.#to);
        return nodes.map((node) => (node.nodeType === Node.COMMENT_NODE ? '' : node.textContent)).join('');
      }
    }
    vi.stubGlobal('Range', QuickRange);
    const section = `<section><!-- no -->${'<p><b>x</b> <i>y</i></p>'.repeat(2000)}</section>`;
    document.body.innerHTML = `text ${section.repeat(12)} end`;
    expect([...gateText(document)].length).toBeGreaterThan(3);
    expect(join()).toBe(document.body.textContent);
    document.body.innerHTML = `text ${section}`;
    expect([...gateText(document)]).toEqual([document.body.textContent]);
    vi.unstubAllGlobals();
  }, 120_000);

  it('is that of shadow roots too where a page has hardly any of its own', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (outer) outer.innerHTML = '<p>outer</p><div id="inner"></div>';
    const inner = outer?.querySelector('#inner')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>inner</p>';
    expect(join()).toContain('inner');
    document.body.append('words '.repeat(1000));
    expect(join()).not.toContain('inner');
  });
});
