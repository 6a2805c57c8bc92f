import { describe, expect, it } from 'vitest';
import { DossierError, parseDossier } from '../../lib/dossier/parse-dossier.ts';

describe('parseDossier', () => {
  it('names the file that is missing', () => {
    expect(() => parseDossier('empty', {})).toThrow(DossierError);
    expect(() => parseDossier('empty', {})).toThrow('points.json (whole file): the file to exist');
  });
});
