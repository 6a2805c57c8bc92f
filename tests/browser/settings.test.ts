import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findOffScope } from '../../lib/browser/off-scope.ts';
import { readSettings, saveSettings, watchSettings } from '../../lib/browser/settings.ts';

const chosen = { enabled: true, highlights: false, sitesOff: ['news.example'] };

describe('the settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are all on at first', async () => {
    expect(await readSettings()).toEqual({ enabled: true, highlights: true, sitesOff: [] });
  });

  it('are remembered', async () => {
    await saveSettings(chosen);
    expect(await readSettings()).toEqual(chosen);
  });

  it('tell of a later choice, until nobody listens', async () => {
    const heard: unknown[] = [];
    const stop = watchSettings((settings) => heard.push(settings));
    await saveSettings(chosen);
    stop();
    await saveSettings({ ...chosen, enabled: false });
    expect(heard).toEqual([chosen]);
  });

  it.each([null, 7, 'on', [], { enabled: 'yes' }, { enabled: true, highlights: true, sitesOff: [3] }])(
    'fall back to what holds at first where what is stored is damaged: %j',
    async (damaged) => {
      await fakeBrowser.storage.local.set({ settings: damaged });
      expect(await readSettings()).toEqual({ enabled: true, highlights: true, sitesOff: [] });
    },
  );

  it('keep what was chosen before there was a choice of painter, and say nothing of one', async () => {
    await fakeBrowser.storage.local.set({ settings: chosen, settings$: { v: 1 } });
    expect(await readSettings()).toEqual(chosen);
    await saveSettings({ ...chosen, painter: 'marks' });
    expect(await readSettings()).toEqual({ ...chosen, painter: 'marks' });
  });

  it('are not put back to what they were where a script of ours starts as the reader chooses', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...chosen, highlights: true } });
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local);
    vi.spyOn(local, 'get').mockImplementationOnce(async (keys) => {
      const held = await get(keys);
      await local.set({ settings: chosen }); // the reader, while the answer is on its way
      return held;
    });
    vi.resetModules();
    const started = await import('../../lib/browser/settings.ts');
    await started.readSettings();
    expect(await readSettings()).toEqual(chosen);
  });

  it('say where they switch the extension off', () => {
    expect(findOffScope(chosen, 'news.example')).toBe('this site');
    expect(findOffScope(chosen, 'other.example')).toBeUndefined();
    expect(findOffScope(chosen, undefined)).toBeUndefined();
    expect(findOffScope({ ...chosen, enabled: false }, 'other.example')).toBe('everywhere');
  });
});
