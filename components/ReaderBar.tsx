import type { ComponentProps } from 'preact';
import { i18n } from '#i18n';
import { readLocale } from './locale.ts';
import { ReaderArticles } from './ReaderArticles.tsx';
import { ReaderFind } from './ReaderFind.tsx';

type ReaderBarProps = ComponentProps<typeof ReaderArticles> &
  ComponentProps<typeof ReaderFind> & {
    /** Leads back to the page that the reader came from; absent where there is none. */
    readonly onBack?: (() => void) | undefined;
  };

/** Stands above the room: what it is, which articles it holds, and what to find in the one that is open. */
export function ReaderBar(props: ReaderBarProps) {
  return (
    <header class="reader-bar" {...readLocale()}>
      <p class="reader-place">
        <span class="kicker">{i18n.t('reader.room')}</span>
        {props.onBack && (
          <button type="button" class="link" onClick={props.onBack}>
            {i18n.t('reader.back')}
          </button>
        )}
      </p>
      <ReaderArticles dossiers={props.dossiers} place={props.place} hrefOf={props.hrefOf} />
      <ReaderFind query={props.query} count={props.count} at={props.at} onFind={props.onFind} onStep={props.onStep} />
    </header>
  );
}
