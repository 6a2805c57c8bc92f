import { i18n } from '#i18n';
import type { ShownArticle } from '../lib/dossier/schema.ts';
import { describePublished } from './describe-date.ts';
import { readLocale } from './locale.ts';

/** Stands above an article's text: our label for it, its day, and what the text is. */
export function ReaderHeader({ article }: { readonly article: ShownArticle }) {
  return (
    <header class="reader-head" {...readLocale()}>
      <h1 class="reader-title">{article.label}</h1>
      <p class="reader-date">
        {article.published ? (
          <time dateTime={article.published}>{describePublished(article.published)}</time>
        ) : (
          describePublished(undefined)
        )}
      </p>
      <p class="reader-note">{i18n.t('reader.asBundled')}</p>
    </header>
  );
}
