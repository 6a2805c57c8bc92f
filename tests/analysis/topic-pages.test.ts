import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { judgeTopic } from '../../lib/analysis/topic.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';
import { compileTopics } from '../../lib/dossier/compile-topics.ts';

const dossiers = loadDossiers();
const aliases = compileAliases(dossiers.flatMap(({ entities }) => entities));
const topics = compileTopics(dossiers.flatMap((dossier) => dossier.topics));

function isAbout(lang: string, text: string): boolean {
  const blocks = text
    .split('\n')
    .map((line, at) => ({ text: line, kind: at === 0 ? ('headline' as const) : ('paragraph' as const) }));
  const page = { url: '', title: '', lang, blocks };
  return judgeTopic({ page, mentions: findMentions(page, aliases), topics }).about;
}

/** Short invented pages, headline first: on topic. */
const onTopic: readonly [string, string][] = [
  [
    'en',
    'Kim thanks Putin for flood sympathy\nKim Jong Un visited flooded villages in Sinuiju by rubber boat, KCNA reported.\nVladimir Putin offered humanitarian aid in a message of sympathy. Kim replied that he felt the special emotion towards a genuine friend.',
  ],
  [
    'en',
    "Zelensky: thousands of North Koreans in Kursk\nUkraine's president said on Monday that 11,000 North Korean troops were in the Kursk region and had suffered losses.\nThe Kremlin declined to comment.",
  ],
  [
    'en',
    'Lavrov in Wonsan\nRussian Foreign Minister Sergei Lavrov met Kim Jong Un in the resort city of Wonsan on Saturday. Kim said his country would unconditionally support Russia.',
  ],
  [
    'en',
    'Tourists return\nThe first Russian tourists since the pandemic landed in Pyongyang on Friday. Ties between the two countries have grown since the summit of September.',
  ],
  [
    'en',
    "The marshal's motorcade\nFor the opening of a factory Kim Jong Un arrived in the black Aurus that was presented to him in February. State television lingered on the car.",
  ],
  [
    'ko',
    '김정은, 새 공장 준공식 참석\n김정은 북한 국무위원장이 푸틴 대통령이 선물한 아우루스 차량을 타고 준공식에 참석했다고 조선중앙통신이 보도했다.',
  ],
  ['ko', '북러, 포괄적 전략 동반자 조약 체결\n김정은 국무위원장과 푸틴 대통령은 평양에서 조약에 서명했다.'],
  ['ko', '국정원 "북한군 1만여 명 쿠르스크 배치"\n국가정보원은 북한군 1만여 명이 러시아 쿠르스크에 배치됐다고 밝혔다.'],
  [
    'ru',
    'Путин подарил Ким Чен Ыну вторую машину\nВо время визита в Пхеньян президент России передал лидеру КНДР ещё один «Аурус».',
  ],
  [
    'ru',
    'Лавров прилетел в Пхеньян\nМинистр иностранных дел России Сергей Лавров прибыл в Пхеньян с двухдневным визитом.',
  ],
  ['zh-Hans', '普京向金正恩赠送第二辆奥鲁斯\n俄罗斯总统普京访问平壤期间,向朝鲜领导人金正恩赠送了一辆奥鲁斯轿车。'],
  ['zh-Hans', '朝鲜士兵进入库尔斯克\n乌克兰总统说,朝鲜士兵已经在俄罗斯库尔斯克地区参战。'],
  ['zh-Hant', '俄朝簽署條約\n俄羅斯總統普丁與北韓領導人金正恩在平壤簽署全面戰略夥伴關係條約。'],
  [
    'ja',
    'プーチン氏、金正恩氏に2台目の高級車\nロシアのプーチン大統領は訪問先の平壌で、金正恩総書記に高級車「アウルス」を贈った。',
  ],
  ['ja', '北朝鮮兵がクルスク州に\nウクライナは、北朝鮮兵がロシア西部クルスク州で戦闘に参加していると発表した。'],
  [
    'en',
    'Warranty included?\nState Department spokesman Matthew Miller laughed when he was asked about the car that Russia\'s president had sent to Pyongyang.\n"I didn\'t know there were Russian luxury cars," he said.',
  ],
  [
    'en',
    "A bridge over the Tumen\nWork has begun on a road bridge that will link Russia and North Korea, Moscow's transport ministry said. It was agreed when Putin visited in June.",
  ],
  [
    'en',
    "Workers' camps\nThousands of North Korean workers are building apartment blocks in Moscow in breach of UN resolutions, diplomats say.",
  ],
  ['ko', '푸틴 방북 임박\n크렘린궁은 푸틴 대통령의 북한 방문이 준비되고 있다고 밝혔다. 24년 만의 방북이다.'],
  [
    'ko',
    '미 국무부 "러시아에 고급차가 있는 줄 몰랐다"\n매슈 밀러 대변인은 푸틴이 김정은에게 선물한 차에 대해 이같이 말했다.',
  ],
  ['ru', 'Сеул: КНДР отправила в Россию ещё три тысячи военных\nРазведка Южной Кореи сообщила об этом депутатам.'],
  ['ru', 'Пхеньян поблагодарил Москву\nСестра Ким Чен Ына поблагодарила Путина за подаренный автомобиль.'],
  ['zh-Hans', '美国嘲笑俄罗斯豪车\n美国国务院发言人说,他不知道俄罗斯有豪华车。普京此前把一辆车送给了金正恩。'],
  ['zh-Hans', '朝鲜外相访问莫斯科\n朝鲜外务相崔善姬抵达莫斯科,与俄罗斯外长拉夫罗夫会谈。'],
  ['zh-Hant', '北韓軍隊赴俄\n烏克蘭情報單位指出,北韓士兵已抵達俄羅斯庫爾斯克。'],
  ['ja', 'ロシアと北朝鮮、条約に署名\n両国は有事の際の相互援助を定めた条約に署名した。'],
  ['ja', '金与正氏「友好の証し」\n金与正氏は、兄がロシアから贈られた乗用車に乗ったことを明らかにした。'],
];

