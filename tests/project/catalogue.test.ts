import { describe, expect, it } from 'vitest';
import { findCatalogueFaults, listCatalogues, readCatalogueFile } from '../../assets/locales/check-catalogues.ts';
import { answers, listAsked, readKeys, readUsers } from './catalogue.ts';

describe('the message catalogue', () => {
  const keys = readKeys();
  const users = readUsers();
  const asked = users.flatMap(({ path, text }) => listAsked(text).map((key) => ({ path, key })));

  it('has every message that the code asks for', () => {
    const missing = asked.filter((one) => !keys.some((key) => answers(one.key, key)));
    expect(missing.map(({ path, key }) => `${path} → ${key}: add it to assets/locales/en.json`)).toEqual([]);
  });

  it('has no message that the code does not ask for', () => {
    const named = (key: string) => users.some(({ text }) => text.includes(`'${key}'`));
    const unused = keys.filter((key) => !asked.some((one) => answers(one.key, key)) && !named(key));
    expect(unused.map((key) => `assets/locales/en.json ${key}: delete it`)).toEqual([]);
  });
});

describe('every other catalogue', () => {
  const english = readCatalogueFile('en.json');

  it.each(listCatalogues())('is whole, and fills in what the English one does: %s', (name) => {
    expect(findCatalogueFaults(name, english, readCatalogueFile(name))).toEqual([]);
  });

  it('is told off for what it lacks, has too much or fills in otherwise', () => {
    const wanted = { a: { one: '{count} car', other: '{count} cars' }, b: 'x' };
    expect(findCatalogueFaults('de.json', wanted, { a: { one: 'ein Auto', other: '{count} Autos' }, c: 'y' })).toEqual([
      'assets/locales/de.json lacks b: translate it',
      'assets/locales/de.json has c, which en.json has not: delete it',
      'assets/locales/de.json a.one: it must fill in {count}',
    ]);
  });
});
