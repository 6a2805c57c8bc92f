import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findFingerprint, readQuality } from './quality.ts';

const [dossier] = loadDossiers();

describe('assets/quality.json', () => {
  it('was measured with the engine and the dossier as they are; else run `npm run eval -- report`', () => {
    if (!dossier) throw new Error('There is no dossier.');
    expect(readQuality()).toMatchObject({
      dossier: dossier.id,
      version: dossier.version,
      fingerprint: findFingerprint(dossier),
    });
  });
});
