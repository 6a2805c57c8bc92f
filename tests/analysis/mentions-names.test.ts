import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';
import { type Counts, countMentions } from '../extension/golden-pages.ts';

const aliases = compileAliases(loadDossiers().flatMap(({ entities }) => entities));

/** How often each entity is named in a paragraph. */
function count(lang: string, text: string): Counts {
  const page = { url: '', title: '', lang, blocks: [{ text, kind: 'paragraph' as const }] };
  return countMentions(findMentions(page, aliases));
}

const named: readonly [string, string, Readonly<Record<string, number>>][] = [
  [
    'en',
    'Kim Jong-un’s trip to Russia: Putin, who met Kim, smiled.',
    { 'kim-jong-un': 2, russia: 1, 'vladimir-putin': 1 },
  ],
  ['en', 'North Korean leader Kim Jong Un left. With Kim gone, the train stood still.', { 'kim-jong-un': 2 }],
  ['en', 'Kim Jong Un’s father, Kim Jong Il, died in 2011. Kim took over.', { 'kim-jong-un': 2 }],
  ['en', 'Kim Yo Jong, Kim’s sister, spoke. Kim Jong Un listened.', { 'kim-jong-un': 2, 'kim-yo-jong': 1 }],
  [
    'en',
    'The U.S. and the U.K. told the U.N. so. U.S. officials agreed.',
    { 'united-states': 2, 'united-kingdom': 1, 'united-nations': 1 },
  ],
  ['en', 'The US-led coalition left.', { 'united-states': 1 }],
  ['en', 'Putin-Kim summit: Vladimir Putin and Kim Jong Un meet', { 'vladimir-putin': 2, 'kim-jong-un': 2 }],
  ['en', 'PUTIN AND KIM TOAST ALLIANCE', { 'vladimir-putin': 1, 'kim-jong-un': 1 }],
  ['en', 'South Korea’s Unification Ministry said so.', { 'unification-ministry': 1, 'south-korea': 1 }],
  ['en', 'The South Korean Ministry of Unification said so.', { 'unification-ministry': 1 }],
  ['en', 'The Korean Central News Agency (KCNA) is North Korea’s voice.', { kcna: 2, 'north-korea': 1 }],
  ['en', 'The Centre for Advanced Defence Studies (C4ADS) traced it to the Netherlands.', { c4ads: 2, netherlands: 1 }],
  [
    'en',
    'A Mercedes-Maybach S 600 Pullman Guard, a Mercedes‑Benz S600 and a Rolls‑Royce Ghost.',
    { 'mercedes-maybach-pullman': 1, 'mercedes-s600': 1, 'rolls-royce': 1 },
  ],
  ['en', 'President Trump’s Cadillac, nicknamed “The Beast”, waited.', { 'cadillac-beast': 1, 'donald-trump': 1 }],
  ['en', 'Former President Donald J. Trump spoke; the Trump administration agreed.', { 'donald-trump': 2 }],
  ['en', 'The Aurus Senat is built by Aurus. The Senat weighs six tonnes.', { 'aurus-senat': 2, aurus: 1 }],
  ['en', 'The U.N. Security Council met. The Security Council adjourned.', { 'un-security-council': 2 }],
  ['en', 'China and Russia vetoed it.', { china: 1, russia: 1 }],
  ['en', 'Britain’s foreign office spoke.', { 'united-kingdom': 1 }],
  [
    'ru',
    'Лидер КНДР Ким Чен Ын поблагодарил Владимира Путина. Ким уехал.',
    { 'kim-jong-un': 2, 'vladimir-putin': 1, 'north-korea': 1 },
  ],
  ['ru', 'Сестра Ким Чен Ына Ким Ё Чжон выступила.', { 'kim-jong-un': 1, 'kim-yo-jong': 1 }],
  ['ru', 'Ким Ё Чжон заявила об этом.', { 'kim-yo-jong': 1 }],
  [
    'ru',
    'В Совете Безопасности ООН выступили США и Южная Корея.',
    { 'un-security-council': 1, 'united-states': 1, 'south-korea': 1 },
  ],
  ['ru', 'В Кремле показали Aurus Senat.', { 'aurus-senat': 1, kremlin: 1 }],
  ['ru', 'Министерство объединения Южной Кореи осудило подарок.', { 'unification-ministry': 1, 'south-korea': 1 }],
  ['ru', 'Санкции ООН принял Совбез.', { 'united-nations': 1, 'un-security-council': 1 }],
  ['ru', 'Между Москвой и Пхеньяном налажено сообщение.', { moscow: 1, pyongyang: 1 }],
  ['ru', 'В Сингапуре Дональда Трампа встречали тепло.', { 'donald-trump': 1, singapore: 1 }],
  ['ru', 'Автомобиль «Аурус» прибыл.', { aurus: 1 }],
  ['ru', 'Трамп показал ему свой «Зверь».', { 'cadillac-beast': 1, 'donald-trump': 1 }],
  [
    'ko',
    '김정은 국무위원장이 블라디미르 푸틴 러시아 대통령을 만났다. 김 위원장은 푸틴에게 감사했다. 김정은과 함께.',
    { 'kim-jong-un': 3, 'vladimir-putin': 2, russia: 1 },
  ],
  ['ko', '북한이 미국을 비난했다. 북한에서는 조용하다.', { 'north-korea': 2, 'united-states': 1 }],
  ['ko', '조선중앙통신은 김여정 노동당 부부장이 말했다고 전했다. 김 부부장은 웃었다. ', { kcna: 1, 'kim-yo-jong': 2 }],
  [
    'ko',
    '한국 통일부는 유엔 안전보장이사회 결의 위반이라고 했다.',
    { 'unification-ministry': 1, 'south-korea': 1, 'un-security-council': 1 },
  ],
  ['ko', '크렘린궁은 아우루스 세나트라고 밝혔다.', { 'aurus-senat': 1, kremlin: 1 }],
  [
    'ko',
    '메르세데스-벤츠 S600, 마이바흐 풀만, 롤스로이스 팬텀.',
    { 'mercedes-s600': 1, 'mercedes-maybach-pullman': 1, 'rolls-royce': 1 },
  ],
  ['ko', '중국과 러시아는 거부권을 행사했다.', { china: 1, russia: 1 }],
  ['ko', '러시아제 승용차를 러시아가 보냈다.', { russia: 1 }],
  [
    'ko',
    '영국은 우크라이나와 네덜란드, 싱가포르, 모스크바를 언급했다.',
    { 'united-kingdom': 1, ukraine: 1, netherlands: 1, singapore: 1, moscow: 1 },
  ],
  [
    'zh-Hans',
    '俄罗斯总统弗拉基米尔·普京向朝鲜最高领导人金正恩赠送轿车。',
    { 'kim-jong-un': 1, 'vladimir-putin': 1, 'north-korea': 1, russia: 1 },
  ],
  ['zh-Hans', '据朝鲜中央通讯社报道,金与正表示感谢。', { kcna: 1, 'kim-yo-jong': 1 }],
  [
    'zh-Hans',
    '联合国安理会中,中国和俄罗斯否决了联合国制裁。',
    { 'un-security-council': 1, 'united-nations': 1, china: 1, russia: 1 },
  ],
  ['zh-Hans', '韩国统一部表示关切。', { 'unification-ministry': 1, 'south-korea': 1 }],
  ['zh-Hans', '美国前总统唐纳德·特朗普在新加坡。', { 'donald-trump': 1, 'united-states': 1, singapore: 1 }],
  ['zh-Hans', '克里姆林宫说是Aurus Senat。', { 'aurus-senat': 1, kremlin: 1 }],
  ['zh-Hans', '劳斯莱斯和奔驰S600来自荷兰。', { 'rolls-royce': 1, 'mercedes-s600': 1, netherlands: 1 }],
  [
    'zh-Hant',
    '俄羅斯總統普丁送給北韓領導人金正恩一輛車。',
    { 'kim-jong-un': 1, 'vladimir-putin': 1, 'north-korea': 1, russia: 1 },
  ],
  [
    'zh-Hant',
    '美國、英國、烏克蘭、莫斯科、平壤。',
    { 'united-states': 1, 'united-kingdom': 1, ukraine: 1, moscow: 1, pyongyang: 1 },
  ],
  [
    'zh-Hant',
    '南韓統一部要求聯合國安理會。',
    { 'unification-ministry': 1, 'south-korea': 1, 'un-security-council': 1 },
  ],
  [
    'ja',
    'ロシアのウラジーミル・プーチン大統領は金正恩(キム・ジョンウン)総書記に。プーチン氏は笑った。',
    { 'kim-jong-un': 2, 'vladimir-putin': 2, russia: 1 },
  ],
  ['ja', '朝鮮中央通信によると、金与正(キム・ヨジョン)党副部長が談話を出した。', { 'kim-yo-jong': 2, kcna: 1 }],
  ['ja', '国連安全保障理事会の決議。国連の制裁。', { 'un-security-council': 1, 'united-nations': 1 }],
  ['ja', '韓国統一省は懸念を示した。', { 'unification-ministry': 1, 'south-korea': 1 }],
  [
    'ja',
    'トランプ前米大統領はシンガポールで専用車「ビースト」を見せた。',
    { 'united-states': 1, 'donald-trump': 1, singapore: 1, 'cadillac-beast': 1 },
  ],
  ['ja', 'アウルス・セナートに乗った。', { 'aurus-senat': 1 }],
  ['ja', 'ロールス・ロイスとメルセデス・マイバッハ・プルマン。', { 'rolls-royce': 1, 'mercedes-maybach-pullman': 1 }],
  ['ja', '英国、ウクライナ、オランダ、中国。', { 'united-kingdom': 1, ukraine: 1, netherlands: 1, china: 1 }],
];

