/** The page of options with something in every part. */
import quality from '../../assets/quality.json' with { type: 'json' };
import type { OptionsProps } from '../../components/Options.tsx';
import { settings } from './fixtures.ts';
import { dossier } from './sample-dossier.ts';

const nothing = () => {};

export const optionsProps: OptionsProps = {
  settings: {
    ...settings,
    style: 'strong',
    typesOff: ['place'],
    sitesOff: ['news.example', 'nachrichten.donaudampfschifffahrtsgesellschaft.example'],
  },
  dossiers: [dossier],
  compared: { [dossier.id]: ['en'] },
  quality,
  shortcuts: [
    { name: '_execute_action', what: '', keys: 'Alt+Shift+K' },
    { name: 'toggle-highlights', what: 'Show or hide the highlights', keys: '' },
    { name: 'next-statement', what: 'Go to the next statement that the references speak to', keys: 'Alt+Shift+J' },
  ],
  catalogues: ['en', 'de', 'ar'],
  browserLanguage: 'en-GB',
  mutes: [
    { dossierId: dossier.id, exact: 'The ferry was late again on Tuesday.', since: '2026-11-20T10:00:00Z' },
    { dossierId: dossier.id, exact: 'وصلت السيارة يوم الأحد.', since: '2026-11-21T10:00:00Z' },
  ],
  objections: [
    {
      at: '2026-11-22T10:00:00Z',
      url: 'https://news.example/a',
      title: 'A long report on a short ceremony',
      dossierId: dossier.id,
      edition: dossier.version,
      exact: 'The car was handed over on Friday, officials in two ministries said on Monday evening.',
      pointId: 'B3',
      stance: 'contrasts',
      note: 'This is another car.',
    },
  ],
  bytes: 1834,
  permissions: ['storage', 'scripting', 'sidePanel', '<all_urls>'],
  policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; frame-ancestors 'none'",
  version: '0.1.0',
  notKept: false,
  readerHref: (pointId) => `/reader.html#${pointId}`,
  onSettings: nothing,
  onChangeShortcuts: nothing,
  onForgetMute: nothing,
  onForgetObjection: nothing,
  onForget: nothing,
  onExport: async () => 'second-source-2026-11-29.json',
};
