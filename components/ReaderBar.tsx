import type { ComponentProps } from 'preact';
import { i18n } from '#i18n';
import { readLocale } from './locale.ts';
import { ReaderArticles } from './ReaderArticles.tsx';
import { ReaderFind } from './ReaderFind.tsx';

type ReaderBarProps = ComponentProps<typeof ReaderArticles> & ComponentProps<typeof ReaderFind>;

/** Stands above the room: what it is, which articles it holds, and what to find in the one that is open. */
export function ReaderBar(props: ReaderBarProps) {
  return (
    <header class="reader-bar" {...readLocale()}>
      <p class="kicker">{i18n.t('reader.room')}</p>
      <ReaderArticles dossiers={props.dossiers} place={props.place} hrefOf={props.hrefOf} />
      <ReaderFind query={props.query} count={props.count} at={props.at} onFind={props.onFind} onStep={props.onStep} />
    </header>
  );
}
