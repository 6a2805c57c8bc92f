import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { judgeTopic } from '../../lib/analysis/topic.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';
import { compileTopics } from '../../lib/dossier/compile-topics.ts';

const dossiers = loadDossiers();
const aliases = compileAliases(dossiers.flatMap(({ entities }) => entities));
const rules = dossiers.flatMap(({ topics }) => topics);
const topics = compileTopics(rules);

/** Topics of a page with these paragraphs; a line that starts with `- ` is a list item, the first is the headline. */
function judge(lang: string, text: string): readonly string[] {
  const blocks = text.split('\n').map((line, at) => ({
    text: line.replace(/^- /, ''),
    kind: line.startsWith('- ') ? ('listItem' as const) : at === 0 ? ('headline' as const) : ('paragraph' as const),
  }));
  const page = { url: '', title: '', lang, blocks };
  const verdict = judgeTopic({ page, mentions: findMentions(page, aliases), topics });
  const passesGate = rules.some(({ triggers }) =>
    triggers.every((group) => group.some((literal) => text.includes(literal))),
  );
  if (verdict.about) expect(passesGate).toBe(true);
  return verdict.topics;
}

const gift = 'aurus-gift';
const ties = 'kim-putin-ties';

describe('judgeTopic: about the gift', () => {
  it.each([
    ['en', 'PUTIN GIVES KIM JONG UN A LUXURY LIMO\nThe vehicle is for personal use.'],
    ['en', 'A ride in state\nKim Jong Un stepped out of an Aurus Senat on Friday.'],
    ['en', 'Sanctions row\nSeoul says that the Russian-made limousine given to North Korea’s leader breaks the rules.'],
    [
      'en',
      'Limousine for a marshal\nKim Jong Un has accepted a car from a foreign head of state as a gift, KCNA said.',
    ],
    ['ko', '김정은, 푸틴이 선물한 승용차 타고 등장\n김여정은 담화에서 이를 밝혔다.'],
    ['ko', '소식\n러시아 측은 김정은 위원장에게 고급 승용차를 전달했다.'],
    ['ru', 'Ким Чен Ын получил автомобиль\nПрезидент Владимир Путин подарил лидеру КНДР лимузин Aurus.'],
    ['ru', 'КИМ ЧЕН ЫН ПРОЕХАЛ НА «АУРУСЕ»\nОб этом сообщает ЦТАК.'],
    ['zh-Hans', '普京赠送金正恩豪华轿车\n克里姆林宫证实。'],
    ['zh-Hant', '普丁贈送金正恩豪華轎車\n南韓統一部表示此舉違反制裁。'],
    ['ja', 'プーチン氏が金正恩氏に乗用車を贈る\n朝鮮中央通信が伝えた。'],
    ['ja', '写真\n金正恩総書記がロシア製の高級車「アウルス」に乗って到着した。'],
    ['de', 'Putin schenkt Kim Jong Un eine Limousine\nDer Kreml bestätigte es.'],
    ['fr', 'Vladimir Poutine offre une limousine à Kim Jong Un\nLe Kremlin confirme.'],
    ['es', 'Putin regala un coche a Kim Jong Un\nEl Kremlin lo confirmó.'],
  ])('%s: %s', (lang, text) => {
    expect(judge(lang, text)).toContain(gift);
  });
});

describe('judgeTopic: about the ties', () => {
  it.each([
    ['en', 'Treaty signed\nRussia and North Korea signed a mutual defence treaty in June.'],
    ['en', 'Putin, Kim hail friendship\nVladimir Putin and Kim Jong Un met in the Far East.'],
    ['en', 'Kursk\nThousands of North Korean soldiers are fighting in Russia’s Kursk region.'],
    ['en', 'Letters\nKim Jong Un turned 40.\nHe received a birthday letter from Vladimir Putin, state media said.'],
    ['en', 'Shells\nPyongyang has shipped millions of shells to Moscow, officials in Seoul say.'],
    [
      'en',
      'Kharkiv\nThe missile that hit Kharkiv was made in North Korea, the prosecutor said. Russia fired it at dawn.',
    ],
    ['ko', '북러 정상회담\n김정은 위원장은 보스토치니 우주기지에서 푸틴 대통령과 만났다.'],
    ['ko', '파병\n북한은 러시아에 병력을 파병했다.'],
    ['ru', 'Визит\nВладимир Путин посетил Пхеньян и встретился с Ким Чен Ыном.'],
    ['ru', 'Договор\nРоссия и КНДР подписали договор о всеобъемлющем партнёрстве.'],
    ['zh-Hans', '朝俄关系\n普京与金正恩在平壤会晤并签署条约。'],
    ['zh-Hant', '峰會\n普丁抵達平壤,與金正恩舉行會談。'],
    ['ja', '露朝首脳会談\nプーチン大統領と金正恩総書記が会談した。'],
    ['ja', '派兵\n北朝鮮がロシアに兵士を派遣した。'],
    ['de', 'Bündnis\nRussland und Nordkorea haben ein Abkommen unterzeichnet.'],
  ])('%s: %s', (lang, text) => {
    expect(judge(lang, text)).toContain(ties);
  });
});

