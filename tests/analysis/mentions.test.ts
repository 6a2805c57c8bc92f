import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';

const aliases = compileAliases(loadDossiers().flatMap(({ entities }) => entities));

/** `id: words` for every mention in the paragraphs. */
function find(lang: string, ...texts: string[]): string[] {
  const blocks = texts.map((text) => ({ text, kind: 'paragraph' as const }));
  const mentions = findMentions({ url: '', title: '', lang, blocks }, aliases);
  return mentions.map(({ entityId, block, start, end }) => `${entityId}: ${texts[block]?.slice(start, end)}`);
}

describe('findMentions: names', () => {
  it('takes the longest name and leaves the possessive out', () => {
    expect(find('en', 'Russia’s Aurus Senat, said the UN Security Council.')).toEqual([
      'russia: Russia',
      'aurus-senat: Aurus Senat',
      'un-security-council: UN Security Council',
    ]);
  });

  it('leaves titles out', () => {
    expect(find('en', 'President Putin met Ms Kim; Kim Yo Jong smiled.')).toEqual([
      'vladimir-putin: Putin',
      'kim-yo-jong: Kim',
      'kim-yo-jong: Kim Yo Jong',
    ]);
  });

  it.each([
    'Kim Jong Un',
    'Kim Jong-un',
    'KIM JONG UN',
    'KIM Jong-un',
    'Kim\u00a0Jong\u00a0Un',
    'Kim Jong\u2011un',
    'Kim\n   Jong Un',
    'Kim Jo\u00adng Un',
  ])('finds the spelling %j', (name) => {
    expect(find('en', `On Friday ${name}’s guards left.`)).toEqual([`kim-jong-un: ${name}`]);
  });

  it.each([
    ['ru', 'Подарок Киму Чен Ыну', []],
    [
      'ru',
      'Путиным и Ким Чен Ыном подписан договор в Пхеньяне',
      ['vladimir-putin: Путиным', 'kim-jong-un: Ким Чен Ыном', 'pyongyang: Пхеньяне'],
    ],
    ['ru', 'Сестра лидера Ким Ё Чжон', ['kim-yo-jong: Ким Ё Чжон']],
    ['ru', 'ПУТИН ПОДАРИЛ «АУРУС»', ['vladimir-putin: ПУТИН', 'aurus: АУРУС']],
    [
      'ko',
      '김정은이 푸틴의 초청으로 러시아를 방문했다',
      ['kim-jong-un: 김정은', 'vladimir-putin: 푸틴', 'russia: 러시아'],
    ],
    ['ko', '김정은과 만났다. 김 위원장은 웃었다', ['kim-jong-un: 김정은', 'kim-jong-un: 김']],
    ['ko', '러시아어를 배우는 미국인은 북한산에 올랐다', []],
    ['zh-Hans', '其中国家队有发展中国家的代表', []],
    ['zh-Hans', '金正恩与普京在朝鲜会晤', ['kim-jong-un: 金正恩', 'vladimir-putin: 普京', 'north-korea: 朝鲜']],
    [
      'zh-Hant',
      '普丁贈送金正恩奧魯斯,北韓中央通訊社報導',
      ['vladimir-putin: 普丁', 'kim-jong-un: 金正恩', 'aurus: 奧魯斯', 'kcna: 北韓中央通訊社'],
    ],
    ['zh-Hans', '统一部署朝鲜半岛事务', []],
    ['ja', 'キム・ジョンウン総書記とプーチン大統領', ['kim-jong-un: キム・ジョンウン', 'vladimir-putin: プーチン']],
    [
      'ja',
      '金正恩氏は米国と中国地方に。車はアウルスだ',
      ['kim-jong-un: 金正恩', 'united-states: 米国', 'aurus: アウルス'],
    ],
    ['ja', '朝鮮半島と朝鮮人参、アメリカン、ベラルーシ', []],
    ['de', 'Wladimir Putin besuchte Nordkorea', ['vladimir-putin: Wladimir Putin', 'north-korea: Nordkorea']],
  ])('%s: %s', (lang, text, wanted) => {
    expect(find(lang, text)).toEqual(wanted);
  });

  it('counts US, UN, DPRK and the North, not adjectives', () => {
    expect(
      find('en', 'US officials and the Russian side spoke of UN sanctions on the DPRK. The North replied.'),
    ).toEqual(['united-states: US', 'united-nations: UN', 'north-korea: DPRK', 'north-korea: The North']);
    expect(find('en', 'Pyongyang is silent on the North Korean envoy.')).toEqual(['pyongyang: Pyongyang']);
  });
});

describe('findMentions: short names', () => {
  it('counts a bare family name where the page names its bearer', () => {
    expect(find('en', 'Kim rides again', 'Kim Jong Un waved. When Kim left, Putin called Kim.')).toHaveLength(5);
  });

  it('counts none where nobody is named', () => {
    expect(find('en', 'Kim rides again in a limousine.')).toEqual([]);
  });

  it('leaves other bearers alone', () => {
    expect(
      find('en', 'Kim Jong Un waved.', 'In Seoul Kim Novak and Daniel Dae Kim spoke; Kim Tok Hun listened.'),
    ).toEqual(['kim-jong-un: Kim Jong Un']);
  });

  it('takes no place for a given name', () => {
    expect(find('en', 'Vladimir Putin left; in Pyongyang Putin and, in Helsinki Putin, spoke.')).toHaveLength(4);
  });

  it('keeps the leader’s name in a headline with capitals', () => {
    expect(find('en', 'Putin Gives Kim Russian Limousine', 'Vladimir Putin gave Kim Jong Un a car.')).toContain(
      'kim-jong-un: Kim',
    );
  });

  it.each([
    'Aurus Mining said that Aurus had found gold.',
    'Rolls-Royce Holdings builds engines; Rolls-Royce shares rose.',
    'Police in Moscow, Idaho, said Moscow was quiet.',
    'He drank a Moscow Mule on Singapore Airlines.',
    'The Beauty and the Beast premiere. JOIN US',
    'The National Security Council met in the North of England.',
    'Kim Kardashian met Melania Trump at Trump Tower.',
  ])('finds nothing in “%s”', (text) => {
    expect(find('en', text)).toEqual([]);
  });
});
