import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '../gallery/catalogue.ts';

const folder = resolve(import.meta.dirname, '../../components');
const sources = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe('the words', () => {
  it('never rule on truth', () => {
    const verdicts = /\b(true|false|wrong|refut\w*|contradict\w*|debunk\w*|verif\w*|disput\w*|fake)\b/i;
    expect([...messages].filter(([, text]) => verdicts.test(text))).toEqual([]);
  });

  it('leave the topic to the data', () => {
    const topicWords = /\b(kim|putin|aurus|senat|limousine|korea\w*|russia\w*|pyongyang|moscow|kremlin|kcna|seoul)\b/i;
    const found = sources.filter(({ text }) => topicWords.test(text)).map(({ name }) => name);
    expect(found).toEqual([]);
    expect([...messages].filter(([, text]) => topicWords.test(text))).toEqual([]);
  });
});

describe('the components', () => {
  it('only draw: no storage, no messages, no network, no browser', () => {
    const forbidden = /\b(browser\.|chrome\.|fetch\(|localStorage|indexedDB|XMLHttpRequest|WebSocket)/;
    const code = sources.filter(({ name }) => /\.tsx?$/.test(name));
    expect(code.filter(({ text }) => forbidden.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const remote = sources.filter(({ name, text }) => name.endsWith('.css') && /url\(|https?:/.test(text));
    expect(remote.map(({ name }) => name)).toEqual([]);
  });

  it('never measure in units of the page', () => {
    const sheets = sources.filter(({ name }) => name.endsWith('.css'));
    expect(sheets.filter(({ text }) => /\d(rem|ex|ch)\b/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
