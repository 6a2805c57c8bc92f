import { describe, expect, it } from 'vitest';
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { findMentions } from '../../lib/analysis/mentions.ts';
import { judgeTopic } from '../../lib/analysis/topic.ts';
import { compileAliases } from '../../lib/dossier/compile-aliases.ts';
import { compileTopics } from '../../lib/dossier/compile-topics.ts';

const dossiers = loadDossiers();
const aliases = compileAliases(dossiers.flatMap(({ entities }) => entities));
const topics = compileTopics(dossiers.flatMap((dossier) => dossier.topics));

function read(lang: string, text: string) {
  const page = { url: '', title: '', lang, blocks: [{ text, kind: 'paragraph' as const }] };
  const mentions = findMentions(page, aliases);
  return { mentions, about: judgeTopic({ page, mentions, topics }).about };
}

/** The names in a text as they stand there. */
function namesIn(lang: string, text: string): string[] {
  return read(lang, text).mentions.map(({ start, end }) => text.slice(start, end));
}

const named: readonly [string, string, readonly string[]][] = [
  ['de', 'Putins Aurus-Limousine rollte durch Pjöngjang.', ['Putins', 'Aurus', 'Pjöngjang']],
  ['de', 'Kim Jong Un fuhr vor. Kims Schwester winkte.', ['Kim Jong Un', 'Kims']],
  ['de', 'Kim Jong Un schwieg. Kim Wexler sagte zu.', ['Kim Jong Un']],
  ['de', 'Die US-Regierung und der UN-Sicherheitsrat warnten.', ['US', 'UN-Sicherheitsrat']],
  ['fr', 'L’Aurus d’Ukraine ? L’ONU et l’Ukraine démentent.', ['Aurus', 'Ukraine', 'ONU', 'Ukraine']],
  ['fr', 'La gare du Nord à Paris, la Corée du Nord à Pyongyang.', ['Corée du Nord', 'Pyongyang']],
  [
    'es',
    'El Consejo de Seguridad de Naciones Unidas y EE. UU.',
    ['Consejo de Seguridad de Naciones Unidas', 'EE. UU.'],
  ],
  ['es', 'Vladímir Putin llegó a Pionyang desde Moscú.', ['Vladímir Putin', 'Pionyang', 'Moscú']],
  ['ar', 'التقى بوتين وكيم جونغ أون في روسيا.', ['بوتين', 'كيم جونغ أون', 'روسيا']],
  ['ar', 'قال فلاديمير بوتين لكيم جونج اون إن لروسيا رأيا.', ['فلاديمير بوتين', 'كيم جونج اون', 'روسيا']],
  ['ar', 'المتحدث باسم الكرملين: للكرملين وللولايات المتحدة رأي.', ['الكرملين', 'للكرملين', 'للولايات المتحدة']],
  ['ar', 'وبِكوريا الشّماليّة وفي بيونغ يانغ', ['كوريا الشّماليّة', 'بيونغ يانغ']],
  ['ar', 'عبد الحكيم وتحكيم وراسبوتين وبيلاروسيا', []],
  ['ar', 'كيم كارداشيان في سيارة فاخرة', []],
];

const onTopic: readonly [string, string][] = [
  ['de', 'Russlands Außenminister Lawrow ist zu Gesprächen mit Kim Jong Un in Wonsan eingetroffen.'],
  ['de', 'Der Diktator in Pjöngjang fährt jetzt eine Limousine, die ihm der Kremlchef Putin geschickt hat.'],
  ['de', 'In Kursk kämpfen nordkoreanische Soldaten gegen die Ukraine.'],
  ['fr', 'Kim Jong-un a quitté Vladivostok à bord de son train après sa rencontre avec Vladimir Poutine.'],
  ['fr', 'Des obus livrés par Pyongyang à la Russie ont été retrouvés près de Kharkiv.'],
  ['fr', 'Poutine a pris le volant de la limousine, Kim à ses côtés, dans un parc de Pyongyang.'],
  ['es', 'Rusia vetó la prórroga del panel que vigilaba las sanciones y agradeció a Corea del Norte su apoyo.'],
  ['es', 'El líder norcoreano estrenó la limusina que le había enviado el presidente ruso.'],
  ['es', 'Miles de soldados norcoreanos combaten en la región rusa de Kursk.'],
  ['ar', 'وصل وزير الخارجية الروسي سيرغي لافروف إلى بيونغ يانغ للقاء كيم جونغ أون.'],
  ['ar', 'ظهر الزعيم الكوري الشمالي في سيارة أوروس التي أهداها له الرئيس الروسي.'],
  ['ar', 'شكر بوتين جنود كوريا الشمالية الذين قاتلوا في كورسك.'],
];

const offTopic: readonly [string, string][] = [
  ['de', 'Der neue Aurus Senat kostet in Moskau so viel wie zwei Rolls-Royce.'],
  ['de', 'Zu den meistgesuchten Namen gehörten Donald Trump, Wladimir Putin, Kim Jong Un und Taylor Swift.'],
  ['de', 'Nordkorea hat eine Rakete getestet, während in Moskau der Karneval begann; Russland feiert.'],
  ['fr', 'La Corée du Nord a tiré deux missiles vers la mer du Japon, a annoncé Séoul.'],
  ['fr', 'Le président russe Vladimir Poutine a reçu une délégation ukrainienne au Kremlin.'],
  ['fr', 'La Chine, la Russie, la Corée du Nord et l’Iran figurent sur la liste.'],
  ['es', 'Putin regaló un coche a la selección de hockey tras la victoria.'],
  ['es', 'Kim Jong-un inauguró una granja y un balneario en la costa oriental.'],
  ['es', 'El informe cita a China, Rusia, Corea del Norte e Irán como países con censura.'],
  ['ar', 'اختبرت كوريا الشمالية صاروخا جديدا تحت إشراف كيم جونغ أون.'],
  ['ar', 'أجرى بوتين مباحثات مع الرئيس الأوكراني بشأن الهدنة.'],
  ['ar', 'تعرض الشركة سيارة أوروس سينات الروسية في معرض دبي.'],
  ['ar', 'وتضم القائمة الصين، روسيا، كوريا الشمالية، إيران.'],
  ['ar', 'أعلنت وزارة الدفاع في روسيا إسقاط مسيرات، وهددت كوريا الشمالية برد على جارتها الجنوبية.'],
];

describe('names in four more languages', () => {
  it.each(named)('are found without what is written on to them (%s: %s)', (lang, text, names) => {
    expect(namesIn(lang, text)).toEqual(names);
  });
});

describe('sentences in four more languages', () => {
  it.each(onTopic)('are on the topic (%s: %s)', (lang, text) => {
    expect(read(lang, text).about).toBe(true);
  });

  it.each(offTopic)('are beside the topic (%s: %s)', (lang, text) => {
    expect(read(lang, text).about).toBe(false);
  });
});