/** The same: off topic. */
const offTopic: readonly [string, string][] = [
  [
    'en',
    "G20 leaders gather in Rio\nLeaders of the world's largest economies met in Rio on Monday without Vladimir Putin, who stayed in Moscow. Ukraine dominated the agenda.\nJoe Biden met Xi Jinping and asked him to use his influence on North Korea. The two also spoke about trade.\nThe final statement mentions neither Russia nor North Korea.",
  ],
  [
    'en',
    "UN vote on Ukraine\nThe General Assembly adopted the resolution by 141 votes. Only Russia, Belarus, Syria, Eritrea and North Korea voted against it. China abstained.\nPutin's envoy called the vote meaningless.",
  ],
  [
    'en',
    "North Korea tests new missile\nNorth Korea fired an intercontinental missile on Thursday. It landed outside Japan's exclusive economic zone.\nThe UN Security Council will meet on Friday. Russia and China have blocked new sanctions in the past.\nKim Jong Un said the launch was a warning to enemies. Japan's prime minister spoke with the president of South Korea.",
  ],
  [
    'en',
    'Driving the new Aurus Komendant\nThe SUV from Russia costs a fortune. Vladimir Putin was seen in one in May.\nAurus plans to sell it in China, the Emirates and India. Critics point to its thirst.',
  ],
  [
    'en',
    'Trump on strongmen\nDonald Trump said at a rally in Ohio that Kim Jong Un was tough and that Vladimir Putin was smart.\nHe said he had gotten along with all of them. "Getting along is a good thing," Trump said.',
  ],
  [
    'en',
    'Nuclear arsenals in numbers\nRussia has about 5,580 warheads and the United States 5,044. China has 500, France 290, the United Kingdom 225. North Korea may have 50.\nPutin suspended New START in 2023. Kim Jong Un has called for an exponential increase.',
  ],
  [
    'en',
    'Cyber report\nGroups from Russia, China, Iran and North Korea attacked hospitals, Microsoft said. The North Korean group Lazarus stole crypto. A Russian gang demanded ransom.',
  ],
  [
    'en',
    "Kim Jong Un visits flood zone\nKim Jong Un visited flooded villages in Sinuiju by rubber boat, KCNA reported.\nHe scolded officials and said homes would be rebuilt. South Korea's Red Cross offered help, which Pyongyang ignored.\nThe Kremlin published photographs of Putin's own visit to flooded Orenburg in April.",
  ],
  [
    'en',
    "Kim Kardashian's Moscow visit\nKim Kardashian landed in Moscow in a private jet. A fan gave her a limousine ride as a gift. Russia loves Kim, said a promoter.",
  ],
  [
    'en',
    'Defector memoir\nPark Yeon-mi fled North Korea as a girl. She crossed the river to China, was sold, and later lived in Seoul. In one chapter she remembers a Russian cartoon.',
  ],
  [
    'en',
    'Chess\nA player from Russia faced a player from South Korea. Kremlin Cup organisers were pleased. The North was not represented.',
  ],
  [
    'ko',
    '북한, 단거리 탄도미사일 발사\n북한이 14일 동해상으로 단거리 탄도미사일 여러 발을 발사했다고 합동참모본부가 밝혔다. 미국과 일본은 규탄했다. 러시아 외무부는 우려를 표명하지 않았다.',
  ],
  [
    'ko',
    '푸틴 "우크라이나와 휴전 없다"\n블라디미르 푸틴 러시아 대통령은 모스크바에서 기자들과 만나 휴전은 없다고 말했다. 한국 정부는 유감을 표명했다.',
  ],
  [
    'ko',
    '세계 지도자들의 자동차\n트럼프 대통령은 캐딜락을, 푸틴 대통령은 아우루스를 탄다. 시진핑 주석은 훙치를 이용한다. 한국 대통령은 제네시스를 탄다.',
  ],
  [
    'ru',
    'В КНДР запустили ракету\nСеверная Корея выпустила баллистическую ракету в сторону Японского моря. В Кремле заявили, что следят за ситуацией. США осудили запуск.',
  ],
  [
    'ru',
    'Путин провёл совещание\nВладимир Путин обсудил с правительством бюджет. Речь шла о дорогах и школах. В Москве ожидается снег.',
  ],
  [
    'ru',
    'Новый Aurus Senat\nКонцерн Aurus показал обновлённый Senat. Автомобиль собирают в Татарстане, на нём ездит Владимир Путин.',
  ],
  [
    'ru',
    'Ядерные державы\nЯдерным оружием обладают Россия, США, Китай, Франция, Великобритания, Индия, Пакистан, Израиль и КНДР.',
  ],
  [
    'zh-Hans',
    '朝鲜试射弹道导弹\n朝鲜星期四向东部海域发射一枚弹道导弹。联合国安理会将召开会议,俄罗斯和中国此前否决了新制裁。',
  ],
  ['zh-Hans', '普京与习近平会谈\n俄罗斯总统普京星期二与中国国家主席习近平举行会谈,双方讨论了朝鲜半岛局势。'],
  ['zh-Hant', '北韓試射飛彈\n北韓今天朝日本海發射飛彈。南韓、美國譴責。俄羅斯未表態。'],
  [
    'ja',
    '北朝鮮がミサイル発射\n北朝鮮は14日、日本海に向けて弾道ミサイルを発射した。国連安保理は会合を開くが、ロシアと中国は追加制裁に反対している。',
  ],
  ['ja', 'プーチン大統領、年次会見\nロシアのプーチン大統領はモスクワで年次会見を開き、ウクライナとの停戦を否定した。'],
  [
    'ja',
    '各国首脳の専用車\nトランプ大統領はビースト、プーチン大統領はアウルスを使う。金正恩総書記はベンツで知られる。',
  ],
  [
    'en',
    'How leaders travel\nDonald Trump rides in the Beast, Vladimir Putin in an Aurus Senat, Xi Jinping in a Hongqi and Kim Jong Un in a Mercedes-Maybach Pullman.',
  ],
  [
    'en',
    'Book of the week\nIn "Dictators", the author compares Mao, Stalin, Kim Il Sung and Vladimir Putin. North Korea gets a chapter of its own, Russia two.',
  ],
  [
    'en',
    'Ferry line\nA ferry from South Korea to Vladivostok in Russia resumes in May. The line once stopped in Rajin, North Korea, but no longer does.',
  ],
  [
    'en',
    'Bridge closed\nA bridge between China and North Korea was closed for repairs. Trucks queued in Dandong. A Russian driver said he had waited three days.',
  ],
  ['en', 'Asylum figures\nMost applicants came from Syria, Russia and Eritrea. Eleven came from North Korea.'],
  [
    'en',
    'Film review: The Interview\nThe comedy about a plot against Kim Jong Un is loud. One joke about Putin falls flat.',
  ],
  ['en', 'Crossword\nDown: Russian leader (5), North Korean capital (9), limousine of the US president (5).'],
  [
    'en',
    'Uranium\nThe IAEA chief said North Korea was enriching uranium at Kangson. He also spoke about the plant at Zaporizhzhia, which Russia occupies.',
  ],
  ['ko', '통일부, 이산가족 편지 공개\n통일부는 이산가족들이 쓴 편지를 공개한다. 북한과의 우편은 오래전에 끊겼다.'],
  ['ko', '김정은, 수해 현장 방문\n김정은 국무위원장이 신의주 수해 현장을 방문했다고 조선중앙통신이 보도했다.'],
  [
    'ko',
    '배우 김정은, 모스크바 영화제 참석\n배우 김정은이 러시아 모스크바 영화제에 참석했다. 김정은은 리무진을 타고 도착했다.',
  ],
  ['ru', 'Матч сборных\nСборная России обыграла команду КНДР со счётом 3:0.'],
  ['ru', 'Ким Кардашьян в Москве\nКим Кардашьян приехала на лимузине. Машину ей подарил поклонник.'],
  ['zh-Hans', '奥鲁斯新车上市\n俄罗斯豪华品牌奥鲁斯推出新款元首轿车,普京曾在就职典礼上乘坐。'],
  ['zh-Hans', '世界领导人生日\n金正恩1月8日,普京10月7日,特朗普6月14日。'],
  ['zh-Hant', '聯合國表決\n俄羅斯、白俄羅斯、北韓和敘利亞投下反對票。'],
  ['ja', 'ロシア代表、北朝鮮に勝利\nサッカーの親善試合でロシアが北朝鮮を3-0で破った。'],
  ['ja', '各国の核弾頭数\nロシア5580発、米国5044発、中国500発、北朝鮮50発とされる。'],
  [
    'ja',
    'トランプ氏、再会談に意欲\nトランプ大統領は金正恩総書記と再び会談したいと述べた。ロシアとの停戦協議にも触れた。',
  ],
];

describe('judgeTopic on short pages', () => {
  it.each(onTopic)('%s: is about a topic: %s', (lang, text) => {
    expect(isAbout(lang, text)).toBe(true);
  });

  it.each(offTopic)('%s: is about none: %s', (lang, text) => {
    expect(isAbout(lang, text)).toBe(false);
  });
});
