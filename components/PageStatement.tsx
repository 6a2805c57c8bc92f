import { i18n } from '#i18n';
import { pluralOf } from './plural.ts';

interface PageSentenceProps {
  /** The page's sentence, word for word. */
  readonly quote: string;
  /** BCP 47 language of the page. */
  readonly lang: string;
}

/** A sentence of the page. */
export function PageSentence({ quote, lang }: PageSentenceProps) {
  return (
    <blockquote class="page-sentence" data-sentence lang={lang || undefined} dir="auto">
      {quote}
    </blockquote>
  );
}

interface SentenceButtonProps {
  readonly quote: string;
  readonly onClick: () => void;
}

/** Leads to a sentence in the page. */
export function ShowButton({ quote, onClick }: SentenceButtonProps) {
  const action = i18n.t('popup.showInPage');
  return (
    <button type="button" aria-label={i18n.t('popup.showInPageOf', { action, quote })} onClick={onClick}>
      {action}
    </button>
  );
}

/** Mutes a sentence. */
export function MuteButton({ quote, onClick }: SentenceButtonProps) {
  const action = i18n.t('popup.mute');
  return (
    <button type="button" class="link" aria-label={i18n.t('popup.muteOf', { action, quote })} onClick={onClick}>
      {action}
    </button>
  );
}

interface QuotesButtonProps {
  readonly open: boolean;
  /** How many quotes there are. */
  readonly count: number;
  /** Id of where they show. */
  readonly controls: string;
  readonly onClick: () => void;
}

/** Shows the quotes, or hides them again. */
export function QuotesButton({ open, count, controls, onClick }: QuotesButtonProps) {
  return (
    <button type="button" class="link" aria-expanded={open} aria-controls={controls} onClick={onClick}>
      {open
        ? i18n.t(`popup.hideQuotes.${pluralOf(count)}`, { count })
        : i18n.t(`popup.readQuotes.${pluralOf(count)}`, { count })}
    </button>
  );
}
