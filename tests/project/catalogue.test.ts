import { describe, expect, it } from 'vitest';
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
