import { i18n } from '#i18n';
import { joinWords, nameInItself, nameLanguage, readLocale } from './locale.ts';
import type { OptionsProps } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';

type LanguageProps = Pick<OptionsProps, 'catalogues' | 'browserLanguage'>;

/** Which language the interface speaks, which there are, and how another is chosen. */
export function OptionsLanguage({ catalogues, browserLanguage }: LanguageProps) {
  const { lang } = readLocale();
  return (
    <OptionsSection name="language">
      <p>
        {i18n.t('options.language.inUse', {
          language: nameLanguage(lang) ?? lang,
          browser: nameLanguage(browserLanguage) ?? browserLanguage,
        })}
      </p>
      <p>{i18n.t('options.language.there', { languages: joinWords(catalogues.map(nameInItself)) })}</p>
      <p>{i18n.t('options.language.change')}</p>
    </OptionsSection>
  );
}