const namesakes: readonly [string, string][] = [
  ['en', 'Kim Cattrall and Kim Kardashian arrived together; Kim wore black.'],
  ['en', 'Representative Andy Kim, a New Jersey Democrat, said Kim would run again.'],
  ['en', "Lil' Kim released a new single and Kim said it was her best."],
  ['en', "Judd Trump beat O'Sullivan; Trump potted a century."],
  ['en', 'He played his trump card. Trump cards were printed in 1850.'],
  ['en', 'Rolls-Royce said its engines would power the new jet. Rolls-Royce shares rose.'],
  ['en', 'Derby-based Rolls-Royce reported a profit; Rolls-Royce expects more.'],
  ['en', 'The University of Idaho in Moscow, Idaho, is old. Moscow is small.'],
  ['en', 'She ordered a Moscow mule and a Singapore sling.'],
  ['en', 'Bone china and a China cabinet were sold.'],
  ['en', 'The North Sea is rough. The North Face sells jackets. The North voted Labour.'],
  ['en', 'In the Civil War the North and the South fought.'],
  ['en', 'Beauty and the Beast opens on Friday. The Beast roared.'],
  ['en', 'Aurus Mining drilled. Aurus rose nine per cent.'],
  ['en', 'AURUS Pharma and Aurus Capital merged; Aurus will move.'],
  ['en', 'The National Security Council adviser left.'],
  ['en', 'Please contact us. JOIN US TODAY. Tell us more.'],
  ['en', 'KCNA-FM plays country music in Texas.'],
  ['en', 'I passed the KCNA exam and got my KCNA certificate.'],
  ['en', 'The Republic of China Air Force and China Airlines.'],
  ['en', 'South America and Latin America grew. Captain America too.'],
  ['en', 'Tom Holland visited Holland Park.'],
  ['en', 'The Ford Taurus and the Prussian king; Ukrainian and Russian dishes.'],
  ['en', 'Seoul said Washington agreed with Beijing and London.'],
  ['en', 'Kim Philby was a spy; Kim fled in 1963.'],
  ['en', 'Kim Dae-jung and Kim Young-sam were rivals. Kim won.'],
  ['en', 'Mr Kim, a baker in Busan, said Ms Kim was away.'],
  ['en', 'Vladimir Lenin and Vladimir Nabokov; Vladimir said.'],
  ['en', 'The senat of Berlin met. The Senat voted.'],
  ['en', 'A Pullman car on the Orient Express; Pullman, Washington.'],
  ['en', 'Melania Trump and Ivanka Trump visited Trump Tower.'],
  ['en', 'Kremlin-Bicêtre is a suburb of Paris. The Kazan Kremlin is white.'],
  ['en', 'The S600 phone rolls off the line.'],
  ['ko', '배우 김정은이 새 드라마에 출연한다. 김정은은 밝게 웃었다.'],
  ['ko', '러시아워에 지하철이 붐빈다. 러시아어 학원.'],
  ['ko', '북한산 등산 후 평양냉면을 먹었다. 한국시리즈, 중국집, 미국인.'],
  ['ko', '김 위원장은 노조 회의를 열었다.'],
  ['ko', '비스트의 새 앨범. 미녀와 야수 공연.'],
  ['ko', '트럼프 카드 게임을 했다.'],
  ['ru', 'Лососёвая путина началась. Ким Кардашьян приехала.'],
  ['ru', 'Ким Бейсингер и Ким Филби. Ким улыбнулась.'],
  ['ru', 'Казанский кремль и Китай-город. Москва-река замёрзла.'],
  ['ru', 'Самолёт с двигателями Rolls-Royce приземлился.'],
  ['ru', 'российский, северокорейский, китайский, американский'],
  ['ru', 'Людмила Путина и Игорь Путин.'],
  ['zh-Hans', '发展中国家和其中国家队。四川普通话很有趣。'],
  ['zh-Hans', '统一部署工作。荷兰豆和荷兰猪。白俄罗斯。朝鲜族、朝鲜半岛。'],
  ['zh-Hans', '波音飞机使用劳斯莱斯发动机。'],
  ['zh-Hans', '他是美国人,她是中国人。'],
  ['zh-Hant', '發展中國家。朝鮮半島與朝鮮戰爭。美女與野獸。'],
  ['ja', '中国地方と中国電力。アメリカンコーヒー。ロシアンルーレット。'],
  ['ja', 'キムチとトランプで遊ぶ。ベラルーシ、ラテンアメリカ。'],
  ['ja', '朝鮮半島、朝鮮戦争、朝鮮人参。金氏は教師だ。'],
  ['ja', '美女と野獣。アウルス・プラウティウスは将軍だった。'],
];

describe('names in six languages', () => {
  it.each(named)('%s: counts the names in “%s”', (lang, text, wanted) => {
    expect(count(lang, text)).toEqual(wanted);
  });

  it.each(namesakes)('%s: finds nothing in “%s”', (lang, text) => {
    expect(count(lang, text)).toEqual({});
  });
});
