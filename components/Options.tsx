import { i18n } from '#i18n';
import type { Mute, Objection, Settings } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { readLocale } from './locale.ts';
import { OptionsHighlights } from './OptionsHighlights.tsx';
import { OptionsLanguage } from './OptionsLanguage.tsx';
import { OptionsPages } from './OptionsPages.tsx';
import { OptionsPermissions, OptionsPrivacy } from './OptionsPermissions.tsx';
import { OptionsQuality } from './OptionsQuality.tsx';
import { OptionsReferences } from './OptionsReferences.tsx';
import { sectionNames } from './OptionsSection.tsx';
import { OptionsShortcuts } from './OptionsShortcuts.tsx';
import { OptionsStored } from './OptionsStored.tsx';
import type { Quality } from './quality.ts';

/** What is kept for the reader, each in a place of its own. */
export type KeptKind = 'settings' | 'mutes' | 'objections';

/** A keyboard command with its keys; `''` where it has none, or where nobody says what it does. */
export interface ShownShortcut {
  readonly name: string;
  readonly what: string;
  readonly keys: string;
}

/** All that the page of options shows, and all that can be done there. */
export interface OptionsProps {
  readonly settings: Settings;
  readonly dossiers: readonly ShownDossier[];
  /** BCP 47 tags of the languages in which statements are compared, by dossier. */
  readonly compared: Readonly<Record<string, readonly string[]>>;
  readonly quality: Quality;
  readonly shortcuts: readonly ShownShortcut[];
  /** BCP 47 tags of the interface's catalogues, and of the browser's own language. */
  readonly catalogues: readonly string[];
  readonly browserLanguage: string;
  readonly mutes: readonly Mute[];
  readonly objections: readonly Objection[];
  /** Bytes; `undefined` while they are being counted. */
  readonly bytes: number | undefined;
  /** The manifest's, pages that may be read among them. */
  readonly permissions: readonly string[];
  /** The policy for the extension's own pages. */
  readonly policy: string;
  /** Version of the extension. */
  readonly version: string;
  /** The browser could not keep what was chosen last. */
  readonly notKept: boolean;
  /** Address of a point in the reading room. */
  readonly readerHref: (pointId: string) => string;
  readonly onSettings: (next: Settings) => void;
  /** Absent where the browser has no way to lead there. */
  readonly onChangeShortcuts?: (() => void) | undefined;
  readonly onForgetMute: (mute: Mute) => void;
  readonly onForgetObjection: (objection: Objection) => void;
  /** Deletes a kind; without one, everything. */
  readonly onForget: (kind?: KeptKind) => void;
  /** Brings back what was deleted last; absent where nothing was since the page was opened. */
  readonly onUndo?: (() => void) | undefined;
  /** Saves all that is kept; answers with the name of the file. */
  readonly onExport: () => Promise<string>;
}

/** The page of options: everything to choose, and everything to know of the extension. */
export function Options(props: OptionsProps) {
  const { notKept, onUndo, version } = props;
  return (
    <div class="options second-source" {...readLocale()}>
      <header class="options-head">
        <p class="kicker">{i18n.t('extName')}</p>
        <h1 class="options-title">{i18n.t('options.title')}</h1>
        <p class="soft">{i18n.t('options.version', { version })}</p>
      </header>
      <nav class="options-contents" aria-label={i18n.t('options.contents')}>
        <ol>
          {sectionNames.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{i18n.t(`options.section.${name}`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <main>
        <OptionsPages {...props} />
        <OptionsHighlights {...props} />
        <OptionsShortcuts {...props} />
        <OptionsLanguage {...props} />
        <OptionsQuality {...props} />
        <OptionsReferences {...props} />
        <OptionsStored {...props} />
        <OptionsPermissions {...props} />
        <OptionsPrivacy {...props} />
      </main>
      <div class="options-status" role="status">
        {notKept && <p>{i18n.t('popup.notKept')}</p>}
        {onUndo && (
          <p>
            {i18n.t('options.deleted')}{' '}
            <button type="button" onClick={onUndo}>
              {i18n.t('options.undo')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
