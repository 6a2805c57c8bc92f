import { i18n } from '#i18n';
import { articleIdOf } from '../lib/dossier/point-id.ts';
import type { ShownArticle, ShownDossier } from '../lib/dossier/schema.ts';
import { describeDate, describePublished } from './describe-date.ts';
import { joinWords, nameLanguage } from './locale.ts';
import type { OptionsProps } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { listOrigins } from './origins.ts';
import { pluralOf } from './plural.ts';

type ReferencesProps = Pick<OptionsProps, 'dossiers' | 'compared' | 'readerHref'>;

interface ArticleEntryProps extends Pick<OptionsProps, 'readerHref'> {
  readonly dossier: ShownDossier;
  readonly article: ShownArticle;
}

function ArticleEntry({ dossier, article, readerHref }: ArticleEntryProps) {
  const points = dossier.points.filter(({ id }) => articleIdOf(id) === article.id);
  const [first] = points;
  const origins = listOrigins(points.map((point) => ({ point, article })));
  return (
    <li>
      <p class="article-label">{first ? <a href={readerHref(first.id)}>{article.label}</a> : article.label}</p>
      <p class="soft">
        {describePublished(article.published)} ·{' '}
        {i18n.t(`options.references.points.${pluralOf(points.length)}`, { count: points.length })}
      </p>
      <p class="soft">
        {i18n.t(`origins.origins.${pluralOf(origins.length)}`, { count: origins.length, names: joinWords(origins) })}
      </p>
    </li>
  );
}

/** What a dossier cannot tell: later days, other topics, other languages; and that it judges nothing. */
function Limits({ dossier, languages }: { readonly dossier: ShownDossier; readonly languages: readonly string[] }) {
  const newest = dossier.articles
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const named = languages.map((tag) => nameLanguage(tag) ?? tag);
  return (
    <ul class="bullets">
      {newest && <li>{i18n.t('options.references.nothingLater', { date: describeDate(newest) })}</li>}
      <li>{i18n.t('options.references.onlyTopics')}</li>
      <li>{i18n.t('options.references.onlyLanguages', { languages: joinWords(named) })}</li>
      <li>{i18n.t('options.references.noRuling')}</li>
    </ul>
  );
}

/** What pages are compared with, article by article, and what that does not cover. */
export function OptionsReferences({ dossiers, compared, readerHref }: ReferencesProps) {
  return (
    <OptionsSection name="references">
      {dossiers.map((dossier) => (
        <div key={dossier.id}>
          <h3>{dossier.title}</h3>
          <p class="soft">{i18n.t('popup.edition', { date: describeDate(dossier.version) })}</p>
          <p>{i18n.t('options.references.topics')}</p>
          <ul class="bullets">
            {dossier.topics.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <ul class="articles">
            {dossier.articles.map((article) => (
              <ArticleEntry key={article.id} dossier={dossier} article={article} readerHref={readerHref} />
            ))}
          </ul>
          <h4>{i18n.t('options.references.limits')}</h4>
          <Limits dossier={dossier} languages={compared[dossier.id] ?? []} />
        </div>
      ))}
    </OptionsSection>
  );
}
