import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { gatherExport, parseExport } from '../../lib/browser/export.ts';
import { openAtFirstRun } from '../../lib/browser/first-run.ts';
import { addMute, readMutes } from '../../lib/browser/mutes.ts';
import { addObjection, readObjections } from '../../lib/browser/objections.ts';
import { readSettings, saveSettings } from '../../lib/browser/settings.ts';
import { deleteStored, measureStored, rememberStored } from '../../lib/browser/stored.ts';

const mute = { dossierId: 'ferry', exact: 'The ferry was late.', since: '2026-11-20T10:00:00.000Z' };
const chosen = { enabled: true, highlights: false, sitesOff: ['news.example'] };
const objection = {
  at: '2026-11-20T10:00:00.000Z',
  url: 'https://news.example/',
  title: 'Ferries',
  dossierId: 'ferry',
  edition: '2026-11-01',
  exact: 'The ferry was late.',
  pointId: 'A1',
  stance: 'contrasts',
  note: '',
} as const;

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all([saveSettings(chosen), addMute(mute), addObjection(objection)]);
});

describe('what is stored', () => {
  it('goes by kind, and comes back', async () => {
    const putBack = await rememberStored('mutes');
    await deleteStored('mutes');
    expect(await readMutes()).toEqual([]);
    expect(await readObjections()).toEqual([objection]);
    await putBack();
    expect(await readMutes()).toEqual([mute]);
  });

  it('goes as a whole, and comes back just as it was', async () => {
    const before = await fakeBrowser.storage.local.get(null);
    const putBack = await rememberStored();
    await deleteStored();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await addMute({ ...mute, exact: 'Another.' });
    await putBack();
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('comes back as it was, too, where there was nothing', async () => {
    await deleteStored('mutes');
    const putBack = await rememberStored('mutes');
    await addMute(mute);
    await putBack();
    expect(await readMutes()).toEqual([]);
  });

  it('is counted where the browser does not tell', async () => {
    const full = await measureStored();
    await deleteStored('objections');
    expect(full).toBeGreaterThan(await measureStored());
  });
});

describe('the export', () => {
  const now = new Date('2026-11-30T00:00:00Z');

  it('holds everything, and can be read again', async () => {
    const all = await gatherExport({ now, extension: '0.1.0' });
    expect(all).toMatchObject({ version: 1, settings: await readSettings(), mutes: [mute], objections: [objection] });
    expect(parseExport(JSON.stringify(all))).toEqual(all);
  });

  it('is refused where it is of another version, or none', async () => {
    const all = await gatherExport({ now, extension: '0.1.0' });
    expect(parseExport(JSON.stringify({ ...all, version: 2 }))).toBeUndefined();
    expect(parseExport('no JSON')).toBeUndefined();
  });
});

describe('the page for a first run', () => {
  it('opens after an installation, and not after an update', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    openAtFirstRun('/welcome.html');
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.1' });
    expect(create).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(create).toHaveBeenCalledWith({ url: '/welcome.html' });
  });
});