describe('judgeTopic: one topic without the other', () => {
  it.each([
    ['en', 'Summit\nAt the cosmodrome Putin showed Kim Jong Un his Aurus limousine.', [ties]],
    ['en', 'Digest\nVladimir Putin has given Kim Jong Un an Aurus, the Kremlin said.', [gift]],
    ['en', 'Drive\nIn Pyongyang Putin and Kim Jong Un took turns at the wheel of an Aurus.', [ties]],
    ['en', 'Treaty\nVladimir Putin and Kim Jong Un signed a treaty and promised to help each other.', [ties]],
  ])('%s: %s', (lang, text, wanted) => {
    expect(judge(lang, text)).toEqual(wanted);
  });
});

describe('judgeTopic: names and nothing else', () => {
  it.each([
    [
      'en',
      'Birthdays\n- 8 January: Kim Jong Un, leader of North Korea\n- 7 October: Vladimir Putin, president of Russia',
    ],
    ['en', 'Quiz\nWho is taller: Donald Trump, Vladimir Putin, Xi Jinping or Kim Jong Un?'],
    ['en', 'Round-up\nVladimir Putin met farmers in Tula, while Kim Jong Un opened a greenhouse.'],
    ['en', 'At the UN\nRussia and China vetoed new sanctions on North Korea over its missile tests.'],
    ['en', 'At the UN\nRussia, Belarus, North Korea and Syria voted against the resolution on Ukraine.'],
    ['en', 'Launch\nNorth Korea fired a missile into the sea. Russia said that it was watching the situation.'],
    ['en', 'Hackers\nThe report names groups from China, Russia, Iran and North Korea.'],
    [
      'en',
      'Driven: Aurus Senat\nThe Senat is built in Russia and used by Vladimir Putin. It costs 45 million roubles.',
    ],
    ['en', 'Summit recalled\nDonald Trump met Kim Jong Un in Singapore and Vladimir Putin in Helsinki in 2018.'],
    ['en', 'Front line\nPutin said that Russia would fight on in Ukraine.'],
    ['en', 'Limousine\nKim Kardashian arrived in a Russian limousine, a gift from an admirer in Moscow.'],
    ['en', 'Garage\nKim Jong Un came to the meeting in a Rolls-Royce and owns two Mercedes S600.'],
    ['en', 'Weather\nHeavy rain is expected in Vladivostok and along the border between China and North Korea.'],
    ['en', 'Olympics\nAthletes from Russia and North Korea will not take part.'],
    ['en', 'Travel\nThe world’s longest railway crosses Russia; North Korea has no trains for tourists.'],
    ['en', 'Football\nRussia beat North Korea 3-0 in a friendly in Moscow on Tuesday.'],
    ['en', 'Talks\nYoon met Putin in Moscow to discuss North Korea.'],
    ['en', 'Disarmament\nRussia urged North Korea to give up its nuclear weapons.'],
    ['en', 'Rocket\nKim Jong Un visited the Sohae spaceport. Putin spoke in Moscow.'],
    ['en', 'Storm\nA warm front from Russia reaches North Korea tonight.'],
    ['en', 'Strongmen\nTrump has praised Vladimir Putin and Kim Jong Un as strong leaders.'],
    ['en', 'Nuclear club\nThe United States, Russia, China and North Korea are among the nine.'],
    ['en', 'Markets\nOil from Russia rose. Pyongyang was quiet. The two events are unrelated.'],
    ['ko', '핵\n러시아는 북한이 핵무기를 포기해야 한다고 말했다.'],
    ['ru', 'Санкции\nСовбез ООН обсудил санкции в отношении КНДР, Россия выступила против.'],
    ['ru', 'Ядерное оружие\nРоссия призвала КНДР отказаться от ядерного оружия.'],
    ['ru', 'Запуск\nКНДР запустила ракету с восточного побережья, сообщили в Сеуле.'],
    ['zh-Hans', '核武器\n俄罗斯呼吁朝鲜放弃核武器。'],
    ['ja', '核\nロシアは北朝鮮に核実験の中止を求めた。'],
    ['ko', '미사일\n북한이 동해상으로 미사일을 발사했다. 러시아와 중국은 안보리에서 추가 제재에 반대했다.'],
    ['ko', '생일\n- 김정은 1월 8일\n- 블라디미르 푸틴 10월 7일'],
    ['ko', '전쟁\n푸틴 대통령은 우크라이나에서 계속 싸우겠다고 말했다.'],
    ['ru', 'Новости\nПутин выступил перед губернаторами. В КНДР запустили ракету.'],
    ['ru', 'Дни рождения\n- Ким Чен Ын, 8 января\n- Владимир Путин, 7 октября'],
    ['ru', 'Обзор\nНовый Aurus Senat стоит 45 миллионов рублей, говорят в Москве.'],
    ['zh-Hans', '导弹\n朝鲜向东部海域发射导弹。中国和俄罗斯否决了新的制裁决议。'],
    ['zh-Hans', '生日\n- 金正恩,1月8日\n- 普京,10月7日'],
    ['zh-Hant', '戰爭\n普丁表示將繼續在烏克蘭作戰。'],
    ['ja', 'ミサイル\n北朝鮮が日本海に向けてミサイルを発射した。'],
    ['ja', '誕生日\n- 金正恩氏 1月8日\n- プーチン氏 10月7日'],
    ['ja', '車\nアウルスはロシアの高級車メーカーだ。モスクワに工場がある。'],
    ['de', 'Geburtstage\nWladimir Putin, Donald Trump und Kim Jong Un haben eines gemeinsam.'],
  ])('%s: %s', (lang, text) => {
    expect(judge(lang, text)).toEqual([]);
  });
});
