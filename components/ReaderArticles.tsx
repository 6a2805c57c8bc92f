import { i18n } from '#i18n';
import type { RoomPlace } from '../lib/dossier/room-address.ts';
import type { ShownArticle, ShownDossier } from '../lib/dossier/schema.ts';
import { describePublished } from './describe-date.ts';

interface ReaderArticlesProps {
  readonly dossiers: readonly ShownDossier[];
  readonly place: RoomPlace;
  /** Address of an article in the reading room. */
  readonly hrefOf: (dossier: ShownDossier, article: ShownArticle) => string;
}

/** The articles that the reading room holds, as links, under their dossier's title. */
export function ReaderArticles({ dossiers, place, hrefOf }: ReaderArticlesProps) {
  return (
    <nav class="reader-articles" aria-label={i18n.t('reader.articles')}>
      {dossiers.map((dossier) => (
        <div key={dossier.id} class="reader-dossier">
          <p class="label" id={`dossier-${dossier.id}`}>
            {dossier.title}
          </p>
          <ul aria-labelledby={`dossier-${dossier.id}`}>
            {dossier.articles.map((article) => (
              <li key={article.id}>
                <a
                  class="reader-article"
                  href={hrefOf(dossier, article)}
                  aria-current={dossier === place.dossier && article === place.article ? 'page' : undefined}
                >
                  {article.label} <span class="reader-day">{describePublished(article.published)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
